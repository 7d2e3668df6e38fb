/** 文件: what a row of duty comes from. The card is the design card of the product itself. */
export const documents = {
  pingan: {
    short: '平安镇方案',
    title: '新冠重点人群健康服务工作方案',
    number: '平安府发〔2023〕5号',
    issuedOn: '2023-02-03',
  },
  liangping: { short: '两坪乡方案', title: '两坪乡新冠病毒感染“乙类乙管”工作方案', number: null, issuedOn: null },
  card: { short: '设计卡', title: '守望设计卡', number: null, issuedOn: null },
} as const
export type DocumentId = keyof typeof documents

/** One duty of a plan: where it stands and what it asks, in our own words. */
export interface Clause {
  readonly document: DocumentId
  readonly article: string
  readonly summary: string
}

/** Writes the rows of one document down compactly. */
export const rowsOf =
  (document: DocumentId) =>
  (article: string, summary: string): Clause => ({ document, article, summary })

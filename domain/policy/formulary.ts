import type { StockCategory } from '../model/stock'

/**
 * 目录: what can stand on a shelf. How many units make a person-course (人份) is for counting stock only, amber until the township's
 * doctor confirms it, and is no dose; whether a pack may be split and how much one illness may take are numbers of policy
 * (pack.ts). Ingredients are what the same-ingredient warning compares (E41).
 */
export interface Item {
  readonly id: string
  readonly name: string
  readonly category: StockCategory
  readonly ingredients: readonly string[]
  /** 片, 粒, 袋, 支 … the smallest thing handed over. */
  readonly unit: string
  readonly unitsPerPack: number
  readonly unitsPerCourse: number
  /** 非处方药: the only ones neighbours may share (B21). */
  readonly overTheCounter: boolean
}

const item = (
  id: string,
  name: string,
  category: StockCategory,
  ingredients: readonly string[],
  [unit, unitsPerPack, unitsPerCourse]: readonly [string, number, number],
  overTheCounter = true,
): Item => ({ id, name, category, ingredients, unit, unitsPerPack, unitsPerCourse, overTheCounter })

export const formulary: readonly Item[] = [
  item('paracetamol-tablet', '对乙酰氨基酚片', 'fever', ['对乙酰氨基酚'], ['片', 12, 6]),
  item('paracetamol-er', '对乙酰氨基酚缓释片', 'fever', ['对乙酰氨基酚'], ['片', 18, 6]),
  item('ibuprofen-capsule', '布洛芬缓释胶囊', 'fever', ['布洛芬'], ['粒', 20, 10]),
  item('ibuprofen-suspension', '布洛芬混悬液（儿童）', 'fever', ['布洛芬'], ['瓶', 1, 1]),
  item('cold-compound', '复方氨酚烷胺胶囊', 'fever', ['对乙酰氨基酚', '金刚烷胺', '氯苯那敏'], ['粒', 12, 6]),
  item('dextromethorphan', '右美沙芬片', 'cough', ['右美沙芬'], ['片', 12, 12]),
  item('ambroxol', '氨溴索口服液', 'cough', ['氨溴索'], ['瓶', 1, 1]),
  item('acetylcysteine', '乙酰半胱氨酸颗粒', 'cough', ['乙酰半胱氨酸'], ['袋', 10, 10]),
  item('lianhua', '连花清瘟颗粒', 'chinese-patent', ['连花清瘟'], ['袋', 10, 10]),
  item('huoxiang', '藿香正气口服液', 'chinese-patent', ['藿香正气'], ['支', 10, 5]),
  item('shufeng', '疏风解毒胶囊', 'chinese-patent', ['疏风解毒'], ['粒', 24, 12]),
  item('antigen-test', '抗原试剂盒', 'antigen', [], ['支', 20, 2]),
  item('health-kit', '健康包', 'kit', [], ['包', 1, 1]),
  item('rice', '大米', 'living', [], ['袋', 1, 1]),
  item('oil', '食用油', 'living', [], ['桶', 1, 1]),
  item('heating', '取暖（煤、柴）', 'living', [], ['份', 1, 1]),
]

const byId = new Map(formulary.map((one) => [one.id, one]))

/** An article by its id; undefined where the formulary has none such. */
export const itemOf = (id: string): Item | undefined => byId.get(id)

/** The four categories the stock rule speaks of (B13). */
export const floorCategories = [
  'fever',
  'cough',
  'chinese-patent',
  'antigen',
] as const satisfies readonly StockCategory[]

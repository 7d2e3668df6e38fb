import { type Clause, documents, rowsOf } from './clause'
import { liangpingClauses } from './clauses-liangping'
import { pinganClauses } from './clauses-pingan'

export { documents } from './clause'

const row = rowsOf('card')

/** Every duty the product answers for: 38 rows of 平安镇, 49 of 两坪乡, 5 of the design card. */
export const clauses = {
  ...pinganClauses,
  ...liangpingClauses,
  C01: row('自报', '一分钟内报完，自己报或替家里人报'),
  C02: row('要药', '家里人要药，每一步都看得到'),
  C03: row('提醒', '村干部和医生收到提醒；发不出时名单仍在'),
  C04: row('两条命令', '不用账号、不用联网，两条命令跑起来'),
  C05: row('同一份函数', '本地和云上跑的是同一份云函数'),
} as const satisfies Record<string, Clause>

export type ClauseId = keyof typeof clauses

export const isClauseId = (id: string): id is ClauseId => Object.prototype.hasOwnProperty.call(clauses, id)

/**
 * Where a duty stands, as a person reads it: 「两坪乡方案 四(十)（B28）」. Rulings and expected features have no plan
 * behind them, and say so.
 */
export function whyWords(id: string): string {
  if (!isClauseId(id)) return `国家指南和通行约定（${id}）`
  const { document, article } = clauses[id]
  return `${documents[document].short} ${article}（${id}）`
}

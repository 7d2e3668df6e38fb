import { type CallLine, type Output } from '@domain/contract'

export interface KnowRow {
  readonly key: string
  readonly name: string
  readonly role: string
  readonly words: string
}

/** On whose list this report stands: the clinic's while home treatment runs, the cadre's too when it just began (A11). */
export function knowRows({ opened, next }: Output<'report.submit'>, calls: readonly CallLine[]): readonly KnowRow[] {
  const kinds = opened ? ['doctor', 'cadre'] : next ? ['doctor'] : []
  return calls
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, name, words }) => ({ key: kind + name, name, role: words, words: '在名单上了，还没看' }))
}

import type { Pack, Policy } from './pack'
import { isAmber, type Parameter } from './parameter'
import { parameterWords, sourceWords, valueWords } from './parameter-words'

export interface Side {
  readonly value: string
  /** 「据 两坪乡方案 五(十四)（B37）」, or 「暂 …」. */
  readonly source: string
  readonly amber: boolean
}
export interface Difference {
  readonly key: keyof Policy
  readonly words: string
  /** Whether the values differ, or only where they come from. */
  readonly in: 'value' | 'source'
  readonly a: Side
  readonly b: Side
}

const sideOf = (parameter: Parameter<unknown>): Side => ({
  value: valueWords(parameter.value),
  source: sourceWords(parameter),
  amber: isAmber(parameter),
})

/** What two packs ask differently, in the policy's own order; where they agree in value and source nothing is said (F03). */
export function diffPacks(a: Pack, b: Pack): Difference[] {
  return (Object.keys(parameterWords) as (keyof Policy)[]).flatMap((key) => {
    const [one, other] = [sideOf(a.policy[key]), sideOf(b.policy[key])]
    const differs = one.value !== other.value ? 'value' : one.source !== other.source ? 'source' : null
    return differs ? [{ key, words: parameterWords[key], in: differs, a: one, b: other }] : []
  })
}

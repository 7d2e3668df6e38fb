import { type Input } from '@domain/contract'
import { itemOf } from '@domain/policy/formulary'

type Open = Input<'kit.open'>
export type Whom = 'red' | 'yellow' | 'old'

export const WHOM: readonly { value: Whom; label: string }[] = [
  { value: 'red', label: '红·重点' },
  { value: 'yellow', label: '黄·次重点' },
  { value: 'old', label: '60 岁以上' },
]
const OLD = 60

/** What usually goes into a bag; how much of each the office says. */
const PARTS = ['paracetamol-tablet', 'ibuprofen-capsule', 'lianhua', 'antigen-test'] as const
export const partOptions = PARTS.map((value) => ({ value, label: itemOf(value)?.name ?? value }))
export type Part = (typeof PARTS)[number]

export interface RoundDraft {
  readonly name: string
  readonly parts: Readonly<Partial<Record<Part, number>>>
  readonly words: string
  readonly whom: readonly Whom[]
}
export const EMPTY_ROUND: RoundDraft = { name: '', parts: {}, words: '', whom: [] }

export const withPart = ({ parts, ...rest }: RoundDraft, picked: readonly Part[]): RoundDraft => ({
  ...rest,
  parts: Object.fromEntries(picked.map((part) => [part, parts[part] ?? itemOf(part)?.unitsPerCourse ?? 1])),
})

export function missingIn({ name, parts, words, whom }: RoundDraft): string | undefined {
  if (name.trim() === '') return '先写叫什么'
  if (Object.keys(parts).length === 0 && words.trim() === '') return '先写里面有什么'
  return whom.length === 0 ? '先点发给谁' : undefined
}

export const roundFrom = (place: string, { name, parts, words, whom }: RoundDraft): Open => ({
  place,
  name: name.trim(),
  contents: Object.entries(parts).map(([item, units]) => ({ item, units })),
  ...(words.trim() !== '' && { words: words.trim() }),
  whom: {
    tiers: (['red', 'yellow'] as const).filter((tier) => whom.includes(tier)),
    groups: [],
    fromAge: whom.includes('old') ? OLD : null,
  },
})

/** The code on a door's card, as scanned or typed. */
export const cardIn = (text: string): string | undefined => /([2-9A-HJ-NP-Z]{10})$/.exec(text.trim().toUpperCase())?.[1]

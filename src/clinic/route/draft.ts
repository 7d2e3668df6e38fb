import { type Input, type Output } from '@domain/contract'

export type View = Output<'route.view'>
export type Form = NonNullable<View['form']>
export type Where = Input<'route.decide'>['to']

/** A decision as far as it is filled in; what is known already is in it, and asked of nobody twice. */
export interface Draft {
  readonly assessed: Form['assessed']
  readonly clinical: Form['clinical']
  readonly to?: Where
  readonly grounds: readonly string[]
  readonly words: string
  readonly supervisor: string
}

export const draftOf = ({ assessed, clinical, supervisor }: Form, to?: Where): Draft => ({
  assessed,
  clinical,
  to,
  grounds: [],
  words: '',
  supervisor,
})

/** 症状轻，血氧好。儿子在家照看 */
export const basisOf = ({ grounds, words }: Pick<Draft, 'grounds' | 'words'>): string =>
  [grounds.join('，'), words.trim()].filter(Boolean).join('。')

/** What stands in the way of saving, as the button says it. */
export function missing(draft: Pick<Draft, 'to' | 'grounds' | 'words'>): string | undefined {
  if (!draft.to) return '先点在哪里治'
  return basisOf(draft) === '' ? '先写依据' : undefined
}

/** The command for a complete draft. Who guides from afar is said of those who stay at home (A21). */
export function toInput(draft: Draft, personId: string, occurredAt: number): Input<'route.decide'> | undefined {
  const { to, assessed, clinical, supervisor } = draft
  if (!to || missing(draft)) return undefined
  const guided = to === 'home' && supervisor.trim() !== ''
  return {
    personId,
    to,
    basis: basisOf(draft),
    assessed,
    clinical,
    occurredAt,
    ...(guided && { supervisor: supervisor.trim() }),
  }
}

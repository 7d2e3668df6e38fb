import { type Form, type Measured } from './form'
import { remember } from '../shared/remember'

/** What was typed and not sent. `asked`: a number was asked about and nobody has answered (R26). */
export interface Draft {
  readonly form: Form
  readonly at: number
  readonly asked: readonly Measured[]
}

/** Older answers say nothing about now. */
export const DRAFT_HOURS = 6

export const draftOf = (personId: string) => remember<Draft>('draft.report', personId)

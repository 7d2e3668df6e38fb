import { refusalWords } from '@/cloud/refusals'
import { Notice } from '@/components/notice'
import { type Plan } from './use-plan'

/** What was not saved and why, where it was chosen. */
export const Refused = ({ plan }: { readonly plan: Plan }) =>
  plan.refusal === undefined ? null : (
    <Notice id='refused' title='没存上' text={refusalWords(plan.refusal)} refusal={plan.refusal} />
  )

import { MS_PER_HOUR } from '../../model/calendar'
import type { MedicineRequest } from '../../model/request'
import type { Policy } from '../../policy/pack'

/** An instant and an id as text that sorts in their order: an index keeps the queue, and no two stand at one place. */
export const turnAt = (at: number, id: string): string => `${String(at).padStart(15, '0')}:${id}`

type Reasons = Pick<MedicineRequest, 'keyGroup' | 'hardship'>

/** By how many hours a wish counts as asked earlier: key groups, and households in difficulty, and both for both (F17, B03). */
export const headStart = ({ keyGroup, hardship }: Reasons, policy: Policy): number =>
  (keyGroup === null ? 0 : policy.queueKeyGroupHours.value) + (hardship === null ? 0 : policy.queueHardshipHours.value)

/** Where a wish stands: when it was asked, less its head start. Nothing moves it later, so that nobody is passed twice. */
export const turnOf = (at: number, id: string, reasons: Reasons, policy: Policy): string =>
  turnAt(at - headStart(reasons, policy) * MS_PER_HOUR, id)

import { delivery } from './delivery'
import { reminders } from './reminders'

/** What the function `reminders` answers: what was sent to whom and what became of it, for the office and for oneself. */
export const remindersFunction = {
  ...delivery,
  ...reminders,
}

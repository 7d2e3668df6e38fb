/**
 * The functions a client may call: `api` for what is asked all day, `clinic` for treatment and the way there, the others for what
 * is looked at now and then (docs/decisions/0011).
 */
export type FunctionName = 'api' | 'clinic' | 'desk' | 'reasons' | 'reminders' | 'bulk'

/** How the actions of the smaller ones begin: whole areas, and single actions whose area is another function's. */
const elsewhere: readonly (readonly [begins: string, answers: FunctionName])[] = [
  ['why.', 'reasons'],
  ['person.history', 'reasons'],
  ['office.', 'desk'],
  ['invite.', 'desk'],
  ['staff.', 'desk'],
  ['leave.', 'desk'],
  ['policy.', 'desk'],
  ['roster.', 'desk'],
  ['equipment.', 'clinic'],
  ['route.', 'clinic'],
  ['panel.', 'clinic'],
  ['referral.list', 'clinic'],
  ['referral.step', 'clinic'],
  ['emergency.', 'clinic'],
  ['vehicle.', 'clinic'],
  ['referral.clocks', 'desk'],
  ['delivery.', 'reminders'],
  ['reminder.consent', 'api'],
  ['reminder.', 'reminders'],
  ['ledger.', 'bulk'],
]

/** Which function answers an action. One that nobody knows goes to `api`, which says so. */
export const functionOf = (action: string): FunctionName =>
  elsewhere.find(([begins]) => action.startsWith(begins))?.[1] ?? 'api'

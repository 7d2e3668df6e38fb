/**
 * The functions a client may call: `api` for what is asked all day, `medicine` for what is asked for at home, `clinic` for treatment
 * and the way there, the others for what is looked at now and then (docs/decisions/0011).
 */
export type FunctionName =
  'api' | 'medicine' | 'clinic' | 'desk' | 'staff' | 'supply' | 'reasons' | 'reminders' | 'bulk'

/** How the actions of the smaller ones begin: whole areas, and single actions whose area is another function's. */
const elsewhere: readonly (readonly [begins: string, answers: FunctionName])[] = [
  ['why.', 'reasons'],
  ['person.history', 'reasons'],
  ['office.', 'desk'],
  ['invite.', 'staff'],
  ['staff.', 'staff'],
  ['leave.', 'staff'],
  ['policy.', 'desk'],
  ['roster.', 'staff'],
  ['medicine.', 'medicine'],
  ['household.hardship', 'supply'],
  ['help.', 'medicine'],
  ['wave.', 'supply'],
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
  ['stock.', 'supply'],
  ['allocation.', 'supply'],
  ['kit.', 'supply'],
  ['returnee.', 'supply'],
]

/** Which function answers an action. One that nobody knows goes to `api`, which says so. */
export const functionOf = (action: string): FunctionName =>
  elsewhere.find(([begins]) => action.startsWith(begins))?.[1] ?? 'api'

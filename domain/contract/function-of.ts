/**
 * The functions a client may call: `api` for what is asked all day, `desk` and `reasons` for what is looked at now and then
 * (docs/decisions/0011).
 */
export type FunctionName = 'api' | 'desk' | 'reasons'

/** How the actions of the smaller two begin: whole areas, and single actions whose area is another function's. */
const elsewhere: readonly (readonly [begins: string, answers: FunctionName])[] = [
  ['why.', 'reasons'],
  ['person.history', 'reasons'],
  ['office.', 'desk'],
  ['invite.', 'desk'],
  ['staff.', 'desk'],
  ['policy.', 'desk'],
  ['equipment.', 'desk'],
  ['referral.clocks', 'desk'],
]

/** Which function answers an action. One that nobody knows goes to `api`, which says so. */
export const functionOf = (action: string): FunctionName =>
  elsewhere.find(([begins]) => action.startsWith(begins))?.[1] ?? 'api'

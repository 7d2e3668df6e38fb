import { invite } from './invite'
import { leave } from './leave'
import { roster } from './roster'
import { staff } from './staff'

/** What the function `staff` answers: invitations, posts and whom they leave alone, leave, and the office's roster. */
export const staffFunction = {
  ...invite,
  ...staff,
  ...leave,
  ...roster,
}

import { leave } from './leave'
import { office } from './office'
import { policy } from './policy'
import { roster } from './roster'
import { staff } from './staff'

/** What the function `desk` answers: staff, settings, the roster and the township's numbers, looked at now and then. */
export const desk = {
  ...office,
  ...policy,
  ...roster,
  ...staff,
  ...leave,
}

import { equipment } from './equipment'
import { office } from './office'
import { policy } from './policy'

/** What the function `desk` answers: staff, settings, equipment and the township's numbers, looked at now and then. */
export const desk = {
  ...office,
  ...policy,
  ...equipment,
}

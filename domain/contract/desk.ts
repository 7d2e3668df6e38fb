import { office } from './office'
import { policy } from './policy'

/** What the function `desk` answers: the township's numbers and its settings, looked at now and then. */
export const desk = {
  ...office,
  ...policy,
}

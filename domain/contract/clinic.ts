import { equipment } from './equipment'
import { treatment } from './treatment'

/** What the function `clinic` answers: where somebody is treated, how they get there, and what is lent to whom. */
export const clinic = {
  ...treatment,
  ...equipment,
}

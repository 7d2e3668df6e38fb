import { help } from './help'
import { medicine } from './medicine'

/** What the function `medicine` answers: requests from homes, until what was asked for has arrived, and neighbours' help. */
export const medicineFunction = { ...medicine, ...help }

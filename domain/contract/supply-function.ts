import { allocation } from './allocation'
import { hardship } from './hardship'
import { kit } from './kit'
import { returnee } from './returnee'
import { stock } from './stock'
import { wave } from './wave'

/** What the function `supply` answers: what lies on the shelves of health centres, pharmacies and co-ops. */
export const supplyFunction = {
  ...hardship,
  ...wave,
  ...stock,
  ...allocation,
  ...kit,
  ...returnee,
}

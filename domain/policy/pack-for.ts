import type { Day } from '../model/calendar'
import { liangping } from './liangping'
import { nationalPack } from './national'
import type { Pack } from './pack'
import { pingan } from './pingan'

/** Every version of every township's pack, oldest first; a changed pack is a new entry and never rewrites history (R20). */
const packs: Readonly<Record<string, readonly Pack[]>> = {
  '500235133': [pingan],
  '500237207': [liangping],
}

/** The pack in force in a township on a day (R20, R92). Before its own plan, and elsewhere, national guidance holds. */
export const packFor = (township: string, on: Day): Pack =>
  packs[township]?.filter((pack) => pack.effectiveFrom <= on).pop() ?? nationalPack

/** The next day on which another pack comes into force. */
export const nextPackOn = (township: string, on: Day): Day | null =>
  packs[township]?.find((pack) => pack.effectiveFrom > on)?.effectiveFrom ?? null

import type { Day } from '../model/calendar'
import { liangping } from './liangping'
import { nationalOn } from './national'
import { settingsOf, withOwn } from './own-settings'
import type { Pack } from './pack'
import { pingan } from './pingan'

/** Every version of every township's pack, oldest first; a changed pack is a new entry and never rewrites history (R20). */
const packs: Readonly<Record<string, readonly Pack[]>> = {
  '500235133': [pingan],
  '500237207': [liangping],
}

/** What a township's plan asks on a day; before its own plan, and elsewhere, national guidance holds. */
export function planFor(township: string, on: Day): Pack {
  const own = packs[township] ?? []
  for (let n = own.length - 1; n >= 0; n--) if (own[n].effectiveFrom <= on) return own[n]
  return nationalOn(on)
}

/** The pack in force in a township on a day, its own settings in it (R20, R92). */
export const packFor = (township: string, on: Day): Pack => withOwn(planFor(township, on), settingsOf(township), on)

/** The next day on which another plan comes into force, as every machine knows it from the code alone. */
export const nextPlanOn = (township: string, on: Day): Day | null =>
  packs[township]?.find((pack) => pack.effectiveFrom > on)?.effectiveFrom ?? null

/** The next day on which a version the township saved comes into force. */
export const nextOwnOn = (township: string, on: Day): Day | null =>
  settingsOf(township).find(({ from }) => from > on)?.from ?? null

/** The next day on which another pack comes into force, for either reason. */
export function nextPackOn(township: string, on: Day): Day | null {
  const [plan, own] = [nextPlanOn(township, on), nextOwnOn(township, on)]
  return plan === null || own === null ? (plan ?? own) : plan < own ? plan : own
}

import { addDays, ageOn, daysBetween, type Day, laterOf } from '../model/calendar'
import type { Pregnancy, Said } from '../model/care'
import type { Person } from '../model/person'
import { packFor } from '../policy/pack-for'
import type { Policy } from '../policy/pack'

export type PregnancyFacts = Pick<Person, 'sex' | 'birthOn' | 'pregnancy'>

/**
 * 孕产妇 on a day: pregnant, or within 42 days of the end (A19, R33). A "no" wears off after some weeks; where nobody has said,
 * a woman of an age to be pregnant may be, and silence is never read as no.
 */
export function pregnancyOn({ sex, birthOn, pregnancy }: PregnancyFacts, on: Day, policy: Policy): Said {
  if (sex === 'male') return 'no'
  if (pregnancy) {
    if (pregnancy.pregnant) return 'yes'
    if (isAfterBirth(pregnancy, on, policy)) return 'yes'
    if (daysBetween(notSince(pregnancy, policy), on) <= policy.notPregnantHoldsDays.value) return 'no'
  }
  const [from, to] = policy.mayBePregnantAges.value
  const age = ageOn(birthOn, on)
  return age >= from && age <= to ? 'unknown' : 'no'
}

/** Which further questions a form asks about somebody today, by the township's own bounds (R30, A19). */
export function questionsFor(person: PregnancyFacts & Pick<Person, 'township'>, today: Day) {
  const { policy } = packFor(person.township, today)
  return {
    child: ageOn(person.birthOn, today) < policy.childBelowAge.value,
    pregnant: pregnancyOn(person, today, policy),
  }
}

/** What somebody said today, kept with its day. */
export const pregnancySaid = (
  said: { readonly pregnant: boolean; readonly dueOn?: Day; readonly endedOn?: Day; readonly afterBirth?: boolean },
  on: Day,
): Pregnancy => ({
  pregnant: said.pregnant,
  saidOn: on,
  dueOn: said.pregnant ? (said.dueOn ?? null) : null,
  endedOn: said.pregnant ? null : (said.endedOn ?? (said.afterBirth ? on : null)),
})

const isAfterBirth = ({ endedOn }: Pregnancy, on: Day, policy: Policy): boolean =>
  endedOn !== null && daysBetween(endedOn, on) <= policy.afterBirthDays.value

/** Since when "not pregnant" has held: since it was said, or since the days after a birth were over. */
const notSince = ({ saidOn, endedOn }: Pregnancy, policy: Policy): Day =>
  endedOn === null ? saidOn : laterOf(saidOn, addDays(endedOn, policy.afterBirthDays.value))

/** The next day on which the answer changes by time alone; null where time changes nothing. */
export function pregnancyChangesOn({ pregnancy }: PregnancyFacts, on: Day, policy: Policy): Day | null {
  if (!pregnancy || pregnancy.pregnant) return null
  const days = [
    ...(pregnancy.endedOn === null ? [] : [addDays(pregnancy.endedOn, policy.afterBirthDays.value + 1)]),
    addDays(notSince(pregnancy, policy), policy.notPregnantHoldsDays.value + 1),
  ]
  return days.find((one) => one > on) ?? null
}

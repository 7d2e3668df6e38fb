import { addDays, ageOn, birthdayAt, type Day } from '../model/calendar'
import type { TierOverride } from '../model/care'
import type { Disease, Person, Tier, Vaccination } from '../model/person'
import { clauseOf } from '../policy/parameter'
import type { Policy } from '../policy/pack'
import type { Why } from './why'

type KnownDisease = Exclude<Disease, 'unknown'>
type KnownVaccination = Exclude<Vaccination, 'unknown'>
type Band = 'under65' | 'from65' | 'from80'

/**
 * The published risk table, age × disease × primary course (全程接种, not the booster). 22 cells are its own words;
 * the five it leaves open are placed by the score the same document gives.
 */
const table: Record<Band, Record<KnownDisease, Record<KnownVaccination, Tier>>> = {
  under65: {
    none: { full: 'green', partial: 'green', none: 'green' },
    stable: { full: 'green', partial: 'yellow', none: 'yellow' },
    unstable: { full: 'yellow', partial: 'red', none: 'red' },
  },
  from65: {
    none: { full: 'green', partial: 'green', none: 'green' },
    stable: { full: 'green', partial: 'yellow', none: 'yellow' },
    unstable: { full: 'red', partial: 'red', none: 'red' },
  },
  from80: {
    none: { full: 'yellow', partial: 'yellow', none: 'red' },
    stable: { full: 'yellow', partial: 'red', none: 'red' },
    unstable: { full: 'red', partial: 'red', none: 'red' },
  },
}

const ageScore: Record<Band, number> = { under65: 0, from65: 1, from80: 2 } // 80 itself scores 2 (R105)
const diseaseScore: Record<KnownDisease, number> = { none: 0, stable: 1, unstable: 2 }
const vaccinationScore: Record<KnownVaccination, number> = { full: 0, partial: 1, none: 2 }

const diseases: readonly KnownDisease[] = ['none', 'stable', 'unstable']
const vaccinations: readonly KnownVaccination[] = ['full', 'partial', 'none']
/** Mildest first. */
const tiers: readonly Tier[] = ['green', 'yellow', 'red']

const diseaseWords: Record<Disease, string> = {
  none: '没有基础病',
  stable: '有基础病，稳定',
  unstable: '有基础病，不稳定',
  unknown: '基础病还没摸清',
}
const vaccinationWords: Record<Vaccination, string> = {
  full: '疫苗打全',
  partial: '疫苗没打全',
  none: '没打疫苗',
  unknown: '疫苗还没摸清',
}

export interface TierAnswer {
  /** Null below the township's age floor (R24), and while disease or vaccination is not established (R23). */
  readonly tier: Tier | null
  readonly toSurvey: boolean
  /** The tier duties go by: the worst the person can turn out to be, until surveyed (R23). */
  readonly treatAs: Tier | null
  /** Table and score disagree, and the table won: shown to the doctor as 复核建议. */
  readonly reviewHint: boolean
  readonly why: Why
}

export type TierFacts = Pick<Person, 'birthOn' | 'disease' | 'vaccination'> & {
  readonly tierOverride?: Omit<TierOverride, 'askedOn' | 'lowersRed'> | null
}

/** 红黄绿: which risk tier a person is in on a day (A02); a clinician's own word stands until it is to be looked at again (R106). */
export function tierOf(facts: TierFacts, on: Day, policy: Policy): TierAnswer {
  const computed = computedTier(facts, on, policy)
  const own = facts.tierOverride
  if (!own || own.on > on) return computed
  const { tier, by, reason } = own
  // Past its day, or on other facts than it was made for, the word stands and duties go by the graver of the two.
  const treatAs = asksReview(facts, on, policy) ? worstOf([tier, computed.treatAs ?? tier]) : tier
  const why = { clause: 'R106', facts: [`${by}定的：${reason}`, ...computed.why.facts] }
  return { tier, toSurvey: computed.toSurvey, treatAs, reviewHint: computed.reviewHint, why }
}

/** Whether a clinician should look again: the review day has come, or the table now says something else than it did then. */
export function asksReview(facts: TierFacts, on: Day, policy: Policy): boolean {
  const own = facts.tierOverride
  return own != null && (on >= own.reviewOn || computedTier(facts, on, policy).tier !== own.computed)
}

/** An override as it stands on a day: since when it is to be looked at again, and whether it is milder than a red table. */
export function overrideOn({ tierOverride: own, ...facts }: Person, on: Day, policy: Policy): Person['tierOverride'] {
  if (!own) return null
  const due = asksReview({ ...facts, tierOverride: own }, on, policy)
  return {
    ...own,
    askedOn: due ? (own.askedOn ?? (on >= own.reviewOn ? own.reviewOn : on)) : null,
    lowersRed: own.tier !== 'red' && computedTier(facts, on, policy).treatAs === 'red',
  }
}

/** What the published table says, whatever anybody has put instead. */
export function computedTier({ birthOn, disease, vaccination }: TierFacts, on: Day, policy: Policy): TierAnswer {
  const age = ageOn(birthOn, on)
  const floor = policy.tierFromAge.value
  const clause = clauseOf(policy.tierFromAge, 'R01')

  if (age < floor) {
    const facts = [`${age} 岁，不到 ${floor} 岁，不分类`]
    return { tier: null, toSurvey: false, treatAs: null, reviewHint: false, why: { clause, facts } }
  }

  const band = bandOf(age)
  const facts = [`${age} 岁`, diseaseWords[disease], vaccinationWords[vaccination]]
  if (disease === 'unknown' || vaccination === 'unknown') {
    const possible = (disease === 'unknown' ? diseases : [disease]).flatMap((d) =>
      (vaccination === 'unknown' ? vaccinations : [vaccination]).map((v) => table[band][d][v]),
    )
    const treatAs = worstOf(possible)
    return { tier: null, toSurvey: true, treatAs, reviewHint: false, why: { clause: 'R23', facts } }
  }

  const tier = table[band][disease][vaccination]
  const reviewHint = tier !== scored(ageScore[band] + diseaseScore[disease] + vaccinationScore[vaccination])
  return { tier, toSurvey: false, treatAs: tier, reviewHint, why: { clause, facts } }
}

/** The next birthday on which a person's tier, or being in scope at all, changes by itself. */
export function nextTierChangeOn(person: TierFacts, on: Day, policy: Policy): Day | null {
  const days = [policy.tierFromAge.value, 65, 80].map((age) => birthdayAt(person.birthOn, age)).sort()
  const changes = (birthday: Day): boolean => {
    const before = tierOf(person, addDays(birthday, -1), policy)
    const after = tierOf(person, birthday, policy)
    return (
      before.tier !== after.tier ||
      before.treatAs !== after.treatAs ||
      before.toSurvey !== after.toSurvey ||
      asksReview(person, addDays(birthday, -1), policy) !== asksReview(person, birthday, policy)
    )
  }
  return days.find((birthday) => birthday > on && changes(birthday)) ?? null
}

function bandOf(age: number): Band {
  if (age >= 80) return 'from80'
  return age >= 65 ? 'from65' : 'under65'
}

function scored(score: number): Tier {
  if (score >= 4) return 'red'
  return score >= 2 ? 'yellow' : 'green'
}

const worstOf = (possible: readonly Tier[]): Tier =>
  [...tiers].reverse().find((tier) => possible.includes(tier)) ?? 'red'

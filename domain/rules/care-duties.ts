import { addDays, dayOf, type Day, instantOf, laterOf, MS_PER_HOUR } from '../model/calendar'
import type { Duty, DutyKind } from '../model/duty'
import type { Person } from '../model/person'
import type { Pack, Policy } from '../policy/pack'
import { clauseOf } from '../policy/parameter'
import { awayWords } from './away'
import { rowFor } from './duty-row'
import { firstSession, sessionsOwedFrom, sessionsUpTo, sessionWords } from './recurring'
import { referralDueAt, waitingWords } from './referral-words'
import { proposalWords } from './router-words'
import { computedTier } from './tier'
import { dayWords } from './words'

/** What only some duties have; the rest of a duty follows from the person. */
export type Owed = Pick<Duty, 'clause' | 'role' | 'opensOn' | 'dueOn'> &
  Partial<Pick<Duty, 'dueAt' | 'untilOn' | 'windowEndOn' | 'urgent' | 'have' | 'need' | 'note'>>
export type OwedByKind = Partial<Record<DutyKind, Owed>>

const byClock = (from: Day, at: number): Pick<Owed, 'opensOn' | 'dueOn' | 'dueAt'> => ({
  opensOn: from,
  dueOn: dayOf(at),
  dueAt: at,
})

/** A clinician decides where somebody is treated (R08), within hours of owing it. Asked experts have a clock of their own (A20). */
export function routeDuties({ episode }: Person, policy: Policy): OwedByKind {
  if (!episode) return {}
  const { decision, route, undecidedSince } = episode
  const waits = decision?.to === 'expert-panel' && decision.panel === null
  const panel: OwedByKind = waits
    ? {
        panel: {
          clause: clauseOf(policy.expertPanel, 'R81'),
          role: 'doctor',
          ...byClock(decision.on, decision.at + policy.panelWithinHours.value * MS_PER_HOUR),
          note: '等县专家的意见',
        },
      }
    : {}
  if (undecidedSince === null) return panel
  return {
    ...panel,
    route: {
      clause: route.clause,
      role: 'doctor',
      ...byClock(dayOf(undecidedSince), undecidedSince + policy.routeWithinHours.value * MS_PER_HOUR),
      note: proposalWords(route),
    },
  }
}

/** A referral waits for its next step, each with a clock (E23, B09). */
export function referralDuties({ referral }: Person, pack: Pack): OwedByKind {
  if (!referral) return {}
  return {
    referral: {
      clause: rowFor('referral', pack),
      role: 'doctor',
      ...byClock(referral.openedOn, referralDueAt(referral, pack.policy)),
      note: `${referral.hospital}，${waitingWords(referral.state)}`,
    },
  }
}

/**
 * The next session of recurring care, while the person is treated at home (A17); shown from the day before. One nobody has
 * accounted for stays owed, and those after it stand beside it.
 */
export function escortDuties(person: Person, pack: Pack): OwedByKind {
  const from = sessionsOwedFrom(person)
  const first = from && firstSession(person.recurring, from)
  if (!from || !first) return {}
  const shown = sessionsUpTo(person.recurring, from, laterOf(first.on, addDays(person.asOf, 1)))
  return {
    escort: {
      clause: rowFor('escort', pack),
      role: 'cadre',
      opensOn: addDays(first.on, -1),
      dueOn: first.on,
      need: shown.length,
      note: (shown.length > 3 ? [shown[0], ...shown.slice(-2)] : shown).map(sessionWords).join('；'),
    },
  }
}

/** The day before another session comes up while an earlier one is still unaccounted for: the duty then names both. */
export function nextSessionShownOn(person: Person): Day | null {
  const from = sessionsOwedFrom(person)
  const first = from && firstSession(person.recurring, from)
  if (!from || !first) return null
  const after = firstSession(person.recurring, addDays(laterOf(first.on, addDays(person.asOf, 1)), 1))
  return after && addDays(after.on, -1)
}

/** Days gone by that nobody has accounted for (E02): to be recorded if it happened, or closed with a reason. */
export function missedDuties({ missed, asOf }: Person, pack: Pack): OwedByKind {
  if (missed.length === 0) return {}
  const last = missed[missed.length - 1].on
  const daily = missed.some(({ kind }) => kind === 'daily-contact')
  return {
    missed: {
      clause: rowFor('missed', pack),
      role: daily || pack.policy.cadreSettlesWeekly.value ? 'cadre' : 'doctor',
      opensOn: asOf,
      // The last day on which a late entry is still taken (R93); after it only a reason closes it.
      dueOn: addDays(last, pack.policy.entryBackDays.value),
      have: missed.length,
      note: `${missed.length} 次没记：${missed
        .slice(-3)
        .map(({ kind, on }) => (kind === 'daily-contact' ? dayWords(on) : `到${dayWords(on)}那周`))
        .join('、')}${missed.length > 3 ? '等' : ''}`,
    },
  }
}

/** Said to be gone, and nobody who may has confirmed it; duties stay meanwhile (R113). */
export function awayDuties({ away, episode }: Person): OwedByKind {
  if (!away) return {}
  const saidOn = dayOf(away.confirmed?.at ?? away.at)
  if (!away.confirmed)
    return {
      'confirm-away': {
        clause: 'R113',
        role: 'doctor',
        ...byClock(saidOn, instantOf(addDays(saidOn, 1), 12)),
        note: `${away.by}说：${awayWords(away.kind)}，${dayWords(away.since)}起`,
      },
    }
  if (away.kind !== 'dead' || !episode) return {}
  return {
    'close-episode': {
      clause: 'R95',
      role: 'doctor',
      opensOn: saidOn,
      dueOn: addDays(saidOn, 1),
      note: '人不在了，居家治疗还开着',
    },
  }
}

/** A clinician's own tier is to be looked at again (R106): on its day, or the day after the facts it was made on changed. */
export function tierDuties(person: Person, policy: Policy): OwedByKind {
  const { tierOverride: own, asOf } = person
  if (!own || own.askedOn === null) return {}
  const byDate = own.askedOn >= own.reviewOn
  const computed = computedTier(person, asOf, policy)
  return {
    'tier-review': {
      clause: 'R106',
      role: 'doctor',
      opensOn: own.askedOn,
      dueOn: byDate ? own.askedOn : addDays(own.askedOn, 1),
      note: byDate ? '到了再看的日子' : `情况变了：${computed.why.facts.join('，')}`,
    },
  }
}

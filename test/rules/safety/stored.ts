import { day, instantOf } from '@domain/model/day'
import type { Person } from '@domain/model/person'
import type { Reading } from '@domain/model/reading'
import type { Policy } from '@domain/policy/pack'
import { type FlagCase, flagSpace, judgedOn, readingOf, signs, standings, subsetsOf } from '@domain/rules/flag-space'
import { report } from '@domain/rules/person/report'
import { personStream } from '@domain/rules/person/stream'
import { fold, type Meta } from '@domain/rules/stream'
import { forEachCase } from '@domain/rules/space'
import { anEpisode, aPerson } from '../build'

const spaces = [
  flagSpace({
    spo2: [undefined, 95, 94, 93, 92, 49],
    temperature: [undefined, 41.1],
    breaths: [undefined, 30, 60],
    breathing: [undefined, 'easy', 'hard'],
    feverPersists: [undefined, 'no', 'yes'],
    standing: standings,
    birthOn: ['2012-01-01', '1995-01-01', '1960-01-01', '1940-01-01'].map(day),
  }),
  flagSpace({ ...subsetsOf(signs.slice(0, 8)), birthOn: ['2012-01-01', '1960-01-01'].map(day) }),
]
const at = (hour: number): number => instantOf(judgedOn, hour)
const metaAt = (hour: number, v: number): Meta => ({
  v,
  at: at(hour),
  on: judgedOn,
  occurredAt: at(hour),
  by: { openid: 'o-1', capacity: 'self', name: '张桂香' },
})

/** Ill at home, and everything else that is known speaks for staying there: the likeliest to be left at home in danger. */
const fitForHome = (birthOn: FlagCase['birthOn'], township: Pick<Person, 'township' | 'village' | 'grid'>): Person => {
  const openedAt = instantOf(judgedOn, 7)
  return aPerson({
    ...township,
    birthOn,
    sex: 'male',
    clinical: { underlying: 'none', dialysis: 'no', mobility: 'able' },
    episode: anEpisode({
      openedAt,
      openedOn: judgedOn,
      assessed: { severity: 'mild', cause: 'pneumonia', beyondCounty: 'no' },
    }),
  })
}

/** What becomes of somebody who reports; null where the report is not taken, and asked about instead. */
function after(person: Person, reading: Reading, hour: number): Person | null {
  const meta = metaAt(hour, person.v + 1)
  const ids = { episode: 'e-000002', alert: `a-00000${hour}` }
  const decision = report(
    person,
    { reading, infected: true, role: 'self', occurredAt: meta.at, pregnancy: null, ids },
    meta,
  )
  return decision.ok ? fold(personStream, person, decision.events, meta) : null
}

const easy: Reading = { spo2: 98, breathing: 'easy', feverPersists: 'no', symptoms: [] }

export interface Stored {
  /** Reports taken in, with an easy one before, after, or neither. */
  reports: number
  /** Of which with an alert open at the end, and left at home. */
  alerts: number
  home: number
  readonly faults: string[]
}

/** Enters every reading as a report of somebody who might stay at home, as the cloud does it, and looks at what is stored. */
export function storedPaths(policy: Policy, township: Pick<Person, 'township' | 'village' | 'grid'>): Stored {
  const result: Stored = { reports: 0, alerts: 0, home: 0, faults: [] }
  for (const space of spaces)
    forEachCase(space, (one) => {
      const reading = readingOf(one, policy)
      const before = fitForHome(one.birthOn, township)
      const orders = [[reading], [easy, reading], [reading, easy]]
      for (const order of orders) {
        const stored = order.reduce<Person | null>((person, each, n) => person && after(person, each, 8 + n), before)
        if (!stored?.episode) continue
        result.reports += 1
        const { branch, now } = stored.episode.route
        if (branch === 'home') result.home += 1
        if (stored.alert) result.alerts += 1
        const spo2 = one.spo2 ?? 100
        const inDanger = stored.alert !== null || spo2 <= 93 || one.breathing === 'hard' || one.feverPersists === 'yes'
        if (inDanger && (branch === 'home' || !now || !stored.alert))
          result.faults.push(`${branch} ${JSON.stringify(order)}`)
      }
    })
  return result
}

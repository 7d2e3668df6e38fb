import { addDays, ageOn, dayOf } from '@domain/model/day'
import type { Person } from '@domain/model/person'
import { packFor } from '@domain/policy/pack-for'
import { dailyGroupsOn } from '@domain/rules/daily'
import { supervisorFor } from '@domain/rules/person/route'
import { computedTier } from '@domain/rules/tier'
import { says, takesOver, talks, type About } from './care'
import { reading } from './courses'
import { bind, type Relative } from './families'
import type { Door, Stage, Villager, Worker } from './stage'
import { decides, healthy, mild, overrides, saysAway, sendsVehicle, steps } from './treatment'

/** One person's case, and those who look after them. */
export interface Case {
  readonly stage: Stage
  readonly door: Door
  readonly villager: Villager
  readonly relative: Relative
  readonly cadre: Worker
  readonly doctor: Worker
  readonly then: (at: number, run: (about: About) => void) => void
}
/** Who it can happen to, as the registry knows them. */
export type Fits = (person: Person, stage: Stage) => boolean
export interface Told {
  readonly fits: Fits
  readonly tell: (one: Case) => void
  /** Goes on with the ordinary rounds: nothing happened to them but a doctor's word. */
  readonly well?: true
}

const aged =
  (from: number, to: number): Fits =>
  ({ birthOn }, { today }) =>
    ageOn(birthOn, today) >= from && ageOn(birthOn, today) <= to
const tableSays =
  (tier: Person['tier']): Fits =>
  (person, { today }) =>
    computedTier(person, today, packFor(person.township, today).policy).tier === tier
const all =
  (...each: readonly Fits[]): Fits =>
  (person, stage) =>
    each.every((fits) => fits(person, stage))
const notRed: Fits = (person, stage) => !tableSays('red')(person, stage)
/** Nobody whom the cadre asks after every day. */
const untagged: Fits = ({ tags }) => tags.length === 0
const owedDaily: Fits = ({ tags, township, registeredOn }, { today }) =>
  [4, 3, 2, 1].every((days) => {
    const on = addDays(today, -days)
    return registeredOn <= on && dailyGroupsOn(tags, on, packFor(township, on).policy).length > 0
  })

/** The cadre's rounds, until they fell ill. */
function lookedIn({ stage, villager, cadre, then }: Case): void {
  const { registeredOn } = stage.person(villager)
  for (const days of [8, 6, 4, 2])
    if (addDays(stage.today, -days) > registeredOn) then(stage.daysAgo(days, 10, 45), (one) => talks(one, cadre))
}

/** Looked after, and the household's card was scanned some days ago. */
function bound(about: Case): void {
  const { stage, door, villager, relative } = about
  const at = stage.daysAgo(5, 19, 40)
  stage.script.at(at, () => bind(stage, relative, door, villager, at))
  lookedIn(about)
}

/** Positive yesterday morning, and the doctor spoke to them before noon. */
function yesterday(about: Case, spo2 = 97): void {
  const { stage, relative, doctor, villager, then } = about
  bound(about)
  const random = stage.random.fork(`case/${villager.id}`)
  then(stage.daysAgo(1, 8, 25), (one) => says(one, relative, reading(random, 0.7, { spo2, antigen: 'positive' })))
  then(stage.daysAgo(1, 10, 5), (one) =>
    talks(one, doctor, { reading: reading(random, 0.6, { spo2 }), advice: '多喝水，早晚各量一次' }),
  )
}

/** What this morning's lists show one of each: where people are treated, the way there, what holds beyond a day; rare people first. */
export const cases: readonly Told[] = [
  {
    // 三级服务, at home under a hospital's guidance: followed every day.
    fits: all(aged(65, 85), tableSays('red'), untagged),
    tell: (one) => {
      yesterday(one, 96)
      one.then(one.stage.daysAgo(1, 10, 30), (about) =>
        decides(about, one.doctor, {
          to: 'home',
          basis: '血氧稳，吃得下，家里有人，不愿下山；县医院每天看一次数',
          supervisor: supervisorFor(one.stage.person(one.villager)),
          assessed: mild,
          clinical: { underlying: 'not-serious', dialysis: 'no', mobility: 'able' },
        }),
      )
    },
  },
  {
    fits: tableSays('red'),
    well: true,
    tell: ({ stage, doctor, then }) =>
      then(stage.daysAgo(4, 8, 50), (one) =>
        overrides(one, doctor, {
          tier: 'yellow',
          reason: '血压用药后一直稳，自己种菜上街，按黄的看',
          reviewOn: addDays(stage.today, 10),
        }),
      ),
  },
  {
    // 等县专家: asked yesterday, to be answered this morning.
    fits: all(aged(80, 99), notRed, untagged),
    tell: (one) => {
      yesterday(one, 96)
      one.then(one.stage.daysAgo(1, 10, 40), (about) =>
        decides(about, one.doctor, {
          to: 'expert-panel',
          basis: '走不动，下不了楼，去哪里治请县专家定',
          assessed: mild,
          clinical: { underlying: 'not-serious', dialysis: 'no', mobility: 'hard-to-move' },
        }),
      )
    },
  },
  {
    // The cadre has heard it; the clinic has not confirmed it yet (R113).
    fits: all(aged(78, 99), untagged),
    tell: (about) => {
      const { stage, cadre, then } = about
      lookedIn(about)
      then(stage.daysAgo(1, 17, 50), (one) =>
        saysAway(one, cadre, { kind: 'dead', since: dayOf(one.at), note: '邻居说昨天下午走的，家里人还没联系上' }),
      )
    },
  },
  {
    // Sent fifty minutes ago, and nobody at the other end has said a word.
    fits: all(aged(62, 95), notRed, untagged, ({ disease }) => disease === 'stable'),
    tell: (one) => {
      yesterday(one, 95)
      one.then(one.stage.minutesAgo(50), (about) =>
        decides(about, one.doctor, {
          to: 'sub-designated',
          basis: '慢阻肺多年，夜里咳得厉害',
          assessed: mild,
          clinical: { underlying: 'serious', dialysis: 'no', mobility: 'able' },
        }),
      )
    },
  },
  {
    // Red by the doctor's own word, to be looked at again today.
    fits: all(tableSays('yellow'), untagged),
    well: true,
    tell: ({ stage, doctor, then }) =>
      then(stage.daysAgo(4, 8, 40), (one) =>
        overrides(one, doctor, { tier: 'red', reason: '上个月刚出院，走几步就喘，先按红的看', reviewOn: stage.today }),
      ),
  },
  {
    // The word of each day but two, of which nobody has written anything down.
    fits: owedDaily,
    tell: ({ stage, villager, cadre, then }) => {
      const { registeredOn } = stage.person(villager)
      for (const days of [12, 11, 10, 9, 8, 7, 6, 5, 4, 1])
        if (addDays(stage.today, -days) >= registeredOn) then(stage.daysAgo(days, 17, 20), (one) => talks(one, cadre))
    },
  },
  {
    // A danger sign yesterday, taken in the same forenoon.
    fits: all(aged(60, 90), untagged),
    tell: (about) => {
      const { stage, villager, relative, doctor, cadre, then } = about
      bound(about)
      const random = stage.random.fork(`case/${villager.id}`)
      then(stage.daysAgo(1, 7, 50), (one) =>
        says(one, relative, reading(random, 1, { spo2: 91, breathing: 'some-effort', antigen: 'positive' })),
      )
      then(stage.daysAgo(1, 7, 58), (one) => takesOver(one, doctor))
      then(stage.daysAgo(1, 8, 10), (one) => steps(one, doctor, { to: 'accepted', receiver: '急诊科李医生' }))
      then(stage.daysAgo(1, 8, 30), (one) => steps(one, cadre, { to: 'departed' }))
      then(stage.daysAgo(1, 9, 20), (one) => steps(one, doctor, { to: 'arrived' }))
      then(stage.daysAgo(1, 10, 15), (one) => steps(one, doctor, { to: 'admitted', receiver: '呼吸内科刘医生' }))
    },
  },
  {
    // 中型, in the township's vehicle since half an hour.
    fits: all(aged(50, 74), notRed, untagged),
    tell: (one) => {
      yesterday(one, 95)
      const { doctor, cadre, stage } = one
      one.then(stage.minutesAgo(75), (about) =>
        decides(about, doctor, {
          to: 'sub-designated',
          basis: '片子上有肺炎，血氧 95%',
          assessed: { severity: 'moderate', cause: 'pneumonia', beyondCounty: 'no' },
          clinical: { ...healthy, underlying: 'not-serious' },
        }),
      )
      one.then(stage.minutesAgo(55), (about) => steps(about, doctor, { to: 'accepted', receiver: '住院部王护士' }))
      one.then(stage.minutesAgo(30), (about) => sendsVehicle(about, cadre))
    },
  },
  {
    fits: all(aged(35, 59), ({ disease, sex }) => disease === 'none' && sex === 'male'),
    tell: (one) => {
      yesterday(one)
      one.then(one.stage.daysAgo(1, 10, 15), (about) =>
        decides(about, one.doctor, { to: 'home', basis: '没有基础病，症状轻', assessed: mild, clinical: healthy }),
      )
    },
  },
]

import { addDays, ageOn, daysBetween, instantOf, type Day } from '@domain/model/day'
import type { ReferralState } from '@domain/model/care'
import type { Duty } from '@domain/model/duty'
import type { Person } from '@domain/model/person'
import type { StepCommand } from '@domain/rules/person/referral'
import { supervisorFor } from '@domain/rules/person/route'
import { personStream } from '@domain/rules/person/stream'
import { isOpen } from '@domain/rules/lateness'
import { decided } from '@domain/rules/stream'
import { closes, settles, talks, type Talk } from './care'
import type { Random } from './random'
import type { Stage, Villager, Worker } from './stage'
import { answers, decides, mild, steps } from './treatment'

/** Of what is owed, how much is done on the day; how many people a day fall ill, of a hundred. */
const DONE_SHARE = 0.7
const ILL_SHARE = 0.003
const DAYS_AT_HOME = 8

/**
 * The demo played on by days of work: each morning the timer's review, then the workers go through what is owed and leave
 * some of it, some people fall ill, some get worse, some are let go. The same stage gives the same days.
 */
export function playOnward(stage: Stage, days: number, atEightOf?: (on: Day, duties: readonly Duty[]) => void): void {
  const villagers = new Map(stage.doors.flatMap((door) => door.people.map((one) => [one.id, one] as const)))
  for (let n = 1; n <= days; n++) {
    const on = addDays(stage.today, n)
    reviewOn(stage, on)
    const open = stage.past.all<Duty>('duties').filter((duty) => isOpen(duty, on))
    atEightOf?.(on, open)
    workOn(stage, on, open, villagers)
  }
}

function reviewOn(stage: Stage, on: Day): void {
  for (const person of stage.past.all<Person>('people'))
    if (person.reviewOn !== null && person.reviewOn <= on)
      stage.past.does({
        stream: personStream,
        id: person._id,
        action: 'review',
        by: { openid: 'timer', capacity: 'timer', name: '' },
        at: instantOf(on, 0, 10),
        input: {},
        decide: () => decided([{ type: 'time-passed' }], null),
      })
}

function workOn(stage: Stage, on: Day, open: readonly Duty[], villagers: ReadonlyMap<string, Villager>): void {
  const random = stage.random.fork(`onward/${on}`)
  let at = instantOf(on, 9)
  const next = () => (at += 15_000)
  const visited = new Set<string>()
  for (const duty of [...open].sort((a, b) => (a._id < b._id ? -1 : 1))) {
    const villager = villagers.get(duty.personId ?? '')
    const role = duty.role
    if (!villager || duty.kind === 'medicine' || role === 'none' || visited.has(`${villager.id} ${role}`)) continue
    if (!random.chance(DONE_SHARE)) continue
    visited.add(`${villager.id} ${role}`)
    if (role === 'doctor') asDoctor(stage, villager, on, random, next)
    else talks({ stage, villager, at: next() }, stage.workerFor('cadre', duty.grid), talkOf(random))
  }
  for (const [id, villager] of villagers)
    if (ageOn(villager.birthOn, on) >= 35 && !stage.person({ id }).episode && random.chance(ILL_SHARE))
      talks({ stage, villager, at: next() }, stage.workerFor('cadre', stage.person({ id }).grid), {
        outcome: 'not-fine',
        infected: true,
        reading: { temperature: 37 + random.int(0, 20) / 10, spo2: random.int(93, 98) },
      })
}

function asDoctor(stage: Stage, villager: Villager, on: Day, random: Random, next: () => number): void {
  const doctor = stage.workerFor('doctor', stage.person(villager).grid)
  if (stage.person(villager).alert)
    settles({ stage, villager, at: next() }, doctor, 'seen-stays-home', '看过了，先在家，晚上再问')
  const ill = stage.person(villager).episode !== null
  const talk = talkOf(random)
  const reached = talk.outcome === 'fine' || talk.outcome === 'not-fine'
  talks({ stage, villager, at: next() }, doctor, {
    ...talk,
    ...(ill && reached && { reading: { temperature: 36 + random.int(0, 25) / 10, spo2: random.int(92, 99) } }),
  })
  treatedSomewhere(stage, villager, doctor, next)
  const { episode, alert, referral } = stage.person(villager)
  if (episode && !alert && !referral && reached && daysBetween(episode.openedOn, on) >= DAYS_AT_HOME)
    closes({ stage, villager, at: next() }, doctor, '在家满八天，没有不舒服')
}

const onward: Record<ReferralState, StepCommand['to']> = {
  sent: 'accepted',
  accepted: 'departed',
  departed: 'arrived',
  arrived: 'admitted',
}

/** One step on the way there; else the experts' word, or the doctor's: at home, where the plan leaves it open. */
function treatedSomewhere(stage: Stage, villager: Villager, doctor: Worker, next: () => number): void {
  const { referral, episode, alert, away } = stage.person(villager)
  if (referral) {
    steps({ stage, villager, at: next() }, doctor, { to: onward[referral.state], receiver: '住院部值班医生' })
    return
  }
  if (!episode || alert || away) return
  const { decision, undecidedSince, route } = episode
  const supervisor = route.level3 ? supervisorFor(stage.person(villager)) : null
  if (decision?.to === 'expert-panel' && decision.panel === null)
    answers({ stage, villager, at: next() }, doctor, {
      ...{ by: '县专家组', basis: '血氧稳，可以在家，县医院指导', to: 'home', supervisor },
    })
  else if (undecidedSince !== null) {
    const leadsTo = route.proposed ?? route.branch
    const to = leadsTo === 'clinician-decides' ? 'home' : leadsTo
    decides({ stage, villager, at: next() }, doctor, { to, basis: '看过了', supervisor, assessed: mild })
  }
}

const talkOf = (random: Random): Talk => ({
  outcome: random.chance(0.85) ? (random.chance(0.9) ? 'fine' : 'not-fine') : 'no-answer',
  mode: random.chance(0.3) ? 'visit' : 'phone',
})

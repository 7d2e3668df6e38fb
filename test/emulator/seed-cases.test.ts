import { addDays, ageOn, dayOf } from '@domain/model/day'
import type { Duty } from '@domain/model/duty'
import type { Equipment } from '@domain/model/equipment'
import type { Person } from '@domain/model/person'
import { DEMO_START, demoPast } from '../../emulator/seed'

const { past } = demoPast({ now: DEMO_START })
const today = dayOf(DEMO_START)
const people = past.all<Person>('people')
const townships = ['500237207', '500235133'] as const

const named = (name: string): Person => {
  const found = people.find((one) => one.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found
}
const owed = ({ _id }: Person): string[] =>
  past
    .all<Duty>('duties')
    .filter(({ personId, opensOn }) => personId === _id && opensOn !== null && opensOn <= today)
    .map(({ kind }) => kind)
    .sort()

describe.each(townships)('in %s this morning', (township) => {
  const here = people.filter((one) => one.township === township)
  const decided = (to: string) => here.filter(({ episode }) => episode?.decision?.to === to)
  const one = (found: readonly Person[]): Person => {
    expect(found).toHaveLength(1)
    return found[0]
  }

  test('somebody waits for the experts, asked yesterday', () => {
    const waiting = one(decided('expert-panel'))
    expect(waiting.episode).toMatchObject({ route: { branch: 'expert-panel' }, decision: { panel: null } })
    expect(waiting.episode?.decision?.on).toBe(addDays(today, -1))
    expect(owed(waiting)).toContain('panel')
  })

  test('one level-3 case is at home under the county hospital, followed today, and a mild one is at home without', () => {
    const guided = one(decided('home').filter(({ episode }) => episode?.level3Since !== null))
    expect(guided.tier).toBe('red')
    expect(guided.episode?.decision?.supervisor).toMatch(/县人民医院$/)
    expect(owed(guided)).toContain('follow-up')
    const mild = decided('home').filter(({ episode }) => episode?.route.branch === 'home')
    expect(one(mild).episode?.decision?.supervisor).toBeNull()
  })

  test('a 中型 is on the way in a vehicle that is out for it, and another referral waits since fifty minutes', () => {
    const [sent, away] = ['sent', 'departed'].map((state) =>
      one(decided('sub-designated').filter(({ referral }) => referral?.state === state)),
    )
    expect(away.episode?.assessed.severity).toBe('moderate')
    const vehicle = past.get<Equipment>('equipment', away.referral?.vehicle?.id ?? '')
    expect(vehicle).toMatchObject({ state: 'out', holder: { personId: away._id, for: away.referral?.id } })
    expect(DEMO_START - (sent.referral?.openedAt ?? 0)).toBe(50 * 60_000)
  })

  test('one went to hospital yesterday and nothing is owed of them; one is said to have died and everything still is', () => {
    const inHospital = one(here.filter(({ away }) => away?.kind === 'hospital' && away.since === addDays(today, -1)))
    expect(inHospital.away).toMatchObject({ confirmed: { role: 'doctor' } })
    expect(inHospital.pastReferrals.map(({ ended }) => ended)).toEqual(['admitted'])
    expect(owed(inHospital)).toEqual([])
    const said = one(here.filter(({ away }) => away?.kind === 'dead'))
    expect(said.away).toMatchObject({ role: 'cadre', confirmed: null })
    expect(owed(said)).toContain('confirm-away')
  })

  test('one tier is a doctor’s own and looked at again today, one red was lowered', () => {
    const own = here.filter(({ tierOverride }) => tierOverride !== null)
    const raised = one(own.filter(({ tierOverride }) => tierOverride?.tier === 'red'))
    expect(raised.tierOverride).toMatchObject({ computed: 'yellow', reviewOn: today, askedOn: today })
    expect(owed(raised)).toContain('tier-review')
    const lowered = one(own.filter(({ tierOverride }) => tierOverride?.lowersRed))
    expect(lowered).toMatchObject({ tier: 'yellow', tierOverride: { computed: 'red' } })
  })
})

test('days nobody wrote down wait for a word between days that were', () => {
  const gaps = people.filter(
    ({ missed }) =>
      missed.length === 2 &&
      [3, 2].every((days, n) => missed[n].on === addDays(today, -days) && missed[n].kind === 'daily-contact'),
  )
  expect(gaps.length).toBeGreaterThan(0)
  expect(owed(gaps[0])).toContain('missed')
})

test('a dialysis patient at home is driven on Tuesdays, Thursdays and Saturdays: yesterday he went, tomorrow is shown', () => {
  const him = named('覃世荣')
  expect(him.recurring).toMatchObject([{ kind: 'dialysis', weekdays: [2, 4, 6], settledOn: addDays(today, -1) }])
  expect(him.episode?.decision?.to).toBe('home')
  expect(past.get<Duty>('duties', `${him._id}:escort`)).toMatchObject({ opensOn: today, dueOn: addDays(today, 1) })
})

test('a woman of 28 is pregnant and her child of five has a fever; both wait for the village and the doctor', () => {
  const [her, child] = [named('何雨萱'), named('蒋子轩')]
  expect([her, child].map(({ birthOn }) => ageOn(birthOn, today))).toEqual([28, 5])
  expect(her.pregnancy).toMatchObject({ pregnant: true, dueOn: addDays(today, 84) })
  expect(child.readings.at(-1)?.reading.temperature).toBeGreaterThan(38)
  for (const one of [her, child]) expect(owed(one)).toEqual(['first-contact', 'report-cadre'])
})

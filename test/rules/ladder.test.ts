import { day, instantOf } from '@domain/model/day'
import type { Duty } from '@domain/model/duty'
import { nationalPolicy as policy } from '@domain/policy/national'
import { daysLate } from '@domain/rules/lateness'
import { digestMark, planDigests, slotAt, toldOf } from '@domain/rules/reminders/digest'
import { called, Posts, rungsOfAlert, rungsOfDuty } from '@domain/rules/reminders/ladder'
import { mayBeTold } from '@domain/rules/reminders/may-be-told'
import { roundAt } from '@domain/rules/reminders/rounds'

const township = '500237207'
const village = '500237207223'
const grid = `${village}-03`
const place = { township, village, grid }

const at = (openid: string, role: string, held: string) => ({ openid, role, place: held })
const everybody = [
  at('helper', 'cadre', grid),
  at('other-helper', 'cadre', `${village}-04`),
  at('captain', 'cadre', village),
  at('doctor', 'doctor', village),
  at('centre', 'doctor', township),
  at('office', 'office', township),
  at('stranger', 'cadre', '500237207201-03'),
]
const without = (...gone: string[]) => everybody.filter(({ openid }) => !gone.includes(openid))

const due = day('2023-02-08')
const duty = (changes: Partial<Duty> = {}): Duty =>
  ({
    _id: 'p-1:weekly-contact',
    kind: 'weekly-contact',
    role: 'cadre',
    ...place,
    householdId: 'h-1',
    opensOn: due,
    dueOn: due,
    dueAt: null,
    untilOn: null,
    tier: 'green',
    urgent: false,
    ...changes,
  }) as Duty
const told = (one: Duty, now: number, workers = everybody): string[] => {
  const today = dayAt(now)
  return toldOf(one, daysLate(one, today, now), new Posts(workers), policy)
}
const dayAt = (now: number) => day(new Date(now + 8 * 3_600_000).toISOString().slice(0, 10))

describe('a duty climbs by the days it is late', () => {
  test('on the day and to its last minute it is the helper’s; at midnight the captain is told as well [E04 A01]', () => {
    expect(told(duty(), instantOf(due, 23, 59))).toEqual(['helper'])
    expect(told(duty(), instantOf(day('2023-02-09')))).toEqual(['helper', 'captain'])
    expect(told(duty(), instantOf(day('2023-02-09'), 23, 59))).toEqual(['helper', 'captain'])
    expect(told(duty(), instantOf(day('2023-02-10')))).toEqual(['helper', 'captain', 'doctor'])
    expect(told(duty(), instantOf(day('2023-02-11')))).toEqual(['helper', 'captain', 'doctor', 'office'])
    expect(told(duty(), instantOf(day('2023-05-11')))).toEqual(['helper', 'captain', 'doctor', 'office'])
  })

  test('the clinic’s own begins at the village’s doctor and climbs to the health centre and the office [E04 B09]', () => {
    const owed = duty({ kind: 'follow-up', role: 'doctor' })
    expect(told(owed, instantOf(due, 8))).toEqual(['doctor'])
    expect(told(owed, instantOf(day('2023-02-09'), 8))).toEqual(['doctor'])
    expect(told(owed, instantOf(day('2023-02-10'), 8))).toEqual(['doctor', 'centre'])
    expect(told(owed, instantOf(day('2023-02-11'), 8))).toEqual(['doctor', 'centre', 'office'])
    expect(told(owed, instantOf(due, 8), without('doctor'))).toEqual(['centre'])
  })

  test('a rung with nobody on it passes at once to the next, down to the office; nothing ends nowhere [E04 A01]', () => {
    const first = instantOf(due, 8)
    expect(told(duty(), first, without('helper'))).toEqual(['captain'])
    expect(told(duty(), first, without('helper', 'captain'))).toEqual(['doctor'])
    expect(told(duty(), first, without('helper', 'captain', 'doctor'))).toEqual(['centre'])
    expect(told(duty(), first, without('helper', 'captain', 'doctor', 'centre'))).toEqual(['office'])
    // Later rungs keep their own days.
    expect(told(duty(), instantOf(day('2023-02-09'), 8), without('captain'))).toEqual(['helper', 'doctor'])
    expect(told(duty(), instantOf(day('2023-02-09'), 8), without('helper'))).toEqual(['captain'])
  })

  test('the office’s list is the last rung even where nobody holds the office [A01]', () => {
    const steps = rungsOfDuty(duty(), new Posts([]), policy)
    expect(called(steps, 0).map(({ rung }) => rung)).toEqual(['office'])
  })

  test('what waits for a whole village waits for each of its cadres, and for nobody else’s [E04]', () => {
    const waits = duty({ kind: 'bond', grid: `${village}-00` })
    expect(told(waits, instantOf(due, 8))).toEqual(['helper', 'other-helper', 'captain'])
    // Only a cadre can say who is meant: a doctor is not asked.
    expect(told(waits, instantOf(day('2023-02-12'), 8))).toEqual(['helper', 'other-helper', 'captain', 'office'])
  })

  test('who is off duty is left in peace; the office is told all the same [A33 E04]', () => {
    const now = instantOf(due, 8)
    const rests = (role: string, restUntil: number | null) => mayBeTold({ role, restUntil }, now)
    expect([rests('cadre', null), rests('cadre', now), rests('cadre', now + 1)]).toEqual([true, true, false])
    expect(rests('office', now + 1)).toBe(true)
  })
})

describe('one digest a worker', () => {
  const now = instantOf(day('2023-02-09'), 8)
  const plan = (duties: readonly Duty[], workers = everybody) => planDigests(duties, workers, dayAt(now), now, policy)

  test('thirty things due are one message with the count, how many late, and where to begin [E20]', () => {
    const many = Array.from({ length: 30 }, (_, n) =>
      duty({
        _id: `p-${n}:weekly-contact`,
        householdId: `h-${n}` as Duty['householdId'],
        grid: n % 2 ? grid : `${village}-04`,
        dueOn: n < 4 ? due : day('2023-02-09'),
        tier: n === 3 ? 'red' : 'green',
      }),
    )
    const digests = plan(many, without('helper', 'other-helper'))
    expect(digests).toEqual([{ openid: 'captain', doors: 30, late: 4, urgent: 0, place: '3网格' }])
  })

  test('the village is named where there are several, nothing where all is in one grid [E20 F11]', () => {
    const far = duty({ _id: 'p-2:follow-up', village: '500237207201', grid: '500237207201-01', role: 'doctor' })
    const near = duty({ _id: 'p-1:follow-up', role: 'doctor', tier: 'red' })
    const [centre] = plan([far, near], without('doctor'))
    expect(centre).toMatchObject({ openid: 'centre', doors: 1, place: '朝元村' })
    expect(plan([near])[0]).toMatchObject({ openid: 'doctor', place: null })
  })

  test('who has the riskiest and latest is told first, and a danger sign before all [E20 Q3]', () => {
    const digests = plan([
      duty({ _id: 'a', tier: 'green', dueOn: day('2023-02-09') }),
      duty({ _id: 'b', tier: 'red', dueOn: day('2023-02-09'), grid: `${village}-04` }),
      duty({ _id: 'c', role: 'doctor', tier: 'green', urgent: true, kind: 'urgent-clinic' }),
    ])
    expect(digests.map(({ openid }) => openid)).toEqual(['doctor', 'other-helper', 'helper'])
  })

  test('who holds an office and no doors is led to the township at a glance, who has doors to their list [E19 E20]', () => {
    const old = duty({ dueOn: day('2023-02-01') })
    const both = at('office', 'doctor', township)
    const leads = (workers: typeof everybody) => plan([old], workers).flatMap((one) => (one.office ? [one.openid] : []))
    expect(plan([old]).map(({ openid }) => openid)).toEqual(['captain', 'doctor', 'helper', 'office'])
    expect(leads(everybody)).toEqual(['office'])
    expect(leads([...everybody, both])).toEqual([])
  })

  test('days gone by, what opens later and what is not due yet are in no digest [E02]', () => {
    const none = [
      duty({ kind: 'missed' }),
      duty({ opensOn: day('2023-02-10') }),
      duty({ dueOn: day('2023-02-12') }),
      duty({ role: 'none', opensOn: null, dueOn: null }),
    ]
    expect(plan(none)).toEqual([])
  })
})

describe('a danger sign climbs by minutes until a person takes it over', () => {
  const steps = (workers = everybody) => rungsOfAlert(place, new Posts(workers), policy)
  const names = (minutes: number, workers = everybody) =>
    called(steps(workers), minutes).flatMap(({ openids }) => openids)

  test('helper and village doctor at once; after ten minutes captain and health centre; after twenty the office [A14 E04]', () => {
    expect(names(0)).toEqual(['helper', 'doctor'])
    expect(names(9.99)).toEqual(['helper', 'doctor'])
    expect(names(10)).toEqual(['helper', 'doctor', 'captain', 'centre'])
    expect(names(19.99)).toEqual(['helper', 'doctor', 'captain', 'centre'])
    expect(names(20)).toEqual(['helper', 'doctor', 'captain', 'centre', 'office'])
  })

  test('where the nearest post is empty the next outward stands in at once [A14 E04]', () => {
    expect(names(0, without('helper'))).toEqual(['captain', 'doctor'])
    expect(names(0, without('doctor'))).toEqual(['helper', 'centre'])
    expect(names(0, [at('office', 'office', township)])).toEqual(['office'])
  })

  test('then everybody again every half hour, each round counted once, however long nobody looked [A14]', () => {
    const round = (minutes: number) => roundAt(minutes, policy).round
    expect([0, 20, 49.99, 50, 79.99, 80].map(round)).toEqual([0, 0, 0, 1, 1, 2])
    expect(roundAt(14 * 24 * 60, policy)).toEqual({ round: 671, since: 20 + 671 * 30 })
  })
})

describe('quiet hours', () => {
  const slot = (hours: number, minutes: number, hoursOfDay = [8, 20]) =>
    slotAt(instantOf(due, hours, minutes), { ...policy, digestAtHours: { ...policy.digestAtHours, value: hoursOfDay } })
      ?.id ?? null

  test('nothing but danger goes out from nine in the evening to eight in the morning, to the minute [E18 R70]', () => {
    expect(slot(7, 59)).toBeNull()
    expect(slot(8, 0)).toBe('2023-02-08T08')
    expect(slot(20, 59)).toBe('2023-02-08T20')
    expect(slot(21, 0)).toBeNull()
    expect(slot(0, 0)).toBeNull()
  })

  test('a township that would be told at seven is told at eight [E18]', () => {
    expect(slot(7, 0, [7])).toBeNull()
    expect(slot(8, 0, [7])).toBe('2023-02-08T07')
  })

  test('after an outage it is one slot, the latest [Q3]', () => {
    expect(slot(20, 30)).toBe('2023-02-08T20')
    expect(digestMark(township, '2023-02-08T20')).toBe('digest:500237207:2023-02-08T20')
  })
})

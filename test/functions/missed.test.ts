import type { Missed } from '@domain/model/care'
import { addDays, day, instantOf, type Day } from '@domain/model/day'
import type { Duty } from '@domain/model/duty'
import type { Person } from '@domain/model/person'
import { CHAOYUAN, startVillage, type DoorMade, type NewPerson, type Phone, type Village } from '../support/village'

const GRID = `${CHAOYUAN}-01`
const RED = { birthOn: day('1940-01-01'), disease: 'unstable', vaccination: 'none' } as const
/** Of the same age: yellow without disease, green only with a mistaken year of birth. */
const YELLOW = { birthOn: day('1940-01-01'), disease: 'none', vaccination: 'full' } as const
const GREEN = { birthOn: day('1955-01-01'), disease: 'none', vaccination: 'full' } as const

let village: Village
let cadre: Phone
let doctor: Phone
let n = 0

beforeAll(async () => {
  village = await startVillage({ now: instantOf(day('2023-02-01'), 8) })
  cadre = await village.staff('tan', '谭小梅', 'cadre', GRID)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
})
afterAll(() => village.stop())

const now = () => village.cloud.clock.now()
const door = (name: string, more: Partial<NewPerson>) => village.door([{ name, ...more }], { plate: `9组${++n}号` })
const contactAt = (personId: string, occurredAt: number, outcome: 'fine' | 'no-answer' = 'fine') =>
  cadre.do('contact.record', { personId, outcome, mode: 'phone', occurredAt })
const contactOn = async (personId: string, on: string) => {
  village.at(on, 9)
  return contactAt(personId, now())
}
const duty = (personId: string, kind: string) => {
  const one = village.cloud.database.collection('duties').get(`${personId}:${kind}`) as unknown as Duty | undefined
  return one && one.role !== 'none' ? one : undefined
}
const person = (id: string) => village.cloud.database.collection('people').get(id) as unknown as Person
const missed = async (personId: string): Promise<Missed[]> =>
  (await cadre.do('standing.view', { personId })).missed.map(({ kind, on }) => ({ kind, on }))
const dailies = (...days: string[]): Missed[] => days.map((on) => ({ kind: 'daily-contact', on: day(on) }))
const close = (personId: string, those: Missed[], reason = '去县里住了几天') =>
  cadre.ask('missed.close', { personId, missed: those, reason, occurredAt: now() })
const doorOf = async (made: DoorMade) => {
  for (let from: number | null = 0; from !== null;) {
    const page: Awaited<ReturnType<typeof list>> = await list(from)
    const found = page.doors.find((one) => one.householdId === made.householdId)
    if (found) return { door: found, counts: page.counts }
    from = page.more
  }
  return undefined
}
const list = (from: number) => cadre.do('today.list', { from })
const daily = (from: string): Partial<NewPerson> => ({
  ...GREEN,
  tags: [{ group: 'lonely-elder', from: day(from), until: null }],
})

describe('days gone by', () => {
  test('a day nobody asked is offered while its duty still waits, and stays when a later contact has settled that [E02 R88]', async () => {
    village.at('2023-02-06', 9)
    const made = await door('一', daily('2023-02-06'))
    const [id] = made.personIds
    village.at('2023-02-08', 10)
    expect(duty(id, 'daily-contact')).toMatchObject({ dueOn: '2023-02-06' })
    expect(await missed(id)).toEqual(dailies('2023-02-06', '2023-02-07'))
    expect((await doorOf(made))?.door).toMatchObject({ section: 'late' })

    const { settled } = await contactAt(id, now())
    expect(settled.map(({ kind }) => kind)).toEqual(['daily-contact'])
    expect(duty(id, 'missed')).toMatchObject({ have: 2, role: 'cadre', note: '2 次没记：2月6日、2月7日' })
    expect(await missed(id)).toEqual(dailies('2023-02-06', '2023-02-07'))
  })

  test('the list shows it in a quiet section of its own, after everything else, late by nothing, and sends no message [E02]', async () => {
    const made = await door('二', daily('2023-02-08'))
    const [id] = made.personIds
    village.at('2023-02-10', 8)
    await contactAt(id, now())
    const found = await doorOf(made)
    expect(found?.door).toMatchObject({ section: 'missed', daysLate: 0, dueWords: '2 次没记：2月8日、2月9日' })
    expect(found?.counts.missed).toBeGreaterThan(0)
    const everything = await list(0)
    const order = everything.doors.map(({ section }) => section)
    expect(order.lastIndexOf('window')).toBeLessThan(order.indexOf('missed'))
    village.at('2023-03-01', 8)
    expect((await doorOf(made))?.door).toMatchObject({ section: 'late' }) // the daily one of the 11th, not this
    await contactAt(id, now())
    expect((await doorOf(made))?.door).toMatchObject({ section: 'missed', daysLate: 0 })
  })

  test('that it did happen is recorded with its own time: the day is gone from the list, and the history says it came later [E02 R88 R93 E01]', async () => {
    village.at('2023-02-13', 9)
    const made = await door('三', daily('2023-02-13'))
    const [id] = made.personIds
    village.at('2023-02-16', 10)
    await contactAt(id, instantOf(day('2023-02-14'), 12))
    expect(await missed(id)).toEqual(dailies('2023-02-13', '2023-02-15'))
    await contactAt(id, now())
    const { settled } = await contactAt(id, instantOf(day('2023-02-13'), 12))
    expect(settled.map(({ kind }) => kind)).toEqual(['missed'])
    const last = await contactAt(id, instantOf(day('2023-02-15'), 12))
    expect(last.settled.map(({ kind }) => kind)).toEqual(['missed'])
    expect(duty(id, 'missed')).toBeUndefined()
    const { lines } = await cadre.do('person.history', { personId: id })
    expect(lines[0]).toMatchObject({ at: instantOf(day('2023-02-15'), 12) })
    expect(lines[0].words).toContain('（后来才发到）')
    expect(village.cloud.database.collection('dayStates').get(`${id}:2023-02-15`)).toMatchObject({
      state: 'reached-fine',
    })
  })

  test('eight days back is too late for a record and not for a reason; what was closed does not come back [E02 R93]', async () => {
    village.at('2023-02-13', 9)
    const [id] = (await door('四', daily('2023-02-13'))).personIds
    village.at('2023-02-21', 10)
    const late = await cadre.ask('contact.record', {
      personId: id,
      outcome: 'fine',
      mode: 'phone',
      occurredAt: instantOf(day('2023-02-13'), 12),
    })
    expect(late).toMatchObject({ refusal: 'TooOld' })
    const view = await cadre.do('standing.view', { personId: id })
    expect(view.missed.map(({ recordable }) => recordable.length)).toEqual([0, 1, 1, 1, 1, 1, 1, 1])

    const first = dailies('2023-02-13', '2023-02-14', '2023-02-15')
    expect(await close(id, first)).toMatchObject({ ok: true, data: { left: 5 } })
    expect(await close(id, first)).toMatchObject({ refusal: 'NotMissed' })
    expect(await close(id, dailies('2023-02-21'))).toMatchObject({ refusal: 'NotMissed' })
    village.at('2023-02-22', 9)
    await contactAt(id, now())
    expect((await missed(id)).map(({ on }) => on)).toEqual(
      Array.from({ length: 6 }, (_, days) => addDays(day('2023-02-16'), days)),
    )
    const { lines } = await cadre.do('person.history', { personId: id })
    expect(lines.some(({ words }) => words === '2月13日、2月14日、2月15日没联系，补不了：去县里住了几天')).toBe(true)
  })

  test('two phones close the same day: one does, the other is told that it is done [E02]', async () => {
    village.at('2023-02-13', 9)
    const [id] = (await door('五', daily('2023-02-13'))).personIds
    village.at('2023-02-14', 9)
    const both = await Promise.all([close(id, dailies('2023-02-13')), close(id, dailies('2023-02-13'))])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(person(id).missed).toEqual([])
  })
})

/** Monday 6 to Sunday 12 March. */
const week = Array.from({ length: 7 }, (_, days) => addDays(day('2023-03-06'), days))
const [mon, tue, wed, thu, fri, sat, sun] = week as [Day, Day, Day, Day, Day, Day, Day]

describe('the tier corrected in mid-week', () => {
  async function known(name: string, facts: Partial<NewPerson>, contacts: readonly Day[]): Promise<string> {
    village.at('2023-03-01', 9)
    const [id] = (await door(name, facts)).personIds
    for (const on of ['2023-03-02', '2023-03-03', '2023-03-04']) await contactOn(id, on)
    for (const on of contacts) await contactOn(id, on)
    return id
  }
  const mend = (personId: string, on: Day, changes: object, hour = 10) => {
    village.at(on, hour)
    return doctor.do('person.correct', { personId, baseV: person(personId).v, changes, reason: '问清楚了' })
  }
  const asks = (personId: string) => {
    const weekly = duty(personId, 'weekly-contact')
    return weekly && weekly.windowEndOn === sun ? weekly.need - weekly.have : 'met'
  }

  test.each([
    { on: wed, spoken: [] as Day[], need: 3 },
    { on: thu, spoken: [] as Day[], need: 3 },
    { on: fri, spoken: [] as Day[], need: 3 },
    { on: sat, spoken: [] as Day[], need: 2 },
    { on: sat, spoken: [mon], need: 3 },
    { on: sun, spoken: [mon], need: 2 },
    { on: sun, spoken: [mon, tue], need: 3 },
  ])(
    'yellow found to be red on $on after $spoken.length contacts: $need, no more than is still possible [R46]',
    async ({ on, spoken, need }) => {
      const id = await known(`升${on}${spoken.length}`, YELLOW, spoken)
      await mend(id, on, { disease: 'unstable', vaccination: 'none' })
      expect(asks(id)).toBe(need - spoken.length)
    },
  )

  test('two days before the week ends it still owes only what the days can bring: nothing is missed from its first minute [R46 R48]', async () => {
    const id = await known('升后补齐', YELLOW, [mon])
    await mend(id, sat, { disease: 'unstable', vaccination: 'none' })
    await contactOn(id, sat)
    expect(asks(id)).toBe(1)
    await contactOn(id, sun)
    expect(asks(id)).toBe('met')
    village.at('2023-03-13', 9)
    expect(await missed(id)).toEqual([])
  })

  test.each([
    { on: mon, to: YELLOW, need: 2 },
    { on: tue, to: YELLOW, need: 3 },
    { on: thu, to: YELLOW, need: 3 },
    { on: sun, to: YELLOW, need: 3 },
  ])(
    'red found to be yellow on $on keeps the three of a week that began red: $need [R47 R12]',
    async ({ on, to, need }) => {
      const id = await known(`降${on}`, RED, [])
      await mend(id, on, { disease: to.disease, vaccination: to.vaccination })
      expect(asks(id)).toBe(need)
    },
  )

  test('red found to be green stops at once, and the week is not missed afterwards [R47 E10]', async () => {
    const id = await known('停', RED, [mon])
    await mend(id, thu, { disease: 'none', vaccination: 'full', birthOn: GREEN.birthOn })
    expect(duty(id, 'weekly-contact')).toBeUndefined()
    village.at('2023-03-13', 9)
    expect(await missed(id)).toEqual([])
  })

  test('a slip and its mending on one day leave no trace, whichever way it went [R46 R47]', async () => {
    const yellow = await known('手误甲', YELLOW, [mon])
    await mend(yellow, thu, { disease: 'unstable', vaccination: 'none' })
    await mend(yellow, thu, { disease: 'none', vaccination: 'full' }, 11)
    expect(asks(yellow)).toBe(1)
    const red = await known('手误乙', RED, [mon])
    await mend(red, thu, { disease: 'none', vaccination: 'full', birthOn: GREEN.birthOn })
    await mend(red, thu, { disease: 'unstable', vaccination: 'none', birthOn: RED.birthOn }, 11)
    expect(asks(red)).toBe(2)
  })

  test('a slip that stood for days: falling to green loses no contact of the week, rising keeps what was owed meanwhile [R46 R47 R12]', async () => {
    const red = await known('错了两天', RED, [mon])
    await mend(red, tue, { disease: 'none', vaccination: 'full', birthOn: GREEN.birthOn })
    await mend(red, fri, { disease: 'unstable', vaccination: 'none', birthOn: RED.birthOn })
    expect(asks(red)).toBe(2)
    const late = await known('周日才改回', RED, [mon])
    await mend(late, tue, { disease: 'none', vaccination: 'full', birthOn: GREEN.birthOn })
    await mend(late, sun, { disease: 'unstable', vaccination: 'none', birthOn: RED.birthOn })
    expect(asks(late)).toBe(1)
    const yellow = await known('红了一天', YELLOW, [])
    await mend(yellow, wed, { disease: 'unstable', vaccination: 'none' })
    await mend(yellow, thu, { disease: 'none', vaccination: 'full' })
    expect(asks(yellow)).toBe(3)
  })

  test('green found to be red on Saturday owes its first week in proportion: one, from that day [R12 R45]', async () => {
    const id = await known('新红', GREEN, [mon])
    await mend(id, sat, { birthOn: RED.birthOn, disease: 'unstable', vaccination: 'none' })
    expect(asks(id)).toBe(1)
    village.at('2023-03-13', 9)
    expect(await missed(id)).toEqual([{ kind: 'weekly-contact', on: sun }])
  })

  test('what is corrected on Monday does not rewrite the week before [R46 R47 E02]', async () => {
    const id = await known('上周的账', RED, [mon])
    await mend(id, day('2023-03-13'), { disease: 'none', vaccination: 'full', birthOn: GREEN.birthOn })
    expect(await missed(id)).toEqual([{ kind: 'weekly-contact', on: sun }])
    const green = await known('上周没欠', GREEN, [])
    await mend(green, day('2023-03-13'), { birthOn: RED.birthOn, disease: 'unstable', vaccination: 'none' })
    expect(await missed(green)).toEqual([])
  })
})

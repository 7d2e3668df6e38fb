import { day, instantOf } from '@domain/model/day'
import type { Counters, LocalCloud } from '../../emulator'
import { buildFunctions } from '../../scripts/build-functions'
import { startDemoCloud, type DemoCloud } from '../support/demo-cloud'
import { LIANGPING, root, villageOn, type Phone } from '../support/village'

/** What a call may cost, counted and not timed: round trips one after another, documents examined, bytes. */
let demo: DemoCloud
let cloud: LocalCloud
let phone: (openid: string) => Phone
let cadre: string
let doctor: string
let daughter: string
let office: string

const whoIs = (words: RegExp): string => {
  const found = people.find((one) => words.test(`${one.role} ${one.name} ${one.words}`))
  if (!found) throw new Error(`nobody in the demo is ${String(words)}`)
  return found.openid
}
let people: readonly { openid: string; name: string; words: string; role: string }[] = []

beforeAll(async () => {
  demo = await startDemoCloud()
  cloud = demo.cloud
  people = (await import('../../emulator/seed')).demoCast().people
  phone = (openid) => villageOn(cloud).phone(openid)
  cadre = whoIs(/谭小梅/)
  doctor = whoIs(/冉启文/)
  daughter = whoIs(/向红梅/)
  office = whoIs(/周敏/)
})
afterAll(() => demo.stop())

/** P9's bound on what one screen may carry. */
const SCREEN_BYTES = 16 * 1024

async function cost(
  openid: string,
  action: string,
  input: object,
): Promise<Counters & { reply: unknown; bytes: number }> {
  const answer = await phone(openid).ask(action as never, input as never)
  const { counters, ...reply } = answer as { counters: Counters; ok: boolean; data?: unknown }
  if (!reply.ok) throw new Error(`${action}: ${JSON.stringify(reply)}`)
  return { ...counters, reply: reply.data, bytes: Buffer.byteLength(JSON.stringify(reply.data)) }
}

const aPerson = async () => {
  const home = (await cost(daughter, 'session.home', {})).reply as { people: { personId: string }[] }
  return home.people[0].personId
}

describe('one call', () => {
  test('the home and the to-do list take two round trips and fit a screen [P9]', async () => {
    for (const [openid, action, input] of [
      [daughter, 'session.home', {}],
      [cadre, 'session.home', {}],
      [cadre, 'today.list', {}],
      [doctor, 'today.list', {}],
    ] as const) {
      const spent = await cost(openid, action, input)
      expect([action, spent.sequential]).toEqual([action, Math.min(spent.sequential, 2)])
      expect([action, spent.bytes <= SCREEN_BYTES, spent.bytes]).toEqual([action, true, spent.bytes])
    }
  })

  test('the office’s overview and the people behind a number fit a screen too [P9]', async () => {
    const overview = await cost(office, 'office.overview', { place: LIANGPING })
    expect(overview.sequential).toBeLessThanOrEqual(3)
    expect(overview.bytes).toBeLessThanOrEqual(SCREEN_BYTES)
    const list = await cost(office, 'office.people', { place: LIANGPING, figure: 'due' })
    expect(list.bytes).toBeLessThanOrEqual(SCREEN_BYTES)
  })

  test('a self-report and a follow-up take three, a medicine request four [P9]', async () => {
    const personId = await aPerson()
    const occurredAt = cloud.clock.now()
    const report = await cost(daughter, 'report.submit', {
      personId,
      infected: true,
      reading: { temperature: 37 },
      occurredAt,
    })
    expect(report.sequential).toBeLessThanOrEqual(3)
    const followUp = await cost(doctor, 'followUp.record', { personId, outcome: 'fine', mode: 'phone', occurredAt })
    expect(followUp.sequential).toBeLessThanOrEqual(3)
    const asked = await cost(daughter, 'medicine.request', {
      personId,
      items: [{ category: 'other', quantity: 1 }],
      way: 'collect',
    })
    expect(asked.sequential).toBeLessThanOrEqual(4)
  })

  test('deciding where somebody is treated and writing down the experts’ answer take three, seeing it two [P9]', async () => {
    const personId = await aPerson()
    const occurredAt = cloud.clock.now()
    const asked = { personId, to: 'expert-panel', basis: '拿不准', occurredAt }
    expect((await cost(doctor, 'route.decide', asked)).sequential).toBeLessThanOrEqual(3)
    const seen = await cost(doctor, 'route.view', { personId })
    expect(seen.sequential).toBeLessThanOrEqual(2)
    expect(seen.bytes).toBeLessThanOrEqual(SCREEN_BYTES)
    const answer = { personId, by: '王主任', basis: '看过', to: 'sub-designated', occurredAt }
    expect((await cost(doctor, 'panel.answer', answer)).sequential).toBeLessThanOrEqual(3)
  })

  test('opening a household takes two round trips and shows all of it [P9 E06]', async () => {
    const list = (await cost(cadre, 'today.list', {})).reply as { doors: { householdId: string | null }[] }
    const householdId = list.doors.find((one) => one.householdId)?.householdId
    const opened = await cost(cadre, 'household.open', { householdId })
    expect(opened.sequential).toBeLessThanOrEqual(2)
    expect(opened.bytes).toBeLessThanOrEqual(SCREEN_BYTES)
  })
})

test('one resident’s change touches that resident only, at 3,000 people and at 30,000 [P5]', async () => {
  const personId = await aPerson()
  const report = () =>
    cost(daughter, 'report.submit', {
      personId,
      infected: true,
      reading: { temperature: 37.1 },
      occurredAt: cloud.clock.now(),
    })
  await report()
  const small = await report()
  grow(cloud)
  expect(cloud.database.collection('people').count()).toBeGreaterThan(30_000)
  const large = await report()
  expect(large.examined).toBe(small.examined)
  expect(large.sequential).toBeLessThanOrEqual(3)
  const last = cloud.database
    .collection('commits')
    .all()
    .filter((one) => one.stream === personId)
  const puts = last.flatMap((one) => one.puts as string[])
  expect(puts.every((path) => path.includes(personId))).toBe(true)
})

test('the timer reads what is due and never the registry: the same count at 3,000 people and at 30,000 [P1]', async () => {
  const morning = async (people: (local: LocalCloud) => void) => {
    const large = await startDemoCloud()
    const local = large.cloud
    people(local)
    // The first run of a new cloud reads its whole log once; the second shows what a quiet run costs. Each township is a run of
    // its own, so its cost is read where it arises.
    const run = async (hours: number, minutes: number) => {
      local.clock.set(instantOf(day('2023-02-09'), hours, minutes))
      const own = { openid: '', source: 'wx_trigger,scf' }
      return (await local.call('tick', { townships: [LIANGPING] }, own)).counters
    }
    local.clock.set(instantOf(day('2023-02-09'), 7, 45))
    await local.fireTimer('tick')
    const quiet = await run(7, 55)
    const busy = await run(8, 1)
    const rows = (name: string) =>
      local.database
        .collection(name)
        .all()
        .filter((one) => one.township === LIANGPING || (one.postPlaces as string[] | undefined)?.includes(LIANGPING))
    const due = rows('duties').filter((duty) => typeof duty.dueOn === 'string' && duty.dueOn <= '2023-02-09').length
    const slot = local.database.collection('runs').get(`digest:${LIANGPING}:2023-02-09T08`)
    const planned = [...(slot?.planned as unknown[][]), ...(slot?.without as unknown[][])]
    const checks = planned.filter(([, personId]) => typeof personId === 'string').length
    const staff = rows('accounts').length
    await large.stop()
    return { examined: busy.examined - quiet.examined, due, told: planned.length - checks, checks, staff }
  }
  const small = await morning(() => undefined)
  const large = await morning(grow)
  expect(large).toEqual(small)
  expect(small.due).toBeGreaterThan(100)
  expect(small.told).toBeGreaterThan(20)
  // What is due, a row a page more, the workers it is divided among, each message's own consent looked for and taken, and of
  // families who is told of a check: the person, their phone and what was told before.
  const others = small.staff + 3 * small.told + 6 * small.checks
  expect(small.examined).toBeLessThanOrEqual(Math.ceil(1.05 * small.due) + 6 + others)
  console.log(
    `due scan: ${small.examined} examined for ${small.due} due, ${small.staff} workers, ${small.told} digests, ` +
      `${small.checks} checks; at 30,000 people ${large.examined}`,
  )
}, 180_000)

test('each function is one file: ours at most 150 KB, 1.4 MB in all [P8]', async () => {
  const built = await buildFunctions(root)
  expect(built.map(({ name }) => name)).toEqual([
    ...['api', 'bulk', 'clinic', 'desk', 'medicine', 'push', 'reasons', 'reminders', 'staff', 'supply', 'tick'],
  ])
  for (const { name, bytes, ownBytes } of built) {
    expect([name, bytes <= 1.4 * 1024 * 1024, bytes]).toEqual([name, true, bytes])
    expect([name, ownBytes <= 150 * 1024, ownBytes]).toEqual([name, true, ownBytes])
  }
})

/** 27,000 more people of the same township who owe nothing and are owed nothing today. */
function grow(local: LocalCloud): void {
  const [like] = local.database
    .collection('people')
    .all()
    .filter((one) => one.township === LIANGPING && one.episode === null)
  local.database.put(
    'people',
    Array.from({ length: 28_000 }, (_, n) => ({
      ...like,
      _id: `p-idle${n}`,
      alert: null,
      reviewOn: null,
      name: `闲${n}`,
    })),
  )
}

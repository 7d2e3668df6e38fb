import type { Action, Input } from '@domain/contract'
import { functionOf } from '@domain/contract/function-of'
import { day, MS_PER_DAY } from '@domain/model/day'
import { CHAOYUAN, commandId, startVillage, type DoorMade, type Phone, type Village } from '../support/village'
import { rebuilt, stored } from '../support/rebuild'

jest.setTimeout(120_000)

const GRID = `${CHAOYUAN}-01`
let village: Village
let cadre: Phone
let doctor: Phone
let family: Phone
let door: DoorMade
let n = 0

beforeAll(async () => {
  village = await startVillage()
  cadre = await village.staff('tan', '谭小梅', 'cadre', GRID)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
})
afterAll(() => village.stop())
beforeEach(async () => {
  n += 1
  door = await village.door(
    [
      { name: `老人${n}`, disease: 'stable' },
      { name: '小孙', birthOn: day('2015-01-01') },
    ],
    {
      plate: `5组${n}号`,
    },
  )
  family = await village.resident(`family-${n}`, door, `老人${n}`, 'parent')
})
afterEach(() => {
  village.cloud.faults.beforeEffect = undefined
  village.cloud.faults.afterEffect = undefined
})

const aReport = (): Input<'report.submit'> => ({
  personId: door.personIds[0],
  infected: true,
  reading: { spo2: 92, temperature: 38.6 },
  occurredAt: village.cloud.clock.now(),
})
const commitsOf = (id: string) =>
  village.cloud.database
    .collection('commits')
    .all()
    .filter((commit) => commit.commandId === id)

describe('the same command', () => {
  test('ten times at once has one effect and one reply [Q4 E01]', async () => {
    const input = aReport()
    const id = commandId()
    const replies = await Promise.all(Array.from({ length: 10 }, () => family.ask('report.submit', input, id)))
    const bodies = new Set(replies.map((reply) => JSON.stringify({ ...reply, counters: null })))
    expect([...bodies]).toHaveLength(1)
    expect(replies[0]).toMatchObject({ ok: true, data: { level: 'urgent' } })
    expect(commitsOf(id)).toHaveLength(1)
  })

  test('thirty days later still answers as it did the first time, and changes nothing [Q4]', async () => {
    const id = commandId()
    const input = aReport()
    const first = await family.do('report.submit', input, id)
    const before = village.cloud.clock.now()
    village.cloud.clock.set(before + 30 * MS_PER_DAY)
    expect(await family.do('report.submit', input, id)).toEqual(first)
    village.cloud.clock.set(before)
    expect(commitsOf(id)).toHaveLength(1)
  })

  test('with another payload, or from another person, is refused [Q4 Q12]', async () => {
    const id = commandId()
    const input = aReport()
    await family.do('report.submit', input, id)
    expect(await family.ask('report.submit', { ...input, infected: false }, id)).toMatchObject({
      ok: false,
      refusal: 'CommandReused',
    })
    const brother = await village.resident(`brother-${n}`, door, `老人${n}`, 'parent')
    expect(await brother.ask('report.submit', input, id)).toMatchObject({ ok: false, refusal: 'CommandReused' })
    expect(await village.phone('stranger').ask('report.submit', input, id)).toMatchObject({
      ok: false,
      refusal: 'NotFound',
    })
  })

  test('of two people about one person at once: both take effect, one after the other [E01]', async () => {
    const contact = { outcome: 'fine' as const, mode: 'phone' as const, occurredAt: village.cloud.clock.now() }
    const personId = door.personIds[0]
    const done = await Promise.all([
      cadre.ask('contact.record', { personId, ...contact }),
      doctor.ask('followUp.record', { personId, ...contact }),
      family.ask('report.submit', aReport()),
    ])
    expect(done.map((reply) => reply.ok)).toEqual([true, true, true])
    const person = village.cloud.database.collection('people').get(personId)
    expect(person).toMatchObject({ v: 3, alert: { level: 'urgent' } })
    expect(person?.contacts).toHaveLength(2)
  })
})

/** Every action that changes something, on the door of this test; each with what must be true exactly once. */
const actions = {
  'report.submit': () => [family, aReport()],
  'contact.record': () => [
    cadre,
    {
      personId: door.personIds[0],
      outcome: 'not-fine',
      mode: 'visit',
      reading: { spo2: 91 },
      occurredAt: village.cloud.clock.now(),
    },
  ],
  'followUp.record': () => [
    doctor,
    {
      personId: door.personIds[0],
      outcome: 'fine',
      mode: 'phone',
      infected: true,
      occurredAt: village.cloud.clock.now(),
    },
  ],
  'medicine.request': () => [
    family,
    { personId: door.personIds[0], items: [{ category: 'fever', quantity: 1 }], way: 'deliver' },
  ],
  'person.correct': () => [cadre, { personId: door.personIds[0], baseV: 0, changes: { disease: 'unstable' } }],
  'household.addPerson': () => [
    cadre,
    {
      householdId: door.householdId,
      baseV: 1,
      person: {
        name: '新来的',
        sex: 'male',
        birthOn: day('1950-01-01'),
        phone: null,
        disease: 'unknown',
        vaccination: 'none',
        tags: [],
      },
    },
  ],
  'bond.end': () => [
    family,
    { bondId: (village.cloud.database.collection('accounts').get(family.openid)?.bonds as { id: string }[])[0].id },
  ],
} as unknown as Record<string, () => [Phone, never]>

describe('a function killed before or after any of its effects, and the phone tries again', () => {
  let points = 0
  afterAll(() => console.log(`crash points tried: ${points}`))

  test.each(Object.keys(actions))('%s: done once, documents as the log says [Q2 E01]', async (action) => {
    for (const phase of ['beforeEffect', 'afterEffect'] as const) {
      for (let k = 1; ; k++) {
        // A fresh door for every crash, so that each starts from the same state.
        n += 1
        door = await village.door([{ name: `老人${n}`, disease: 'stable' }], { plate: `6组${n}号` })
        family = await village.resident(`family-${n}`, door, `老人${n}`, 'parent')
        const [phone, input] = actions[action]()
        const id = commandId()
        let seen = 0
        let struck = false
        village.cloud.faults[phase] = ({ functionName, action: wire }) => {
          if (functionName !== functionOf(action) || wire === 'database.getDocument' || ++seen !== k) return
          struck = true
          throw 'kill' as unknown as Error
        }
        const first = await phone.ask(action as Action, input, id).catch(() => null)
        village.cloud.faults[phase] = undefined
        if (!struck) break
        points += 1
        const again = await phone.ask(action as Action, input, id)
        expect({ first: first?.ok ?? null, again }).toMatchObject({ again: { ok: true } })
        expect(commitsOf(id)).toHaveLength(1)
        expect(rebuilt(village.cloud)).toEqual(stored(village.cloud))
      }
    }
  })

  test('and the phone never tries again: the timer’s sweep puts the documents in place [Q2]', async () => {
    village.cloud.faults.beforeEffect = ({ functionName, action, collection }) => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- the emulator's word for killing the instance
      if (functionName === 'api' && action === 'database.insertDocument' && collection === 'duties') throw 'kill'
    }
    await family.ask('report.submit', aReport()).catch(() => null)
    village.cloud.faults.beforeEffect = undefined
    expect(rebuilt(village.cloud)).not.toEqual(stored(village.cloud))

    await village.cloud.runTimersUntil(village.cloud.clock.now() + 20 * 60_000)
    expect(rebuilt(village.cloud)).toEqual(stored(village.cloud))
    const duty = village.cloud.database.collection('duties').get(`${door.personIds[0]}:urgent-cadre`)
    expect(duty).toMatchObject({ role: 'cadre', urgent: true, opensOn: '2023-02-08' })
  })
})

test('a full disk is said as “not now”, nothing is half written, and a retry works [Q7]', async () => {
  const before = stored(village.cloud)
  const id = commandId()
  const input = aReport()
  village.cloud.faults.beforeEffect = ({ action }) => {
    if (action === 'database.insertDocument')
      throw Object.assign(new Error('database or disk is full'), { code: 'SYS_ERR' })
  }
  expect(await family.ask('report.submit', input, id)).toMatchObject({ ok: false, refusal: 'Internal' })
  village.cloud.faults.beforeEffect = undefined
  expect(stored(village.cloud)).toEqual(before)
  expect(await family.ask('report.submit', input, id)).toMatchObject({ ok: true })
})

test('what the log says and what is stored are the same after a day of everything [F04]', async () => {
  await family.do('report.submit', aReport())
  await doctor.do('followUp.record', {
    personId: door.personIds[0],
    outcome: 'not-fine',
    mode: 'visit',
    occurredAt: village.cloud.clock.now(),
  })
  await doctor.do('referral.settle', {
    personId: door.personIds[0],
    outcome: 'gone-to-hospital',
    note: '送去了',
    occurredAt: village.cloud.clock.now(),
  })
  const asked = await family.do('medicine.request', {
    personId: door.personIds[0],
    items: [{ category: 'fever', quantity: 1 }],
    way: 'deliver',
  })
  await cadre.do('medicine.accept', asked)
  await village.cloud.runTimersUntil(village.cloud.clock.now() + MS_PER_DAY)
  expect(rebuilt(village.cloud)).toEqual(stored(village.cloud))
})

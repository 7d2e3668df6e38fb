import type { Doc } from '../../emulator'
import { CHAOYUAN, LIANGPING, startVillage, type DoorMade, type Phone, type Village } from '../support/village'

const GRID = `${CHAOYUAN}-01`
const MINUTE = 60_000
let village: Village
let phones: Record<'tan' | 'captain' | 'ran' | 'li' | 'zhou', Phone>

beforeEach(async () => {
  village = await startVillage({ now: Date.parse('2023-02-06T07:30:00+08:00') })
  phones = {
    tan: await village.staff('tan', '谭小梅', 'cadre', GRID),
    captain: await village.staff('captain', '向队长', 'cadre', CHAOYUAN),
    ran: await village.staff('ran', '冉启文', 'doctor', CHAOYUAN),
    li: await village.staff('li', '李院长', 'doctor', LIANGPING),
    zhou: await village.staff('zhou', '周文', 'office', LIANGPING),
  }
})
afterEach(() => village.stop())

const tick = () => village.cloud.fireTimer('tick')
const rows = (name: string): Doc[] => village.cloud.database.collection(name).all()
const grant = async (template: 'digest' | 'urgent', ...who: (keyof typeof phones)[]) => {
  for (const name of who) {
    village.cloud.messages.consent(name, `tmpl-${template}`, 'accept')
    await phones[name].do('reminder.consent', { answers: { [template]: 'accept' } })
  }
}
const digestsOf = (on: string) =>
  rows('sends')
    .filter((send) => send.on === on && (send.notice as { kind: string }).kind === 'digest')
    .map(({ openid, notice }) => `${String(openid)} ${String((notice as { late: number }).late)}`)
    .sort()

const settle = (duty: Doc) =>
  village.cloud.database.put('duties', [{ ...duty, role: 'none', opensOn: null, dueOn: null }])
const owed = () => rows('duties').filter(({ kind }) => kind === 'daily-contact')

/** A red elder whose week began on Monday the 6th, so that a contact is due that very day. */
async function someoneOwed(): Promise<DoorMade> {
  const door = await village.door([{ name: '张桂香', disease: 'unstable', vaccination: 'none' }])
  const day = '2023-02-06'
  const [duty] = rows('duties').filter((one) => one.personId === door.personIds[0])
  village.cloud.database.put('duties', [
    {
      ...duty,
      _id: `${door.personIds[0]}:daily-contact`,
      kind: 'daily-contact',
      role: 'cadre',
      opensOn: day,
      dueOn: day,
    },
  ])
  for (const other of rows('duties').filter((one) => one.kind !== 'daily-contact')) settle(other)
  return door
}

describe('what nobody does climbs, and what is done is gone from everybody’s', () => {
  test('helper, then captain, then the village’s doctor, then the office, a day each; done, nobody is told any more [E04 A01 E19]', async () => {
    const door = await someoneOwed()
    const told: Record<string, string[]> = {}
    for (const on of ['2023-02-06', '2023-02-07', '2023-02-08', '2023-02-09']) {
      village.at(on, 8)
      await tick()
      told[on] = digestsOf(on)
    }
    expect(told).toEqual({
      '2023-02-06': ['tan 0'],
      '2023-02-07': ['captain 1', 'tan 1'],
      '2023-02-08': ['captain 1', 'ran 1', 'tan 1'],
      '2023-02-09': ['captain 1', 'ran 1', 'tan 1', 'zhou 1'],
    })
    // A tap leads each to where they see it: the list of doors, for the office the township at a glance.
    const page = (openid: string) => rows('sends').findLast((send) => send.openid === openid)?.page
    expect(page('ran')).toMatch(/^worker\/today\/index\?m=digest:/)
    expect(page('zhou')).toMatch(/^township\/overview\/index\?m=digest:/)
    // It stands in the list of each it has climbed to, and under the office's own figure.
    const note = (list: Awaited<ReturnType<typeof todayOf>>) => list.flatMap((one) => one.people[0].duties[0].note)
    const todayOf = async (who: keyof typeof phones) => (await phones[who].do('today.list', {})).doors
    expect(note(await todayOf('ran'))).toEqual(['村里迟了 3 天，请您看看'])
    expect(await todayOf('li')).toEqual([])
    expect(await todayOf('captain')).toHaveLength(1)
    const overview = () => phones.zhou.do('office.overview', { place: LIANGPING })
    expect((await overview()).total).toMatchObject({ late: 1, 'last-rung': 1 })
    const behind = await phones.zhou.do('office.people', { place: LIANGPING, figure: 'last-rung' })
    expect(behind.rows.map(({ name }) => name)).toEqual(['张桂香'])

    owed().forEach(settle)
    village.at('2023-02-10', 8)
    await tick()
    expect(digestsOf('2023-02-10')).toEqual([])
    expect((await overview()).total).toMatchObject({ 'last-rung': 0 })
    expect(door.personIds).toHaveLength(1)
  })

  test('done between two rungs, the next one is never told [E04]', async () => {
    await someoneOwed()
    village.at('2023-02-07', 8)
    await tick()
    owed().forEach(settle)
    village.at('2023-02-08', 8)
    await tick()
    expect(digestsOf('2023-02-08')).toEqual([])
    expect(rows('sends').filter(({ openid }) => openid === 'ran' || openid === 'zhou')).toEqual([])
  })

  test('where a grid has no cadre and the village no captain, the doctor has it at once, in message and list [E04 A01]', async () => {
    await someoneOwed()
    const admin = village.phone('admin-liangping')
    const { staff } = await admin.do('invite.list', { place: LIANGPING })
    for (const { accountId, postId } of staff.filter((one) => ['tan', 'captain'].includes(one.accountId)))
      await admin.do('staff.end', { place: LIANGPING, accountId, postId, officeTakes: true })
    village.at('2023-02-06', 8)
    await tick()
    expect(digestsOf('2023-02-06')).toEqual(['ran 0'])
    const [door] = (await phones.ran.do('today.list', {})).doors
    expect(door.people[0].duties[0].note).toBe('村里没人管，请您看看')
  })
})

describe('a danger sign climbs until a person takes it over', () => {
  const urgent = () =>
    rows('sends')
      .filter(({ notice }) => (notice as { kind: string }).kind === 'urgent')
      .map(({ _id, openid }) => `${String(openid)}${/:r(\d+):/.exec(String(_id))?.[0] ?? ''}`)
      .sort()
  const report = async (): Promise<DoorMade> => {
    const door = await village.door([{ name: '九十二' }])
    const family = await village.resident('family', door, '九十二', 'parent')
    village.at('2023-02-06', 22, 1)
    await family.do('report.submit', {
      personId: door.personIds[0],
      infected: true,
      reading: { spo2: 92 },
      occurredAt: village.cloud.clock.now(),
    })
    return door
  }
  const later = async (minutes: number) => {
    village.cloud.clock.set(Date.parse('2023-02-06T22:01:00+08:00') + minutes * MINUTE)
    await tick()
    return urgent()
  }

  test('at night too: helper and doctor in the call, captain and health centre, the office, then all again, until it is taken [A14 E04 E18]', async () => {
    await grant('urgent', 'tan', 'ran')
    await grant('urgent', 'captain', 'li')
    const door = await report()
    expect(urgent()).toEqual(['ran', 'tan'])
    expect(await later(9)).toEqual(['ran', 'tan'])
    expect(await later(10)).toEqual(['captain', 'li', 'ran', 'tan'])
    expect(await later(19)).toEqual(['captain', 'li', 'ran', 'tan'])
    expect(await later(20)).toEqual(['captain', 'li', 'ran', 'tan', 'zhou'])
    expect(await later(49)).toHaveLength(5)
    await Promise.all([later(50), later(50)])
    expect(urgent().filter((one) => one.endsWith(':r1:'))).toEqual([
      'captain:r1:',
      'li:r1:',
      'ran:r1:',
      'tan:r1:',
      'zhou:r1:',
    ])
    await phones.captain.do('urgent.take', { personId: door.personIds[0] })
    expect(await later(80)).toHaveLength(10)
  })

  test('where nobody of a rung could be sent anything, the next is told in the same call, down to the office [A14 E04 C03]', async () => {
    await grant('urgent', 'li')
    await report()
    // Helper and doctor have agreed to nothing; of the next rung one could be sent it.
    expect(urgent()).toEqual(['captain', 'li', 'ran', 'tan'])
    const state = (who: string) => rows('sends').find(({ openid }) => openid === who)?.state
    expect([state('tan'), state('li')]).toEqual(['no-grant', 'sent'])
  })

  test('what is not known to have arrived does not stop the ladder either [A14 Q1]', async () => {
    await grant('urgent', 'tan')
    village.cloud.messages.dropReplyNext()
    await report()
    expect(rows('sends').find(({ openid }) => openid === 'tan')?.state).toBe('unknown')
    expect(urgent()).toEqual(['captain', 'li', 'ran', 'tan', 'zhou'])
  })

  test('who was off duty is left in peace, and whoever is next stands in [A33 A14]', async () => {
    await grant('urgent', 'captain', 'ran')
    await phones.tan.do('account.rest', { until: Date.parse('2023-02-07T07:00:00+08:00') })
    await report()
    expect(urgent()).toEqual(['captain', 'ran'])
  })
})

import { day, instantOf } from '@domain/model/day'
import type { Send } from '@domain/model/send'
import type { DeliveryRow, DeliveryState } from '@domain/contract'
import {
  CHAOYUAN,
  HONGGUAN,
  LIANGPING,
  startVillage,
  type DoorMade,
  type Phone,
  type Village,
} from '../support/village'

const TODAY = day('2023-02-08')
let village: Village
let office: Phone
let door: DoorMade

beforeAll(async () => {
  village = await startVillage({ now: instantOf(day('2023-02-07'), 8) })
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  await village.staff('tan', '谭小梅', 'cadre', `${CHAOYUAN}-01`)
  await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  door = await village.door([{ name: '张桂香', disease: 'unstable' }])
  village.at('2023-02-08', 8)
})
afterAll(() => village.stop())

let n = 0
/** A message as the sender leaves it. */
function message(changes: Partial<Send>): void {
  n += 1
  const at = village.cloud.clock.now() + n
  const send: Send = {
    _id: `m${n}:${changes.openid ?? 'tan'}`,
    openid: 'tan',
    township: LIANGPING,
    notice: { kind: 'digest', doors: 3, late: 1, urgent: 0, place: null },
    about: 'digest:x',
    page: 'worker/today/index',
    ...{ at, on: TODAY, state: 'sent', channel: 'subscription', code: null },
    ...{ through: null, openedAt: null, actedAt: null },
    ...changes,
  }
  village.cloud.database.put('sends', [send as never])
}

const view = (on = TODAY) => office.do('delivery.view', { place: LIANGPING, on })
const rows = async (state: DeliveryState, more: { code?: number; kind?: 'digest' | 'urgent' | 'progress' } = {}) => {
  const found: DeliveryRow[] = []
  let after: string | undefined
  do {
    const page = await office.do('delivery.rows', {
      place: LIANGPING,
      on: TODAY,
      state,
      ...more,
      ...(after && { after }),
    })
    found.push(...page.rows)
    after = page.more ?? undefined
  } while (after !== undefined)
  return found
}

test('a danger sign nobody could be told of by WeChat is there at once, under its number and in its list [E19]', async () => {
  const family = await village.resident('daughter', door, '张桂香', 'parent')
  const occurredAt = village.cloud.clock.now()
  await family.do('report.submit', { personId: door.personIds[0], infected: true, reading: { spo2: 91 }, occurredAt })
  const { kinds, words } = await view()
  const urgent = kinds.find(({ kind }) => kind === 'urgent')
  expect(urgent?.counts).toMatchObject({ sent: 0, failed: 0, unknown: 0 })
  expect(urgent?.counts['no-grant']).toBe(urgent?.counts.planned)
  expect(urgent?.counts.planned).toBeGreaterThanOrEqual(2)
  expect(words).toMatch(/^今天给 \d 人发 \d 条：一条也没发到微信，\d 条没点同意。/)
  const told = await rows('no-grant', { kind: 'urgent' })
  expect(told).toHaveLength(urgent!.counts['no-grant'])
  expect(told.map(({ who }) => who)).toEqual(expect.arrayContaining(['谭小梅', '冉启文']))
  expect(told.find(({ who }) => who === '谭小梅')).toMatchObject({
    post: '村干部 · 朝元村 1网格',
    phone: '10000001234',
    words: '没有可以发的了：同意的几条已经用完，或者没点过',
    sms: expect.stringMatching(/^【守望】有 1 件急事/) as string,
  })
})

test('every state is counted, and every number opens exactly the messages it counts; unknown is never hidden [E19]', async () => {
  message({ openedAt: 1, actedAt: 2 })
  message({ openedAt: 1 })
  message({ state: 'failed', code: 43101 })
  message({ state: 'failed', code: 47003, openid: 'ran' })
  message({ state: 'failed', code: 47003 })
  message({ state: 'unknown', code: -1, openid: 'ran' })
  message({ state: 'claimed' })
  message({ state: 'sent', notice: { kind: 'medicine' }, openid: 'daughter', about: 'r-000001' })

  const { kinds, codes, days, words } = await view()
  for (const { kind, counts } of kinds)
    if (kind === 'digest' || kind === 'urgent' || kind === 'progress')
      for (const state of Object.keys(counts) as DeliveryState[])
        expect([kind, state, (await rows(state, { kind })).length]).toEqual([kind, state, counts[state]])
  expect(kinds.find(({ kind }) => kind === 'digest')?.counts).toEqual({
    planned: 7,
    sent: 2,
    failed: 3,
    'no-grant': 0,
    unknown: 1,
    claimed: 1,
    opened: 2,
    acted: 1,
  })
  expect(codes).toEqual([
    { code: 47003, count: 2, words: '微信说模板填得不对' },
    { code: 43101, count: 1, words: '他的微信没同意收这一条' },
  ])
  expect((await rows('failed', { code: 47003 })).map(({ who }) => who).sort()).toEqual(['冉启文', '谭小梅'])
  expect((await rows('unknown'))[0]).toMatchObject({
    who: '冉启文',
    advice: expect.stringContaining('不会再发第二遍') as string,
  })
  expect(words).toContain('1 条不知道到没到')
  // The day's three parts are all there were: what is under way is not yet known.
  const today = days.at(-1)!
  expect(today.on).toBe(TODAY)
  expect(today).toMatchObject({ sent: 3, unknown: 2 })
  expect(today.sent + today.failed + today.unknown).toBe((await rows('planned')).length)
})

test('a relative is shown as a relative and a village: no name, no phone, nobody’s illness [F11 E19]', async () => {
  const [row] = await rows('planned', { kind: 'progress' })
  expect(row).toMatchObject({ who: '某家属', post: '朝元村', phone: null })
  expect(JSON.stringify(await rows('planned'))).not.toMatch(/张桂香|家属家|daughter|3组12号|血氧/)
})

test('150 messages come page by page, each once, newest first, though more are sent meanwhile [E19]', async () => {
  for (let i = 0; i < 150; i += 1) message({ on: day('2023-02-07'), at: instantOf(day('2023-02-07'), 8, i) })
  const first = await office.do('delivery.rows', { place: LIANGPING, on: day('2023-02-07'), state: 'sent' })
  expect(first.rows).toHaveLength(40)
  message({ on: day('2023-02-07'), at: instantOf(day('2023-02-07'), 20) })
  const seen = [...first.rows]
  let after = first.more
  while (after !== null) {
    const page = await office.do('delivery.rows', { place: LIANGPING, on: day('2023-02-07'), state: 'sent', after })
    seen.push(...page.rows)
    after = page.more
  }
  expect([seen.length, new Set(seen.map(({ key }) => key)).size]).toEqual([150, 150])
  expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).sort((a, b) => b - a))
  expect((await view()).days.find(({ on }) => on === '2023-02-07')?.sent).toBe(151)
  expect((await view(day('2023-02-07'))).words).toBe('这一天给 1 人发 151 条：都发到微信了。')
})

test('workers no message reaches are listed with their phone and how much waits; one accept and they are off the list [E19 F14]', async () => {
  const lost = () => office.do('delivery.noChannel', { place: LIANGPING })
  const { rows: before } = await lost()
  expect(before.map(({ name }) => name).sort()).toEqual(['冉启文', '谭小梅'])
  expect(before[0]).toMatchObject({ phone: '10000001234', doors: 1, urgent: 1 })
  expect(before.find(({ name }) => name === '谭小梅')).toMatchObject({
    posts: [{ words: '村干部 · 朝元村 1网格', place: `${CHAOYUAN}-01`, role: 'cadre' }],
    sms: '【守望】您有 1 户待联系，急的 1 户，要马上打电话。请打开微信里的守望，看“今日”。',
  })
  expect((await view()).noChannel).toBe(2)
  await village.phone('tan').do('reminder.consent', { answers: { digest: 'accept' } })
  expect((await lost()).rows.map(({ name }) => name)).toEqual(['冉启文'])
  expect((await view()).noChannel).toBe(1)
})

test('what is still to come today is said with its hour; at night nothing is [E19]', async () => {
  village.at('2023-02-08', 7)
  expect((await view()).coming).toEqual({ hour: 8, workers: 2 })
  expect((await view()).words).toContain('8 点那一趟，还有 2 人要提醒')
  village.at('2023-02-08', 22)
  expect((await view()).coming).toBeNull()
  village.at('2023-02-08', 8)
})

test('nothing is another township’s: neither its messages nor its workers [E19 E30]', async () => {
  const other = await village.staff('wu', '吴建平', 'office', '500235133')
  const { kinds, noChannel } = await other.do('delivery.view', { place: '500235133' })
  expect([kinds, noChannel]).toEqual([[], 0])
  for (const place of [LIANGPING])
    expect(await other.ask('delivery.view', { place })).toMatchObject({ ok: false, refusal: 'NotFound' })
  expect(await other.ask('delivery.print', { place: `${CHAOYUAN}-01`, role: 'cadre' })).toMatchObject({
    refusal: 'NotFound',
  })
  expect(HONGGUAN.startsWith('500235133')).toBe(true)
})

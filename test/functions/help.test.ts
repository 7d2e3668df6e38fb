import { rebuilt, stored } from '../support/rebuild'
import { CHAOYUAN, LIANGPING, startVillage, type DoorMade, type Phone, type Village } from '../support/village'

jest.setTimeout(60_000)

let village: Village
let zhang: Phone
let daughter: Phone
let chen: Phone
let far: Phone
let cadre: Phone
let doors: Record<'zhang' | 'chen' | 'li' | 'far', DoorMade>
const idOf = (whose: keyof typeof doors) => doors[whose].personIds[0]

beforeAll(async () => {
  village = await startVillage()
  const door = (name: string, plate: string, grid = '01', phone: string | null = '10000001111') =>
    village.door([{ name, phone }], { plate, place: `${CHAOYUAN}-${grid}` })
  doors = {
    zhang: await door('张桂香', '3组12号'),
    chen: await door('陈大富', '3组14号', '01', '10000002222'),
    li: await door('李四', '3组16号', '01', null),
    far: await door('王五', '9组1号', '02'),
  }
  zhang = await village.resident('zhang', doors.zhang, '张桂香')
  daughter = await village.resident('daughter', doors.zhang, '张桂香', 'parent')
  chen = await village.resident('chen', doors.chen, '陈大富')
  far = await village.resident('far', doors.far, '王五')
  cadre = await village.staff('tan', '谭小梅', 'cadre', `${CHAOYUAN}-01`)
})
afterAll(() => village.stop())
/** Each test a month later than the one before: nothing of it stands any more. */
let month = 1
beforeEach(() => village.at(`2023-${String((month += 1)).padStart(2, '0')}-08`, 9))
const on = (dayOfMonth: number, hours = 9) =>
  village.at(`2023-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`, hours)

const wishes = (phone = zhang, whose: keyof typeof doors = 'zhang', more: object = {}) =>
  phone.do('help.post', { personId: idOf(whose), kind: 'wish', category: 'fever', quantity: 1, ...more })
const rows = async (phone: Phone, whose: keyof typeof doors) =>
  (await phone.do('help.list', { personId: idOf(whose) })).rows
const step = (action: 'answer' | 'done' | 'withdraw', phone: Phone, whose: keyof typeof doors, postId: string) =>
  phone.ask(`help.${action}`, { personId: idOf(whose), postId })

test('a post is seen inside its grid and nowhere else; the next grid, another village and a stranger read as if there were none [B02 Q11]', async () => {
  const { postId } = await wishes()
  expect((await rows(chen, 'chen')).map((row) => row.postId)).toEqual([postId])
  expect((await rows(cadre, 'li')).map((row) => row.postId)).toEqual([postId])
  expect(await rows(far, 'far')).toEqual([])
  expect(await step('answer', far, 'far', postId)).toMatchObject({ ok: false, refusal: 'NotFound' })
  // Nobody asks on behalf of somebody who is none of theirs.
  expect(await far.ask('help.list', { personId: idOf('zhang') })).toMatchObject({ ok: false, refusal: 'NotFound' })
  const office = await village.staff(`office-${month}`, '周敏', 'office', LIANGPING)
  expect(await office.ask('help.list', { personId: idOf('zhang') })).toMatchObject({ refusal: 'NotFound' })
  const next = await village.staff(`next-${month}`, '邻', 'cadre', `${CHAOYUAN}-02`)
  expect(await next.ask('help.list', { personId: idOf('zhang') })).toMatchObject({ refusal: 'NotFound' })
})

test('until somebody answers nobody learns who it is; then the two see name, door and telephone, and nobody else does [B02]', async () => {
  const { postId, untilOn } = await wishes(daughter)
  const [row] = await rows(chen, 'chen')
  expect(row).toMatchObject({ words: '有人想要退热药，1 人份', side: null, other: null, may: ['answer'], untilOn })
  expect(JSON.stringify(row)).not.toMatch(/张桂香|3组12号|1000000/)
  expect(await step('answer', chen, 'chen', postId)).toMatchObject({ ok: true, data: { postId } })
  expect(await rows(zhang, 'zhang')).toMatchObject([
    {
      words: '我想要退热药，1 人份',
      state: 'answered',
      other: { name: '陈大富', plate: '3组14号', phone: '10000002222' },
    },
  ])
  expect(await rows(chen, 'chen')).toMatchObject([
    { side: 'answerer', other: { name: '张桂香', plate: '3组12号', phone: '10000001111' } },
  ])
  expect(await rows(cadre, 'li')).toEqual([])
  const all = JSON.stringify(village.cloud.database.collection('helpPosts').all())
  expect(all).not.toMatch(/disease|tier|episode|temperature/)
})

test('of two who answer at once one does, and the other is told so [B02]', async () => {
  const { postId } = await wishes()
  const both = await Promise.all([step('answer', chen, 'chen', postId), step('answer', cadre, 'li', postId)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: 'HelpTaken' })
  expect(await step('answer', daughter, 'zhang', postId)).toMatchObject({ refusal: 'OwnPost' })
})

test('it is closed once both sides have said that it is done, and then nobody sees anybody’s telephone [B02]', async () => {
  const { postId } = await wishes()
  expect(await step('done', zhang, 'zhang', postId)).toMatchObject({ refusal: 'NotAnswered' })
  await step('answer', chen, 'chen', postId)
  expect(await step('done', chen, 'chen', postId)).toMatchObject({ data: { closed: false } })
  expect(await step('done', chen, 'chen', postId)).toMatchObject({ data: { closed: false } })
  expect(await rows(zhang, 'zhang')).toMatchObject([{ done: { mine: false, theirs: true }, may: ['done', 'withdraw'] }])
  expect(await step('done', cadre, 'li', postId)).toMatchObject({ refusal: 'NotFound' })
  expect(await step('done', zhang, 'zhang', postId)).toMatchObject({ data: { closed: true } })
  for (const [phone, whose] of [
    [zhang, 'zhang'],
    [chen, 'chen'],
  ] as const)
    expect(await rows(phone, whose)).toEqual([])
  expect(await step('withdraw', zhang, 'zhang', postId)).toMatchObject({ refusal: 'HelpOver' })
  expect(stored(village.cloud)).toEqual(rebuilt(village.cloud))
})

test('who answered may step back and another may answer; who posted may take it down [B02]', async () => {
  const { postId } = await wishes()
  await step('answer', chen, 'chen', postId)
  await step('done', zhang, 'zhang', postId)
  await step('withdraw', chen, 'chen', postId)
  expect(await rows(zhang, 'zhang')).toMatchObject([{ state: 'open', other: null, done: { mine: false } }])
  expect(await step('answer', cadre, 'li', postId)).toMatchObject({ ok: true })
  expect(await rows(zhang, 'zhang')).toMatchObject([{ other: { name: '李四', phone: null } }])
  await step('withdraw', zhang, 'zhang', postId)
  expect(await rows(zhang, 'zhang')).toEqual([])
  expect(await step('answer', chen, 'chen', postId)).toMatchObject({ refusal: 'HelpOver' })
})

test('it stands for three days and is over by itself: nothing lists it, nothing is read for it, nothing can be done with it [B02]', async () => {
  const { postId, untilOn } = await wishes()
  await step('answer', chen, 'chen', postId)
  expect(untilOn.slice(8)).toBe('11')
  on(11, 23)
  expect(await rows(zhang, 'zhang')).toHaveLength(1)
  on(12, 0)
  expect(await rows(zhang, 'zhang')).toEqual([])
  expect(await rows(chen, 'chen')).toEqual([])
  for (const action of ['answer', 'done', 'withdraw'] as const)
    expect(await step(action, zhang, 'zhang', postId)).toMatchObject({ refusal: 'HelpOver' })
  const quiet = await far.ask('help.list', { personId: idOf('far') })
  const late = await chen.ask('help.list', { personId: idOf('chen') })
  expect(late.counters.examined).toBe(quiet.counters.examined)
  expect((await wishes()).postId).not.toBe(postId)
})

test('only what is sold without a prescription is shared, an article only under its own category; the same does not stand twice [B21 B02]', async () => {
  const ask = (more: object) =>
    zhang.ask('help.post', { personId: idOf('zhang'), kind: 'offer', category: 'fever', quantity: 1, ...more } as never)
  for (const category of ['own-prescription', 'other', 'living'])
    expect(await ask({ category })).toMatchObject({ ok: false, refusal: 'NotShareable' })
  for (const item of ['no-such-thing', 'ambroxol', 'health-kit'])
    expect(await ask({ item })).toMatchObject({ ok: false, refusal: 'NotShareable' })
  const offered = await ask({ item: 'ibuprofen-capsule', quantity: 2 })
  expect(offered).toMatchObject({ ok: true })
  expect(await ask({})).toMatchObject({ refusal: 'AlreadyPosted' })
  on(8, 10)
  expect(await ask({ kind: 'wish' })).toMatchObject({ ok: true })
  expect((await rows(chen, 'chen')).map(({ words }) => words)).toEqual([
    '有人想要退热药，1 人份',
    '有人能分布洛芬缓释胶囊，2 人份',
  ])
  for (const quantity of [0, 6, 1.5])
    expect(await ask({ category: 'cough', quantity })).toMatchObject({ refusal: 'BadInput' })
})

test('a cadre puts it up for somebody without a telephone, and that somebody’s own people see it as theirs [B02]', async () => {
  const { postId } = await wishes(cadre, 'zhang', { category: 'antigen' })
  expect(await rows(zhang, 'zhang')).toMatchObject([{ postId, side: 'poster', may: ['withdraw'] }])
  const noted = village.cloud.database.collection('views').all()
  await rows(cadre, 'zhang')
  expect(village.cloud.database.collection('views').all()).toHaveLength(noted.length + 1)
})

test('each step keeps within its round trips, and a full grid comes page by page within a screen’s bytes [B02 P9]', async () => {
  const trips = async (reply: Promise<{ counters: { sequential: number }; ok: boolean }>) => {
    const { counters, ok } = await reply
    expect(ok).toBe(true)
    return counters.sequential
  }
  const personId = idOf('zhang')
  const posted = await zhang.ask('help.post', { personId, kind: 'wish', category: 'fever', quantity: 1 })
  expect(posted.counters.sequential).toBeLessThanOrEqual(4)
  const postId = posted.ok ? posted.data.postId : ''
  expect(await trips(step('answer', chen, 'chen', postId))).toBeLessThanOrEqual(4)
  expect(await trips(step('done', chen, 'chen', postId))).toBeLessThanOrEqual(4)
  expect(await trips(step('withdraw', zhang, 'zhang', postId))).toBeLessThanOrEqual(4)

  const open = village.cloud.database
    .collection('helpPosts')
    .all()
    .find((one) => one._id === postId)
  const many = Array.from({ length: 50 }, (_, n) => ({
    ...{
      ...open,
      _id: `m-many${String(n).padStart(4, '0')}`,
      state: 'open',
      listedUntil: '2099-01-01',
      untilOn: '2099-01-01',
    },
    ...{ answerer: null, postedAt: n, item: 'ibuprofen-suspension' },
  }))
  village.cloud.database.put('helpPosts', many)
  const seen: string[] = []
  for (let after: string | undefined; ;) {
    const reply = await chen.ask('help.list', { personId: idOf('chen'), after })
    if (!reply.ok) throw new Error(reply.refusal)
    expect(reply.counters.sequential).toBeLessThanOrEqual(2)
    expect(reply.counters.bytesOut).toBeLessThanOrEqual(16 * 1024)
    seen.push(...reply.data.rows.map((row) => row.postId))
    if (reply.data.more === null) break
    after = reply.data.more
  }
  expect(seen).toEqual(many.map(({ _id }) => _id).reverse())
})

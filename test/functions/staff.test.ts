import type { OrphansView } from '@domain/contract'
import { day } from '@domain/model/day'
import {
  CHAOYUAN,
  commandId,
  LIANGPING,
  startVillage,
  type DoorMade,
  type Phone,
  type Village,
} from '../support/village'

const GRID = `${CHAOYUAN}-01`
let village: Village
let office: Phone
let admin: Phone
let door: DoorMade

beforeEach(async () => {
  village = await startVillage()
  admin = village.phone('admin-liangping')
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  await village.staff('tan', '谭小梅', 'cadre', GRID)
  await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  door = await village.door([{ name: '张桂香' }, { name: '程大友' }])
})
afterEach(() => village.stop())

const postOf = async (accountId: string) => {
  const { staff } = await office.do('invite.list', { place: LIANGPING })
  const found = staff.find((one) => one.accountId === accountId)
  if (!found) throw new Error(`${accountId} holds no post`)
  return { place: LIANGPING, accountId, postId: found.postId }
}
const alone = async () => (await office.do('office.overview', { place: LIANGPING })).total['no-helper']
const names = async (place = LIANGPING) =>
  (await office.do('office.people', { place, figure: 'no-helper' })).rows.map(({ name }) => name)
const own = () => office.do('staff.helpers', { personId: door.personIds[0] })

test('the only cadre of a grid cannot go while people live there: the refusal is the list of them [A03]', async () => {
  const post = await postOf('tan')
  const reply = await office.ask('staff.end', post)
  expect(reply).toMatchObject({ ok: false, refusal: 'LeavesOrphans' })
  const { people, grids, who } = (reply as unknown as { detail: OrphansView }).detail
  expect([people, grids]).toEqual([2, [{ grid: GRID, placeName: '朝元村 1网格', people: 2 }]])
  expect(who.map(({ name, plate }) => [name, plate]).sort()).toEqual([
    ['张桂香', '3组12号'],
    ['程大友', '3组12号'],
  ])
  expect((await own()).cadre).toMatchObject([{ name: '谭小梅', placeName: '朝元村 1网格' }])
  expect(await alone()).toBe(0)
})

test('nor the only doctor; with another in the township’s health centre he may [A03]', async () => {
  const post = await postOf('ran')
  expect(await office.ask('staff.end', post)).toMatchObject({ refusal: 'LeavesOrphans', detail: { people: 2 } })
  await village.staff('li', '李敏', 'doctor', LIANGPING)
  await office.do('staff.end', post)
  expect((await own()).doctor).toMatchObject([{ name: '李敏', placeName: '两坪乡' }])
})

test('a second cadre there, or one of the whole village, and the first may go [A03]', async () => {
  await village.staff('shu', '舒正国', 'cadre', CHAOYUAN)
  await office.do('staff.end', await postOf('tan'))
  expect((await own()).cadre).toMatchObject([{ name: '舒正国', placeName: '朝元村' }])
  expect(await alone()).toBe(0)
})

test('a successor named in the same tap takes the post before the old one ends: nobody is alone in between [A03 E21]', async () => {
  const xiang = await village.staff('xiang', '向小军', 'cadre', '500237207202')
  const [tap, post] = [commandId(), await postOf('tan')]
  await office.do('staff.end', { ...post, successor: 'xiang' }, tap)
  await office.do('staff.end', { ...post, successor: 'xiang' }, tap)
  expect((await own()).cadre).toMatchObject([{ name: '向小军' }])
  expect(await xiang.ask('household.open', { householdId: door.householdId })).toMatchObject({ ok: true })
  expect(await village.phone('tan').ask('household.open', { householdId: door.householdId })).toMatchObject({
    refusal: 'NotFound',
  })
  expect((await xiang.do('session.home', {})).posts).toHaveLength(2)
  expect(await alone()).toBe(0)
})

test('a successor is a colleague: of the same role and township, and somebody else [A03 E21]', async () => {
  await village.staff('yong', '向勇', 'cadre', '500235133201')
  const post = await postOf('tan')
  for (const successor of ['tan', 'ran', 'yong', 'nobody'])
    expect([successor, await office.ask('staff.end', { ...post, successor })]).toMatchObject([
      successor,
      { refusal: 'NotAColleague' },
    ])
})

test('the office may take the people itself: dated, and they stay on its list until somebody is named [A03]', async () => {
  await office.do('staff.end', { ...(await postOf('tan')), officeTakes: true })
  expect(await alone()).toBe(2)
  expect((await names()).sort()).toEqual(['张桂香', '程大友'].sort())
  expect(await names(GRID)).toHaveLength(2)
  expect(await names('500237207202')).toEqual([])
  const { gaps } = await office.do('staff.gaps', { place: LIANGPING })
  expect(gaps).toEqual([
    { role: 'cadre', place: GRID, placeName: '朝元村 1网格', people: 2, officeSince: '2023-02-08' },
  ])
  expect((await own()).cadre).toEqual([])
  await village.staff('shu', '舒正国', 'cadre', GRID)
  expect([await alone(), await names()]).toEqual([0, []])
})

test('a post that runs out is named a week ahead with the people it leaves alone, and on the day they are on the list [A03]', async () => {
  const { code } = await admin.do('invite.create', {
    place: `${CHAOYUAN}-02`,
    role: 'cadre',
    name: '易春梅',
    phone: null,
    until: day('2023-02-20'),
  })
  await village.phone('yi').do('invite.accept', { code })
  await village.door([{ name: '独居的' }], { place: `${CHAOYUAN}-02`, plate: '5组1号' })
  const lapsing = async () => (await office.do('staff.gaps', { place: LIANGPING })).lapsing
  village.at('2023-02-12')
  expect(await lapsing()).toEqual([])
  village.at('2023-02-13')
  expect(await lapsing()).toMatchObject([{ name: '易春梅', until: '2023-02-20', alone: 1 }])
  expect(await alone()).toBe(0)
  village.at('2023-02-20')
  expect(await lapsing()).toEqual([])
  expect([await alone(), await names()]).toEqual([1, ['独居的']])
})

test('who has moved away for good is nobody’s to look after, in the number and in the list [A03 B40]', async () => {
  const son = await village.resident('son', door, '张桂香', 'parent')
  await office.do('staff.end', { ...(await postOf('tan')), officeTakes: true })
  const [personId] = door.personIds
  const occurredAt = village.cloud.clock.now()
  const away = { personId, kind: 'moved' as const, occurredAt }
  await son.do('away.say', { ...away, since: village.today(), note: '儿子接走了' })
  expect(await alone()).toBe(2)
  await village.phone('ran').do('away.confirm', away)
  expect([await alone(), await names()]).toEqual([1, ['程大友']])
})

test('an office ends and hands on the posts of cadres and doctors, not of offices, and only its own township’s [A03 E40]', async () => {
  const mine = await postOf('zhou')
  expect(await office.ask('staff.end', mine)).toMatchObject({ refusal: 'RoleNotYours' })
  await village.staff('far', '平', 'office', '500235133')
  const post = await postOf('tan')
  expect(await village.phone('far').ask('staff.end', { ...post, officeTakes: true })).toMatchObject({
    refusal: 'NotFound',
  })
  expect(await village.phone('far').ask('staff.end', { ...post, place: '500235133', officeTakes: true })).toMatchObject(
    { refusal: 'NoSuchPost' },
  )
})

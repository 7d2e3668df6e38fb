import type { Send } from '@domain/model/send'
import { day, type Day } from '@domain/model/day'
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
let tan: Phone
let xiang: Phone
let doctor: Phone
let door: DoorMade
let daughter: Phone

beforeEach(async () => {
  village = await startVillage()
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  tan = await village.staff('tan', '谭小梅', 'cadre', GRID)
  xiang = await village.staff('xiang', '向小军', 'cadre', `${CHAOYUAN}-02`)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  door = await village.door([{ name: '张桂香' }])
  daughter = await village.resident('daughter', door, '张桂香', 'parent')
})
afterEach(() => village.stop())

const days = (from: string, until: string) => ({ place: GRID, coverId: 'xiang', from: day(from), until: day(until) })
const take = (from = '2023-02-10', until = '2023-02-13') => tan.do('leave.take', days(from, until))
const opens = async (phone: Phone) => (await phone.ask('household.open', { householdId: door.householdId })).ok
const cadres = async () =>
  (await daughter.do('session.home', {})).people[0].calls.filter(({ kind }) => kind === 'cadre').map(({ name }) => name)
const tick = () => village.cloud.runTimersUntil(village.cloud.clock.now() + 12 * 60_000)
const told = () =>
  (village.cloud.database.collection('sends').all() as unknown as Send[])
    .flatMap(({ openid, notice }) => (notice.kind === 'cover' ? [`${openid} ${notice.side}`] : []))
    .sort()
/** Whose phone a danger sign of the one door rings. */
const alarmed = async () => {
  const before = new Set(
    village.cloud.database
      .collection('sends')
      .all()
      .map(({ _id }) => _id),
  )
  await daughter.do('report.submit', {
    personId: door.personIds[0],
    infected: true,
    reading: { spo2: 91 },
    occurredAt: village.cloud.clock.now(),
  })
  return (village.cloud.database.collection('sends').all() as unknown as Send[])
    .filter(({ _id, notice }) => !before.has(_id) && notice.kind === 'urgent')
    .map(({ openid }) => openid)
}

test('on leave the cover has the doors, the calls and the danger signs, from the day to the day, and gives them back by itself [E21]', async () => {
  await take()
  expect([await opens(tan), await opens(xiang), await cadres()]).toEqual([true, false, ['谭小梅']])
  village.at('2023-02-10')
  expect([await opens(tan), await opens(xiang), await cadres()]).toEqual([true, true, ['向小军']])
  expect((await xiang.do('today.list', {})).placeNames).toEqual(['朝元村 2网格', '朝元村 1网格'])
  const rung = await alarmed()
  expect([rung.includes('xiang'), rung.includes('tan')]).toEqual([true, false])
  expect((await xiang.do('today.list', {})).doors.map(({ householdId }) => householdId)).toEqual([door.householdId])
  village.at('2023-02-13', 0)
  expect([await opens(tan), await opens(xiang), await cadres()]).toEqual([true, false, ['谭小梅']])
  const back = await alarmed()
  expect(back.includes('xiang')).toBe(false)
})

test('both sides are told when it is agreed and when it is over, each once, never at night [E21 E18]', async () => {
  village.at('2023-02-08', 22)
  await take()
  await tick()
  expect(told()).toEqual([])
  village.at('2023-02-09', 7, 55)
  await tick()
  await tick()
  expect(told()).toEqual(['tan given', 'xiang taken'])
  village.at('2023-02-13', 7, 55)
  await tick()
  await tick()
  expect(told()).toEqual(['tan back', 'tan given', 'xiang back', 'xiang taken'])
})

test('back early: everything is theirs again at once, and both are told [E21]', async () => {
  const { leaveId } = await take('2023-02-08', '2023-02-20')
  expect([await opens(xiang), await cadres()]).toEqual([true, ['向小军']])
  village.at('2023-02-10')
  await tan.do('leave.end', { place: GRID, leaveId })
  expect([await opens(tan), await opens(xiang), await cadres()]).toEqual([true, false, ['谭小梅']])
  await tick()
  expect(told()).toEqual(['tan back', 'xiang back'])
  expect(await tan.ask('leave.end', { place: GRID, leaveId })).toMatchObject({ refusal: 'NotOnLeave' })
})

test('a leave that is called off before its first day never was [E21]', async () => {
  const { leaveId } = await take()
  await tan.do('leave.end', { place: GRID, leaveId })
  village.at('2023-02-11')
  expect([await opens(xiang), await cadres()]).toEqual([false, ['谭小梅']])
  expect((await tan.do('leave.view', { place: GRID })).leave).toBeNull()
  await take('2023-02-11', '2023-02-12')
  expect(await opens(xiang)).toBe(true)
})

test('both see it on their own page, and the office on its list [E21]', async () => {
  await take()
  expect((await tan.do('leave.view', { place: GRID })).leave).toMatchObject({ from: '2023-02-10', coverName: '向小军' })
  expect(await xiang.do('leave.view', { place: `${CHAOYUAN}-02` })).toMatchObject({
    leave: null,
    covering: [{ name: '谭小梅', from: '2023-02-10', until: '2023-02-13', places: '朝元村 1网格' }],
    colleagues: [{ accountId: 'tan', name: '谭小梅', places: '朝元村 1网格' }],
  })
  village.at('2023-02-10')
  const { staff } = await office.do('invite.list', { place: LIANGPING })
  expect(staff.find(({ coversName }) => coversName)).toMatchObject({ name: '向小军', coversName: '谭小梅' })
  expect(staff.find(({ accountId }) => accountId === 'tan')?.leave).toMatchObject({ coverName: '向小军' })
  expect((await xiang.do('session.home', {})).posts.map(({ covers }) => covers)).toEqual([null, '谭小梅'])
})

test('the office writes it down for who cannot, of its own township only; a colleague cannot for another [E21]', async () => {
  const forTan = { ...days('2023-02-10', '2023-02-13'), place: LIANGPING, accountId: 'tan' }
  expect(await xiang.ask('leave.take', { ...forTan, place: GRID })).toMatchObject({ refusal: 'NotFound' })
  expect(await xiang.ask('leave.take', { ...forTan, place: `${CHAOYUAN}-02` })).toMatchObject({ refusal: 'NoSuchPost' })
  const far = await village.staff('far', '平', 'office', '500235133')
  expect(await far.ask('leave.take', { ...forTan, place: '500235133' })).toMatchObject({ refusal: 'NoSuchPost' })
  const { leaveId } = await office.do('leave.take', forTan)
  village.at('2023-02-10')
  expect(await opens(xiang)).toBe(true)
  await office.do('leave.end', { place: LIANGPING, accountId: 'tan', leaveId })
  expect(await opens(xiang)).toBe(false)
})

const refusalOf = async (phone: Phone, input: Parameters<typeof tan.ask<'leave.take'>>[1]) => {
  const reply = await phone.ask('leave.take', input)
  return reply.ok ? 'taken' : reply.refusal
}

test('days that are none, too many, or longer than the post are refused by name [E21]', async () => {
  expect(await refusalOf(tan, days('2023-02-07', '2023-02-09'))).toBe('LeaveDaysDoNotFit')
  expect(await refusalOf(tan, days('2023-02-09', '2023-02-09'))).toBe('LeaveDaysDoNotFit')
  expect(await refusalOf(tan, days('2023-02-09', '2023-03-12'))).toBe('LeaveTooLong')
  expect(await refusalOf(tan, days('2023-06-01', '2023-06-02'))).toBe('LeaveTooLong')
  expect(await refusalOf(tan, days('2023-02-09', '2023-03-11'))).toBe('taken')
})

test('a cover is a colleague of the same role whose own post lasts as long [E21]', async () => {
  const short = await shortTerm('short', '短工', day('2023-02-12'))
  const asked = days('2023-02-10', '2023-02-13')
  for (const coverId of ['ran', 'tan', 'zhou', 'nobody'])
    expect([coverId, await refusalOf(tan, { ...asked, coverId })]).toEqual([coverId, 'NotAColleague'])
  expect(await refusalOf(tan, { ...asked, coverId: 'short' })).toBe('CoverBeyondPost')
  expect(await refusalOf(short, { ...asked, place: `${CHAOYUAN}-03` })).toBe('LeaveBeyondPost')
  expect(await refusalOf(doctor, { ...asked, place: CHAOYUAN })).toBe('NotAColleague')
})

test('a cover who is away himself, two leaves at once, and a circle of covers are refused by name [E21]', async () => {
  const third = await village.staff('yi', '易春梅', 'cadre', `${CHAOYUAN}-03`)
  await take()
  // 谭 is away: she cannot stand in for 向, nor go a second time.
  expect(await refusalOf(third, { ...days('2023-02-12', '2023-02-15'), place: `${CHAOYUAN}-03`, coverId: 'tan' })).toBe(
    'CoverOnLeave',
  )
  expect(await refusalOf(tan, days('2023-02-12', '2023-02-15'))).toBe('AlreadyOnLeave')
  // 向 stands in for 谭 and cannot go on those days, whoever would stand in for him.
  const xiangGoes = { ...days('2023-02-12', '2023-02-15'), place: `${CHAOYUAN}-02` }
  expect(await refusalOf(xiang, { ...xiangGoes, coverId: 'yi' })).toBe('CoversSomebody')
  expect(await refusalOf(xiang, { ...xiangGoes, coverId: 'tan' })).toBe('CoversSomebody')
  // Before and after he can.
  expect(await refusalOf(xiang, { ...xiangGoes, from: day('2023-02-13'), coverId: 'tan' })).toBe('taken')
})

test('somebody on leave is nobody’s helper: the cover cannot be taken away and leave them alone [E21 A03]', async () => {
  await take('2023-02-08', '2023-02-13')
  const { staff } = await office.do('invite.list', { place: LIANGPING })
  const post = staff.find(({ coversName }) => coversName)
  const ending = { place: LIANGPING, accountId: 'xiang', postId: String(post?.postId) }
  expect(await office.ask('staff.end', ending)).toMatchObject({ refusal: 'LeavesOrphans', detail: { people: 1 } })
  expect((await office.do('staff.helpers', { personId: door.personIds[0] })).cadre).toMatchObject([{ name: '向小军' }])
})

test('the same tap twice is one leave; both sides of a post handed on for good are told as well [E21 Q2]', async () => {
  const tap = commandId()
  const first = await tan.do('leave.take', days('2023-02-10', '2023-02-13'), tap)
  expect(await tan.do('leave.take', days('2023-02-10', '2023-02-13'), tap)).toEqual(first)
  village.at('2023-02-10')
  expect((await xiang.do('session.home', {})).posts).toHaveLength(2)

  await village.staff('yi', '易春梅', 'cadre', `${CHAOYUAN}-03`)
  const { staff } = await office.do('invite.list', { place: LIANGPING })
  const [{ postId }] = staff.filter(({ accountId, coversName }) => accountId === 'xiang' && !coversName)
  await office.do('staff.end', { place: LIANGPING, accountId: 'xiang', postId, successor: 'yi' })
  await tick()
  expect(told()).toEqual(['tan given', 'xiang given', 'xiang taken', 'yi taken'])
})

async function shortTerm(openid: string, name: string, until: Day): Promise<Phone> {
  const { code } = await village
    .phone('admin-liangping')
    .do('invite.create', { place: `${CHAOYUAN}-03`, role: 'cadre', name, phone: null, until })
  await village.phone(openid).do('invite.accept', { code })
  return village.phone(openid)
}

import type { Account } from '@domain/model/account'
import { day } from '@domain/model/day'
import { isLive } from '@domain/rules/account/stream'
import { isOnLeave } from '@domain/rules/account/leave'
import { CHAOYUAN, commandId, LIANGPING, startVillage, type Phone, type Village } from '../support/village'
import { rebuilt, stored } from '../support/rebuild'

jest.setTimeout(240_000)

let village: Village
let office: Phone
let n = 0

beforeAll(async () => {
  village = await startVillage()
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
})
afterAll(() => village.stop())
afterEach(() => {
  village.cloud.faults.beforeEffect = undefined
  village.cloud.faults.afterEffect = undefined
})

const account = (openid: string) => village.cloud.database.collection('accounts').get(openid) as unknown as Account
const tick = () => village.cloud.runTimersUntil(village.cloud.clock.now() + 12 * 60_000)
/** Who answers at a grid now: holds it and is not away. */
const answering = (place: string) =>
  (village.cloud.database.collection('accounts').all() as unknown as Account[])
    .filter((one) => !isOnLeave(one, village.today()))
    .filter(({ posts }) => posts.some((post) => post.place === place && isLive(post, village.today())))
    .map(({ _id }) => _id)

/** Somebody with a grid of their own, and a colleague elsewhere. */
async function scene() {
  n += 1
  const place = `${CHAOYUAN}-${String(n).padStart(2, '0')}`
  const [leaver, cover] = [`leaver-${n}`, `cover-${n}`]
  const phone = await village.staff(leaver, `走${n}`, 'cadre', place)
  await village.staff(cover, `替${n}`, 'cadre', '500237207202')
  const days = { from: day('2023-02-08'), until: day('2023-02-20') }
  return { place, leaver, cover, phone, input: { place, coverId: cover, ...days } }
}

/** Kills the function at its k-th effect; false where there is none. */
function killAt(phase: 'beforeEffect' | 'afterEffect', k: number): () => boolean {
  let seen = 0
  let struck = false
  village.cloud.faults[phase] = ({ functionName, action }) => {
    if (functionName !== 'staff' || action === 'database.getDocument' || ++seen !== k) return
    struck = true
    throw 'kill' as unknown as Error
  }
  return () => {
    village.cloud.faults[phase] = undefined
    return struck
  }
}

const hows = ['the phone tries again', 'nobody tries again: the timer'] as const

describe.each(['beforeEffect', 'afterEffect'] as const)('killed %s', (phase) => {
  test.each(hows)(
    'a leave, and %s: the grid is never without anybody, and both sides agree [E21 Q2 A03]',
    async (how) => {
      for (let k = 1; ; k++) {
        const { place, leaver, cover, phone, input } = await scene()
        const id = commandId()
        const wasStruck = killAt(phase, k)
        await phone.ask('leave.take', input, id).catch(() => null)
        if (!wasStruck()) break
        expect({ k, answering: answering(place).length }).not.toEqual({ k, answering: 0 })
        if (how.startsWith('the phone')) await phone.do('leave.take', input, id)
        else await tick()

        const away = isOnLeave(account(leaver), village.today())
        expect({ k, answering: answering(place) }).toEqual({ k, answering: [away ? cover : leaver] })
        if (how.startsWith('the phone')) expect({ k, away }).toEqual({ k, away: true })
        expect(account(cover).posts.filter(({ covers }) => covers).length).toBe(away ? 1 : 0)
        expect(rebuilt(village.cloud)).toEqual(stored(village.cloud))
      }
    },
  )

  test.each(hows)('coming back early, and %s: one of both answers, at the end who was away [E21 Q2]', async (how) => {
    for (let k = 1; ; k++) {
      const { place, leaver, cover, phone, input } = await scene()
      const { leaveId } = await phone.do('leave.take', input)
      const id = commandId()
      const wasStruck = killAt(phase, k)
      await phone.ask('leave.end', { place, leaveId }, id).catch(() => null)
      if (!wasStruck()) break
      expect({ k, answering: answering(place).length }).not.toEqual({ k, answering: 0 })
      const began = !isOnLeave(account(leaver), village.today())
      if (how.startsWith('the phone')) await phone.do('leave.end', { place, leaveId }, id)
      else await tick()
      const back = how.startsWith('the phone') || began || !isOnLeave(account(leaver), village.today())
      expect({ k, answering: answering(place) }).toEqual({ k, answering: [back ? leaver : cover] })
      expect(rebuilt(village.cloud)).toEqual(stored(village.cloud))
    }
  })

  test.each(['the phone tries again', 'another tap'])(
    'handing a post on, and %s: held by one at the end, by somebody all the time [A03 E21 Q2]',
    async (how) => {
      for (let k = 1; ; k++) {
        const { place, leaver, cover } = await scene()
        await village.door([{ name: `老人${n}` }], { place, plate: `6组${n}号` })
        const [{ id: postId }] = account(leaver).posts
        const input = { place: LIANGPING, accountId: leaver, postId, successor: cover }
        const id = commandId()
        const wasStruck = killAt(phase, k)
        await office.ask('staff.end', input, id).catch(() => null)
        if (!wasStruck()) break
        expect({ k, answering: answering(place).length }).not.toEqual({ k, answering: 0 })
        const again = await office.ask('staff.end', input, how === 'another tap' ? commandId() : id)
        // Where the first one had got through after all, another tap says so.
        if (!again.ok) expect([how, again.refusal]).toEqual(['another tap', 'NoSuchPost'])
        expect({ k, answering: answering(place) }).toEqual({ k, answering: [cover] })
        expect(account(cover).posts.filter((post) => post.place === place)).toHaveLength(1)
        expect(rebuilt(village.cloud)).toEqual(stored(village.cloud))
      }
    },
  )
})

test('two who would each stand in for the other at the same moment: one goes, or none, never both [E21 Q2]', async () => {
  const { place, leaver, cover, phone, input } = await scene()
  const other = village.phone(cover)
  const mine = { ...input, place: '500237207202', coverId: leaver }
  await Promise.all([phone.ask('leave.take', input), other.ask('leave.take', mine)])
  await tick()
  const away = [leaver, cover].filter((openid) => isOnLeave(account(openid), village.today()))
  expect(away.length).toBeLessThan(2)
  expect(answering(place)).toEqual([away.includes(leaver) ? cover : leaver])
  expect(answering('500237207202')).toContain(away.includes(cover) ? leaver : cover)
  expect(rebuilt(village.cloud)).toEqual(stored(village.cloud))
})

test('cut short, and meanwhile somebody else was asked: the timer lets one go, and gives back what is nobody’s [E21]', async () => {
  const { place, leaver, cover, phone, input } = await scene()
  let inserts = 0
  village.cloud.faults.beforeEffect = ({ functionName, action, collection }) => {
    if (functionName !== 'staff' || action !== 'database.insertDocument' || collection !== 'commits') return
    if (++inserts === 2) throw 'kill' as unknown as Error
  }
  await phone.ask('leave.take', input).catch(() => null)
  village.cloud.faults.beforeEffect = undefined
  expect([account(leaver).leave, account(cover).covering.length]).toEqual([null, 1])
  await village.staff('second', '第二', 'cadre', '500237207202')
  await phone.do('leave.take', { ...input, coverId: 'second' })
  await tick()
  expect(account(leaver).leave?.coverId).toBe('second')
  expect(answering(place)).toEqual(['second'])
  expect(rebuilt(village.cloud)).toEqual(stored(village.cloud))
})

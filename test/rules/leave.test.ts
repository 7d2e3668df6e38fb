import type { Account, Leave, Post } from '@domain/model/account'
import { addDays, day, type Day } from '@domain/model/day'
import { endLeave, isOnLeave, postsToCover, takeCover, takeLeave } from '@domain/rules/account/leave'
import { accountStream, emptyAccount, isLive, type AccountEvent } from '@domain/rules/account/stream'
import { fold, type Meta } from '@domain/rules/stream'
import { heldOn } from '@domain/rules/why-posts'

const TOWNSHIP = '500237207'
const GRID = '500237207223-01'
const NEXT = '500237207223-02'
const monday = day('2023-02-06')

const meta = (on: Day, v = 1): Meta => ({
  v,
  on,
  at: Date.parse(`${on}T08:00:00+08:00`),
  occurredAt: 0,
  by: { openid: 'tan', capacity: 'cadre', name: '谭小梅' },
})
const post = (id: string, place: string, more: Partial<Post> = {}): Post => ({
  ...{ id, role: 'cadre', place, township: TOWNSHIP, from: day('2023-01-01'), until: null, grantedBy: 'zhou' },
  ...more,
})
const worker = (openid: string, ...posts: Post[]): Account => ({ ...emptyAccount(openid, monday), name: openid, posts })
const tan = worker('tan', post('t-1', GRID))
const xiang = worker('xiang', post('t-2', NEXT))
const leaveOf = (from: Day, until: Day, more: Partial<Leave> = {}): Leave => ({
  ...{ id: 'l-000001', accountId: 'tan', name: 'tan', coverId: 'xiang', coverName: 'xiang', from, until, note: null },
  by: meta(monday).by,
  ...more,
})
const take = (leave: Leave, { leaver = tan, cover = xiang } = {}) =>
  takeCover(cover, { leaver, leave, postId: (of) => `${of}x` }, meta(monday))
const after = (account: Account, events: readonly AccountEvent[], on: Day) =>
  fold(accountStream, account, events, meta(on, 2))

test('every day of a leave exactly one of both answers, whatever its length [E21]', () => {
  for (let ahead = 0; ahead <= 3; ahead++)
    for (let length = 1; length <= 30; length++) {
      const leave = leaveOf(addDays(monday, ahead), addDays(monday, ahead + length))
      const first = take(leave)
      if (!first.ok) throw new Error(first.refusal)
      const cover = after(xiang, first.events, monday)
      const second = takeLeave(tan, leave, meta(monday))
      if (!second.ok) throw new Error(second.refusal)
      const gone = after(tan, second.events, monday)
      for (let n = 0; n < ahead + length + 2; n++) {
        const on = addDays(monday, n)
        const stands = cover.posts.some((one) => one.place === GRID && isLive(one, on))
        expect([leave.from, leave.until, on, isOnLeave(gone, on)]).toEqual([leave.from, leave.until, on, stands])
      }
    }
})

test('thirty days are a leave, thirty-one are not; nor yesterday, nor none [E21]', () => {
  const refusal = (from: Day, until: Day) => {
    const taken = take(leaveOf(from, until))
    return taken.ok ? null : taken.refusal
  }
  expect(refusal(monday, addDays(monday, 30))).toBeNull()
  expect(refusal(monday, addDays(monday, 31))).toBe('LeaveTooLong')
  expect(refusal(addDays(monday, -1), addDays(monday, 1))).toBe('LeaveDaysDoNotFit')
  expect(refusal(monday, monday)).toBe('LeaveDaysDoNotFit')
})

test('another’s post is not theirs to hand on, and one that begins or ends outside the leave needs no cover [E21]', () => {
  const covers = { accountId: 'yi', postId: 't-9', leaveId: 'l-000009', name: 'yi' }
  const days = { from: monday, until: addDays(monday, 7) }
  const posts = [
    post('own', GRID),
    post('covering', NEXT, { covers, from: monday, until: addDays(monday, 7) }),
    post('over', NEXT, { until: monday }),
    post('later', NEXT, { from: addDays(monday, 7) }),
    post('office', TOWNSHIP, { role: 'office' }),
  ]
  expect(postsToCover(worker('tan', ...posts), days).map(({ id }) => id)).toEqual(['own'])
})

test('coming back, and the leave over before its day, leave no day without an answer; ending it twice is refused [E21]', () => {
  const leave = leaveOf(addDays(monday, 2), addDays(monday, 9))
  const taken = takeLeave(tan, leave, meta(monday))
  if (!taken.ok) throw new Error(taken.refusal)
  const gone = after(tan, taken.events, monday)
  const called = endLeave(gone, leave.id, meta(addDays(monday, 1)))
  if (!called.ok) throw new Error(called.refusal)
  const back = after(gone, called.events, addDays(monday, 1))
  for (let n = 0; n < 12; n++) expect(isOnLeave(back, addDays(monday, n))).toBe(false)
  expect(endLeave(back, leave.id, meta(addDays(monday, 1)))).toMatchObject({ refusal: 'NotOnLeave' })
})

test('the second step, done again after it was done, changes nothing [E21 Q2]', () => {
  const leave = leaveOf(monday, addDays(monday, 3))
  const taken = takeLeave(tan, leave, meta(monday))
  if (!taken.ok) throw new Error(taken.refusal)
  expect(takeLeave(after(tan, taken.events, monday), leave, meta(monday))).toMatchObject({ ok: true, events: [] })
})

test('a day of the past says who stood in for whoever was away [E21 F02]', () => {
  const leave = leaveOf(monday, addDays(monday, 3))
  const away = { ...tan, leave }
  expect(heldOn(away, [], [GRID], monday)).toMatchObject([{ openid: 'tan', cover: 'xiang' }])
  expect(heldOn(away, [], [GRID], addDays(monday, 3))[0]).not.toHaveProperty('cover')
})

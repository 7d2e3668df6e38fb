import { MessageProbe, MORNING, oneTime, secret, staffToo } from '../support/message-probe'

/** What each of WeChat's answers does to the ledger and to the next way, by one way and by two (Q8). */
const one = MessageProbe.use(oneTime)
const two = MessageProbe.use(staffToo, secret)
const HOUR = 3_600_000
const MANY = 1_000_000_000

const bind = async (openid: string): Promise<void> => {
  two.cloud.messages.staff.bind(openid, ['s-urgent', 's-digest'])
  for (const key of ['urgent', 'digest'] as const)
    await two.do({ do: 'ledger', steps: [{ side: 'phone', whose: { openid, key, kind: 'staff' }, at: MORNING }] })
}
beforeEach(() => {
  one.cloud.clock.advance(HOUR)
  two.cloud.clock.advance(HOUR)
})

test('one message is claimed, taken, sent and settled in three round trips and the send [P9]', async () => {
  await one.agree('a', 'urgent', 2)
  await one.deliver('a')
  const message = one.message('a')
  const { result, counters } = await one.do<string[]>({ do: 'deliver', messages: [message] })
  expect(result).toEqual(['sent'])
  expect([counters.sequential, counters.sends]).toEqual([4, 1])
  expect(one.cloud.database.collection('sends').get(message.id)).toMatchObject({
    state: 'sent',
    channel: 'subscription',
  })
  expect((await one.do<string[]>({ do: 'deliver', messages: [message] })).result).toEqual(['claimed-before'])
})

test('without a grant WeChat is not even asked [C03 Q8]', async () => {
  expect(await one.deliver('nobody')).toMatchObject({ state: 'no-grant', channel: null, code: null })
  expect(one.attempts('nobody')).toEqual([])
})

test('43101: that grant is zero at once, the other kinds stay, and nobody asks WeChat again [Q8]', async () => {
  await one.agree('took-back', 'urgent', 3)
  await one.agree('took-back', 'digest')
  one.cloud.messages.failNext(43101)
  expect(await one.deliver('took-back')).toMatchObject({ state: 'failed', channel: 'subscription', code: 43101 })
  expect(one.grant('took-back', 'urgent')).toMatchObject({ left: 0, lead: 0 })
  expect(one.left('took-back', 'digest')).toBe(1)
  expect(await one.deliver('took-back')).toMatchObject({ state: 'no-grant' })
  expect(one.attempts('took-back')).toEqual([['t-urgent', 43101]])
})

test.each([40003, 43104])('%i: this person cannot be reached by anything of ours any more [Q8]', async (code) => {
  const openid = `gone-${code}`
  await two.agree(openid, 'urgent')
  await two.agree(openid, 'digest')
  await bind(openid)
  two.cloud.messages.staff.failNext(code)
  expect(await two.deliver(openid)).toMatchObject({ state: 'failed', channel: 'staff', code })
  expect(['urgent', 'digest'].flatMap((key) => [two.left(openid, key), two.left(openid, key, 'staff')])).toEqual([
    0, 0, 0, 0,
  ])
  expect(await two.deliver(openid)).toMatchObject({ state: 'no-grant' })
  expect(two.attempts(openid)).toEqual([['s-urgent', code]])
})

test('45009: the grant is given back and the template rests until midnight, for everybody [Q8]', async () => {
  const people = ['q1', 'q2', 'q3', 'q4', 'q5']
  for (const openid of people) await one.agree(openid, 'digest')
  await one.agree('q1', 'urgent')
  one.cloud.messages.failNext(45009)
  const digest = { kind: 'digest', doors: 1, late: 0, urgent: 0, place: null } as const
  for (const openid of people)
    expect(await one.deliver(openid, digest)).toMatchObject({ state: 'failed', channel: 'subscription', code: 45009 })
  expect(people.flatMap((openid) => one.attempts(openid))).toEqual([['t-digest', 45009]])
  expect(people.map((openid) => one.left(openid, 'digest'))).toEqual([1, 1, 1, 1, 1])
  // Another template is another door.
  expect(await one.deliver('q1')).toMatchObject({ state: 'sent' })

  one.cloud.clock.set(MORNING + 16 * HOUR - 1)
  expect(await one.deliver('q2', digest)).toMatchObject({ state: 'failed', code: 45009 })
  one.cloud.clock.set(MORNING + 16 * HOUR)
  expect(await one.deliver('q2', digest)).toMatchObject({ state: 'sent' })
})

test.each([47003, 40037, 41030])(
  '%i is a fault of configuration: nobody loses a grant by it, and the run asks WeChat once [Q8]',
  async (code) => {
    const people = [1, 2, 3, 4].map((n) => `c${code}-${n}`)
    for (const openid of people) await one.agree(openid, 'progress')
    one.cloud.messages.failNext(code)
    for (const openid of people)
      expect(await one.deliver(openid, { kind: 'check' })).toMatchObject({ state: 'failed', code })
    expect(people.flatMap((openid) => one.attempts(openid))).toEqual([['t-progress', code]])
    expect(people.map((openid) => one.left(openid, 'progress'))).toEqual([1, 1, 1, 1])
    one.cloud.clock.advance(10 * 60_000)
    expect(await one.deliver(people[0], { kind: 'check' })).toMatchObject({ state: 'sent' })
  },
)

test('a group that meets a closed door together knocks once each at most, and the next group not at all [Q8]', async () => {
  const people = Array.from({ length: 20 }, (_one, n) => `g${n}`)
  for (const openid of people) await one.agree(openid, 'urgent')
  one.cloud.messages.failNext(47003, 10)
  const messages = people.map((openid) => one.message(openid))
  await one.do({ do: 'batch', messages: messages.slice(0, 10) })
  const { result } = await one.do<{ state: string }[]>({ do: 'batch', messages: messages.slice(10) })
  expect(result.every(({ state }) => state === 'failed')).toBe(true)
  expect(people.flatMap((openid) => one.attempts(openid))).toHaveLength(10)
  expect(people.map((openid) => one.left(openid, 'urgent'))).toEqual(people.map(() => 1))
})

test('−1 and a lost reply leave it open: unknown, the grant stays spent, no other way is tried, nothing is sent again [Q8 Q1]', async () => {
  await two.agree('busy', 'urgent')
  await bind('busy')
  two.cloud.messages.staff.failNext(-1)
  expect(await two.deliver('busy')).toMatchObject({ state: 'unknown', channel: 'staff', code: -1 })
  expect(two.left('busy', 'urgent', 'staff')).toBe(MANY - 1)
  expect(two.left('busy', 'urgent')).toBe(1)
  expect(two.attempts('busy')).toEqual([['s-urgent', -1]])

  await one.agree('lost', 'urgent', 2)
  one.cloud.messages.dropReplyNext()
  expect(await one.deliver('lost')).toMatchObject({ state: 'unknown', channel: 'subscription' })
  expect(one.left('lost', 'urgent')).toBe(1)
  expect(one.attempts('lost')).toEqual([['t-urgent', 0]])
})

test.each([40256, 40257])(
  '%i: the binding is gone for all kinds, and the subscription carries it [Q8]',
  async (code) => {
    const openid = `unbound-${code}`
    await two.agree(openid, 'urgent')
    await bind(openid)
    two.cloud.messages.staff.failNext(code)
    expect(await two.deliver(openid)).toMatchObject({ state: 'sent', channel: 'subscription', code: null })
    expect(two.attempts(openid)).toEqual([
      ['s-urgent', code],
      ['t-urgent', 0],
    ])
    expect(['urgent', 'digest'].map((key) => two.left(openid, key, 'staff'))).toEqual([0, 0])
    expect(two.left(openid, 'urgent')).toBe(0)
    // Both ways closed: what is told is the last answer, and next time there is nothing to try.
    expect(await two.deliver(openid)).toMatchObject({ state: 'no-grant' })
  },
)

test('where every way refuses, the last answer is what the office sees [Q8]', async () => {
  await two.agree('both', 'urgent')
  await bind('both')
  two.cloud.messages.staff.failNext(40256)
  two.cloud.messages.failNext(43101)
  expect(await two.deliver('both')).toMatchObject({ state: 'failed', channel: 'subscription', code: 43101 })
  expect([two.left('both', 'urgent', 'staff'), two.left('both', 'urgent')]).toEqual([0, 0])
})

test('a code nobody has written down was an answer all the same: nothing was delivered, the grant is kept [Q8]', async () => {
  await one.agree('strange', 'urgent')
  one.cloud.messages.failNext(45168)
  expect(await one.deliver('strange')).toMatchObject({ state: 'failed', code: 45168 })
  expect(one.left('strange', 'urgent')).toBe(1)
})

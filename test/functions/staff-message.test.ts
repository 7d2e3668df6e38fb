import { MessageProbe, MORNING, secret, staffToo } from '../support/message-probe'

const probe = MessageProbe.use(staffToo, secret)
const bare = MessageProbe.use(staffToo)
const HOUR = 3_600_000
let people = 0

const bound = async (on = probe) => {
  const openid = `w${++people}`
  on.cloud.messages.staff.bind(openid, ['s-urgent'])
  await on.do({
    do: 'ledger',
    steps: [{ side: 'phone', whose: { openid, key: 'urgent', kind: 'staff' }, at: MORNING }],
  })
  return openid
}

test('who is bound gets it as a staff message over HTTPS, and no subscription is used up by it [F01 C03]', async () => {
  const openid = await bound()
  await probe.agree(openid, 'urgent')
  expect(await probe.deliver(openid)).toMatchObject({ state: 'sent', channel: 'staff', code: null })
  expect(probe.left(openid, 'urgent')).toBe(1)
  expect(probe.cloud.messages.sent().find((one) => one.openid === openid)).toMatchObject({
    templateId: 's-urgent',
    page: expect.stringContaining('worker/') as string,
    data: { thing1: { value: '有1件急事，等您接手' } },
  })
})

test('one token serves many messages and all instances, and is renewed before it ends [F01]', async () => {
  const { staff } = probe.cloud.messages
  const openid = await bound()
  for (let n = 0; n < 3; n++) await probe.deliver(openid)
  expect(staff.tokensIssued()).toBe(1)
  expect(probe.cloud.database.collection('tokens').get('wechat')).toMatchObject({ token: 'token-1' })

  probe.cloud.clock.set(MORNING + 2 * HOUR - 5 * 60_000 - 1000)
  await probe.deliver(openid)
  expect(staff.tokensIssued()).toBe(1)
  probe.cloud.clock.set(MORNING + 2 * HOUR)
  expect(await probe.deliver(openid)).toMatchObject({ state: 'sent', channel: 'staff' })
  expect(staff.tokensIssued()).toBe(2)
  expect(probe.attempts(openid).filter(([, code]) => code !== 0)).toEqual([])
})

test('a token WeChat no longer takes is renewed once and the message sent once [Q8]', async () => {
  const openid = await bound()
  await probe.deliver(openid)
  probe.cloud.messages.staff.expireToken()
  expect(await probe.deliver(openid)).toMatchObject({ state: 'sent', channel: 'staff' })
  expect(
    probe
      .attempts(openid)
      .map(([, code]) => code)
      .sort((a, b) => a - b),
  ).toEqual([0, 0, 42001])
})

test('a token refused twice is no loop: the subscription carries the message [Q8]', async () => {
  const openid = await bound()
  await probe.agree(openid, 'urgent')
  probe.cloud.messages.staff.failNext(40001, 2)
  expect(await probe.deliver(openid)).toMatchObject({ state: 'sent', channel: 'subscription' })
  expect(probe.attempts(openid).map(([, code]) => code)).toEqual([40001, 40001, 0])
})

test('delivered and the reply lost is unknown, and nothing else is tried [Q1]', async () => {
  const openid = await bound()
  await probe.agree(openid, 'urgent')
  probe.cloud.messages.staff.dropReplyNext()
  expect(await probe.deliver(openid)).toMatchObject({ state: 'unknown', channel: 'staff', code: null })
  expect(probe.attempts(openid)).toEqual([['s-urgent', 0]])
})

test('without the account’s secret there is no such way, and the subscription carries it [F01]', async () => {
  const openid = await bound(bare)
  await bare.agree(openid, 'urgent')
  expect(await bare.deliver(openid)).toMatchObject({ state: 'sent', channel: 'subscription' })
  expect(bare.attempts(openid)).toEqual([['t-urgent', 0]])
})

test('with a wrong secret nobody’s message waits for it: the way rests, the other carries all [Q8]', async () => {
  const wrong = new MessageProbe()
  await wrong.start({ SHOUWANG_TEMPLATES: JSON.stringify(staffToo), ...secret, SHOUWANG_APP_SECRET: 'wrong' })
  try {
    const openid = await bound(wrong)
    await wrong.agree(openid, 'urgent', 2)
    for (let n = 0; n < 2; n++)
      expect(await wrong.deliver(openid)).toMatchObject({ state: 'sent', channel: 'subscription' })
    expect(wrong.cloud.messages.staff.tokensIssued()).toBe(0)
    expect(wrong.cloud.database.collection('marks').get('stopped:s-urgent')).toMatchObject({ code: 41001 })
  } finally {
    await wrong.stop()
  }
})

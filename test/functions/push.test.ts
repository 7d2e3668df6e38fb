import { MessageProbe, MORNING, oneTime } from '../support/message-probe'

const probe = MessageProbe.use(oneTime)
const SECOND = MORNING / 1000
let people = 0
const somebody = () => `p${++people}`
const line = (TemplateId: string, SubscribeStatusString = 'accept') => ({ TemplateId, SubscribeStatusString })
const event = (openid: string, List: unknown, more: Record<string, unknown> = {}) => ({
  ...{ ToUserName: 'gh_1', FromUserName: openid, CreateTime: SECOND, MsgType: 'event' },
  ...{ Event: 'subscribe_msg_popup_event', List, ...more },
})
const push = async (data: unknown, as: { openid: string; source?: string }) =>
  (await probe.cloud.call('push', data, { source: 'wx_unknown', ...as })).result

test('a single answer comes as an object and several as an array; the time as a number or as text [C03 F01]', async () => {
  const [one, two] = [somebody(), somebody()]
  expect(await push(event(one, line('t-urgent')), { openid: one })).toBe('success')
  await push(
    event(two, [line('t-urgent'), line('t-digest'), line('t-progress', 'reject')], { CreateTime: `${SECOND}` }),
    {
      openid: two,
    },
  )
  expect(probe.left(one, 'urgent')).toBe(1)
  expect([probe.left(two, 'urgent'), probe.left(two, 'digest'), probe.left(two, 'progress')]).toEqual([1, 1, undefined])
})

test('the same push twice counts once, and a second tap a second later counts again [F01]', async () => {
  const openid = somebody()
  const twice = event(openid, line('t-urgent'))
  await Promise.all([push(twice, { openid }), push(twice, { openid })])
  await push({ ...twice, CreateTime: `${SECOND}` }, { openid })
  expect(probe.left(openid, 'urgent')).toBe(1)
  await push({ ...twice, CreateTime: SECOND + 1 }, { openid })
  expect(probe.left(openid, 'urgent')).toBe(2)
})

test('switched off in WeChat’s settings: nothing is left, and a message is not even tried [F01 Q8]', async () => {
  const openid = somebody()
  await probe.agree(openid, 'urgent', 3, MORNING - 1000)
  await push(event(openid, line('t-urgent', 'reject'), { Event: 'subscribe_msg_change_event' }), { openid })
  expect(probe.left(openid, 'urgent')).toBe(0)
  expect(await probe.deliver(openid)).toMatchObject({ state: 'no-grant' })
  expect(probe.attempts(openid)).toEqual([])
})

test('that WeChat could not deliver for want of consent takes the rest away; that it did changes nothing [F01]', async () => {
  const openid = somebody()
  await probe.agree(openid, 'urgent', 2, MORNING - 1000)
  const sent = (ErrorCode: string) => ({ TemplateId: 't-urgent', MsgID: '1', ErrorCode, ErrorStatus: 'x' })
  const about = { Event: 'subscribe_msg_sent_event' }
  await push(event(openid, sent('0'), about), { openid })
  expect(probe.left(openid, 'urgent')).toBe(2)
  await push(event(openid, sent('43101'), { ...about, CreateTime: SECOND + 1 }), { openid })
  expect(probe.left(openid, 'urgent')).toBe(0)
})

test.each(['wx_client', 'wx_devtools', 'wx_http', 'wx_trigger', 'wx_client,scf', 'wx_unknown,scf', 'scf', ''])(
  'whoever comes by “%s” finds no such thing, and no ledger changes [Q11 Q12]',
  async (source) => {
    const openid = somebody()
    const reply = await push(event(openid, line('t-urgent')), { openid, source })
    expect(reply).toEqual({ ok: false, refusal: 'NotFound' })
    expect(probe.grant(openid, 'urgent')).toBeUndefined()
  },
)

test('nobody’s push is about somebody else, and what is no push, or not of our templates, changes nothing [Q12]', async () => {
  const [openid, victim] = [somebody(), somebody()]
  expect(await push(event(victim, line('t-urgent')), { openid })).toEqual({ ok: false, refusal: 'NotFound' })
  for (const broken of [
    event(openid, 'text'),
    event(openid, null),
    event(openid, { TemplateId: { $gt: '' } }),
    event(openid, line('t-urgent'), { CreateTime: 'soon' }),
    event(openid, line('t-urgent'), { Event: '__proto__' }),
    event(
      openid,
      Array.from({ length: 21 }, () => line('t-urgent')),
    ),
  ])
    expect(await push(broken, { openid })).toEqual({ ok: false, refusal: 'NotFound' })
  expect(await push(event(openid, line('t-foreign')), { openid })).toBe('success')
  expect(
    probe.cloud.database
      .collection('grants')
      .all()
      .filter((one) => [openid, victim].includes(String(one.openid))),
  ).toEqual([])
})

test('one tap seen by WeChat’s push and by the phone, in either order, is one message [F01 C03]', async () => {
  const pushed = new MessageProbe()
  await pushed.start({ SHOUWANG_TEMPLATES: JSON.stringify(oneTime) }, { pushes: true })
  try {
    for (const openid of ['push-first', 'phone-first']) {
      const whose = { openid, key: 'urgent', kind: 'one-time' } as const
      const report = () => pushed.do({ do: 'ledger', steps: [{ side: 'phone', whose, at: MORNING }] })
      if (openid === 'phone-first') await report()
      pushed.cloud.messages.consent(openid, 't-urgent', 'accept')
      await pushed.cloud.messages.pushesArrived()
      if (openid === 'push-first') await report()
      expect(pushed.grant(openid, 'urgent')).toMatchObject({ left: 1, lead: 0 })
      expect(await pushed.deliver(openid)).toMatchObject({ state: 'sent' })
      expect(await pushed.deliver(openid)).toMatchObject({ state: 'no-grant' })
    }
  } finally {
    await pushed.stop()
  }
})

import { badField } from '../../emulator/messages/template-fields'
import { MONDAY, ProbeCloud } from './support/probe'

const probe = ProbeCloud.use({ permissions: { openapi: ['subscribeMessage.send'] } })

const send = async (to: string, data?: unknown) =>
  (await probe.do('send', { to, data })).result as { errCode: number; errMsg: string }

test('each accept is one message, and a reject takes none away', async () => {
  for (const answer of ['accept', 'accept', 'reject'] as const) probe.cloud.messages.consent('oTwo', 'T1', answer)
  expect((await send('oTwo')).errCode).toBe(0)
  expect((await send('oTwo')).errCode).toBe(0)
  expect((await send('oTwo')).errCode).toBe(43101)
})

test('what reached the phone is kept: when, whom, what, and by which call', async () => {
  probe.cloud.messages.consent('oReader', 'T1', 'accept')
  const { requestId } = await probe.do('send', { to: 'oReader' })
  expect(probe.cloud.messages.sent().at(-1)).toEqual({
    at: MONDAY,
    openid: 'oReader',
    templateId: 'T1',
    page: 'pages/home/index',
    data: { thing1: { value: '有人要联系' } },
    requestId,
  })
})

test('errors are ordered for the next sends only, spend nothing, and are kept as refusals [Q8]', async () => {
  probe.cloud.messages.consent('oBusy', 'T1', 'accept')
  probe.cloud.messages.failNext(-1)
  probe.cloud.messages.failNext(45009, 2)
  const codes: number[] = []
  for (let n = 0; n < 5; n += 1) codes.push((await send('oBusy')).errCode)
  expect(codes).toEqual([-1, 45009, 45009, 0, 43101])
  const refused = probe.cloud.messages.refusals().filter(({ openid }) => openid === 'oBusy')
  expect(refused.map(({ errcode }) => errcode)).toEqual([-1, 45009, 45009, 43101])
})

test('a lost reply is an error for the function and one message on the phone, not two [Q1]', async () => {
  probe.cloud.messages.consent('oLost', 'T1', 'accept')
  probe.cloud.messages.consent('oLost', 'T1', 'accept')
  probe.cloud.messages.dropReplyNext()
  expect((await send('oLost')).errCode).not.toBe(0)
  expect(probe.cloud.messages.sent().filter(({ openid }) => openid === 'oLost')).toHaveLength(1)
  expect((await send('oLost')).errCode).toBe(0)
})

test.each([
  ['thing1', '一'.repeat(20), '一'.repeat(21)],
  ['thing2', 'x', 'two\nlines'],
  ['number3', '12.5', '十二'],
  ['letter1', 'abc', 'abc1'],
  ['character_string4', 'A-01', '中文'],
  ['time5', '2023年1月6日 08:00', '明天'],
  ['time6', '08:00~09:30', '8点'],
  ['date7', '2023-01-06', '08:00'],
  ['amount8', '¥12.50', '很多'],
  ['phone_number9', '0838-1234567', 'abc'],
  ['name10', '王大爷', '一二三四五六七八九十一'],
  ['phrase11', '待随访', '待随访a'],
])('%s takes %s and not %s', (field, good, bad) => {
  expect(badField({ [field]: { value: good } })).toBeUndefined()
  expect(badField({ [field]: { value: bad } })).toBe(field)
})

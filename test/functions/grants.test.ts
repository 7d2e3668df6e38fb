import fc from '../support/properties'
import { MessageProbe, MORNING, oneTime } from '../support/message-probe'

const probe = MessageProbe.use(oneTime)
const other = MessageProbe.use({
  urgent: { kind: 'long-term', id: 't-long', fields: { thing1: 'words' } },
  digest: { kind: 'limited', id: 't-limited', period: 'day', fields: { thing1: 'words', character_string2: 'on' } },
  progress: { kind: 'limited', id: 't-monthly', period: 'month', fields: { thing1: 'words' } },
})
const DAY = 86_400_000
let people = 0
const somebody = () => `p${++people}`
const digest = { kind: 'digest', doors: 2, late: 1, urgent: 0, place: '朝元村' } as const

test('a group is taken in one write; who has none is found by one read more, and two messages never share one [F01 P2]', async () => {
  const rich = Array.from({ length: 50 }, somebody)
  for (const openid of rich) await probe.agree(openid, 'urgent', 1)
  const all = await probe.do<(string | null)[]>({ do: 'take', messages: rich.map((one) => probe.message(one)) })
  expect(all.result.every((one) => one !== null)).toBe(true)
  const [twice, once, never] = [somebody(), somebody(), somebody()]
  await probe.agree(twice, 'urgent', 2)
  await probe.agree(once, 'urgent', 1)
  const messages = [twice, once, never].map((one) => probe.message(one))
  const some = await probe.do<(string | null)[]>({ do: 'take', messages })
  expect(some.result).toEqual([`${twice} one-time`, `${once} one-time`, null])
  expect([all.counters.roundTrips, some.counters.roundTrips]).toEqual([2, 2]) // the first also looks for templates at rest

  const last = await probe.do<(string | null)[]>({ do: 'take', messages: [0, 1].map(() => probe.message(twice)) })
  expect(last.result.filter((one) => one !== null)).toEqual([`${twice} one-time`])
  expect(probe.left(twice, 'urgent')).toBe(0)
})

test('twenty senders at once take exactly as many as there are [F01 Q1]', async () => {
  const openid = somebody()
  await probe.agree(openid, 'urgent', 7)
  const takes = Array.from({ length: 20 }, () =>
    probe.do<(string | null)[]>({ do: 'take', messages: [probe.message(openid)] }),
  )
  const held = (await Promise.all(takes)).flatMap(({ result }) => result)
  expect(held.filter((one) => one !== null)).toHaveLength(7)
  expect(probe.left(openid, 'urgent')).toBe(0)
})

test('however the phone’s reports and WeChat’s pushes interleave, a tap counts once: the larger of the two counts [F01]', async () => {
  const story = fc.array(fc.constantFrom<'phone' | 'push'>('phone', 'push'), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(story, fc.boolean(), async (sides, atOnce) => {
      const openid = somebody()
      const whose = { openid, key: 'urgent', kind: 'one-time' } as const
      await probe.do({ do: 'ledger', atOnce, steps: sides.map((side) => ({ side, whose, at: MORNING + 1 })) })
      const seen = (side: string) => sides.filter((one) => one === side).length
      expect(probe.grant(openid, 'urgent')).toMatchObject({
        left: Math.max(seen('phone'), seen('push')),
        lead: seen('phone') - seen('push'),
      })
    }),
    { numRuns: 60 },
  )
}, 120_000)

test('what WeChat refused stays refused by accepts from before, told late; a later accept counts anew [Q8 F01]', async () => {
  const openid = somebody()
  const whose = { openid, key: 'urgent', kind: 'one-time' } as const
  const step = (side: 'phone' | 'push' | 'refused', at: number) => ({ side, whose, at })
  await probe.do({ do: 'ledger', steps: [step('phone', 10), step('refused', 20), step('push', 10), step('push', 20)] })
  expect(probe.grant(openid, 'urgent')).toMatchObject({ left: 0, lead: 0, refusedAt: 20 })
  await probe.do({ do: 'ledger', steps: [step('push', 21), step('push', 15), step('phone', 21)] })
  expect(probe.grant(openid, 'urgent')).toMatchObject({ left: 1, lead: 0 })
})

test('a long-term consent holds for any number of messages, until it is refused [F01]', async () => {
  const openid = somebody()
  const whose = { openid, key: 'urgent', kind: 'long-term' } as const
  await other.do({ do: 'ledger', steps: [{ side: 'phone', whose, at: MORNING }] })
  for (let n = 0; n < 3; n++) {
    other.cloud.messages.consent(openid, 't-long', 'accept')
    expect(await other.deliver(openid)).toMatchObject({ state: 'sent' })
  }
  other.cloud.messages.failNext(43101)
  expect(await other.deliver(openid)).toMatchObject({ state: 'failed', code: 43101 })
  expect(await other.deliver(openid)).toMatchObject({ state: 'no-grant' })
})

test('a limited one goes once a day or a month and not twice, and on the first minute of the next again [F01]', async () => {
  const openid = somebody()
  for (const key of ['digest', 'progress'] as const)
    await other.do({ do: 'ledger', steps: [{ side: 'phone', whose: { openid, key, kind: 'limited' }, at: MORNING }] })
  for (let n = 0; n < 9; n++) other.cloud.messages.consent(openid, n < 5 ? 't-limited' : 't-monthly', 'accept')
  const daily = async () => (await other.deliver(openid, digest))?.state
  const monthly = async () => (await other.deliver(openid, { kind: 'check' }))?.state
  expect([await daily(), await daily(), await monthly(), await monthly()]).toEqual([
    'sent',
    'no-grant',
    'sent',
    'no-grant',
  ])
  expect(other.cloud.messages.sent().find(({ templateId }) => templateId === 't-limited')?.data).toMatchObject({
    character_string2: { value: '2023-02-08' },
  })
  other.cloud.clock.set(MORNING + 16 * 3_600_000)
  expect([await daily(), await monthly()]).toEqual(['sent', 'no-grant'])
  other.cloud.clock.set(MORNING + 21 * DAY)
  expect(await monthly()).toBe('sent')
  // What WeChat did not take is not used up.
  other.cloud.messages.failNext(45168)
  expect([await daily(), await daily()]).toEqual(['failed', 'sent'])
})

test('a configuration that cannot work is said by the timer, and its templates rest before WeChat refuses them [Q8]', async () => {
  const wrong = new MessageProbe()
  const templates = { ...oneTime, urgent: { kind: 'one-time', id: 't-bad', fields: { phrase1: 'words' } } }
  await wrong.start({ SHOUWANG_TEMPLATES: JSON.stringify(templates) })
  try {
    const { result } = await wrong.do<string[]>({ do: 'check' })
    expect(result).toEqual(['urgent 第 1 个：phrase1：放不下“有1件急事，等您接手”'])
    await wrong.agree('w', 'urgent')
    expect(await wrong.deliver('w')).toMatchObject({ state: 'failed', code: 47003 })
    expect([wrong.attempts('w'), wrong.left('w', 'urgent')]).toEqual([[], 1])
  } finally {
    await wrong.stop()
  }
})

import { addDays, dayOf, instantOf } from '@domain/model/day'
import { random, startMonth, type Month } from '../support/month-world'

jest.setTimeout(400_000)

let month: Month
beforeAll(async () => {
  month = await startMonth()
})
afterAll(() => month.village.stop())

const grants = (openid: string, template: string): number => tally.get(`${openid}:${template}`) ?? 0
/** What WeChat would still let through, counted beside the product by nothing but taps and deliveries. */
const tally = new Map<string, number>()
const add = (openid: string, template: string, n: number) =>
  tally.set(`${openid}:${template}`, grants(openid, template) + n)

test('a month of thirty thousand people, one tap of consent a worker a day: announced by one digest, and by a message a task [F01 E20 R67 R69 C03]', async () => {
  const { village, helpers, days } = month
  const { messages, clock } = village.cloud
  const next = random(7)
  let seen = 0
  const delivered = () => {
    const fresh = messages.sent().slice(seen)
    seen += fresh.length
    for (const { openid, templateId } of fresh) add(openid, templateId, -1)
    return fresh
  }
  const tap = async (who: (typeof helpers)[number]) => {
    await month.tap(who)
    add(who.openid, 'tmpl-digest', 1)
    add(who.openid, 'tmpl-urgent', 1)
  }
  // The evening before: everybody has agreed once.
  for (const helper of helpers) await tap(helper)

  const perTask = { held: new Map(helpers.map(({ openid }) => [openid, 1])), sent: 0, failed: 0 }
  const count = { dueDays: 0, announced: 0, dangers: 0, told: 0, untold: 0, twice: 0, digests: 0 }
  for (const on of days) {
    clock.set(instantOf(on, 7))
    month.dawn(on)
    const byGrid = month.due(on)
    const busy = helpers.map((helper) => ({ helper, due: byGrid.get(helper.grid) ?? 0 })).filter(({ due }) => due > 0)
    clock.set(instantOf(on, 8, 1))
    await village.cloud.fireTimer('tick')
    const digests = delivered().filter(({ templateId }) => templateId === 'tmpl-digest')
    const told = new Set(digests.map(({ openid }) => openid))
    count.digests += digests.length
    count.twice += digests.length - told.size
    for (const { helper, due } of busy) {
      count.dueDays += 1
      if (told.has(helper.openid)) count.announced += 1
      // The other way: a message for each thing due, on the same consents.
      const held = perTask.held.get(helper.openid) ?? 0
      perTask.sent += Math.min(held, due)
      perTask.failed += Math.max(0, due - held)
      perTask.held.set(helper.openid, Math.max(0, held - due))
    }
    for (const helper of helpers) {
      if (next() >= 0.07) continue
      clock.set(clock.now() + 60_000)
      const could = grants(helper.openid, 'tmpl-urgent') > 0
      const personId = await month.danger(helper)
      const mine = delivered().filter(
        ({ openid, templateId }) => openid === helper.openid && templateId === 'tmpl-urgent',
      )
      count.dangers += 1
      count.told += mine.length
      if (could && mine.length === 0) count.untold += 1
      await helper.phone.do('urgent.take', { personId })
    }
    clock.set(instantOf(on, 17))
    for (const helper of helpers) {
      month.work(helper, on)
      await tap(helper)
      perTask.held.set(helper.openid, (perTask.held.get(helper.openid) ?? 0) + 1)
    }
  }

  const share = count.announced / count.dueDays
  const failed = perTask.failed / (perTask.failed + perTask.sent)
  console.log(
    `${days.length} days of ${helpers.length} workers: ${count.announced} of ${count.dueDays} days with something due announced ` +
      `(${(100 * share).toFixed(1)} %) by ${count.digests} digests; ${count.told} of ${count.dangers} danger signs on the worker's phone in the same call; ` +
      `a message a task on the same consents: ${perTask.sent} sent, ${perTask.failed} refused (${(100 * failed).toFixed(0)} %)`,
  )
  expect(messages.refusals()).toEqual([])
  expect(count.untold).toBe(0)
  expect(count.twice).toBe(0)
  expect(count.dangers).toBeGreaterThan(200)
  expect(share).toBeGreaterThanOrEqual(0.95)
  expect(failed).toBeGreaterThan(0.5)
  expect(dayOf(clock.now())).toBe(addDays(days[0], days.length - 1))
})

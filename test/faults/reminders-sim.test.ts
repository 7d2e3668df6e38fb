import { duplicateDigests, violationsOf } from '../simulator/checks'
import { calm } from '../simulator/cloud'
import { scheduleOf } from '../simulator/schedule'
import { play, SCHEDULES_START, TIMER } from '../simulator/simulate'
import { failureWords, storyOf } from '../simulator/story'
import { Trace } from '../simulator/trace'
import { buildNaive } from '../simulator/variants'
import { startWorld, type World } from '../simulator/world'
import { root } from '../support/village'
import { Random } from '../../emulator/seed/random'
import { buildFunctions } from '../../scripts/build-functions'

/** Schedules of the everyday suite; `npm run soak` plays ten times as many. */
const SCHEDULES = 1000
const HOUR = 3_600_000
/** Ten in the morning of the day after the world was made. */
const CALM = Date.parse('2023-02-09T10:00:00+08:00')
const kept = { sent: 0, unknown: 0 }
let world: World

beforeAll(async () => {
  await buildFunctions(root)
  world = await startWorld()
})

test('whatever dies, is lost, doubled or late: no reminder twice, none lost in silence, every unknown shown [Q1 Q2 Q3]', async () => {
  const failed: number[] = []
  const struck = new Map<string, number>()
  for (let seed = 0; seed < SCHEDULES; seed++) {
    const played = await play(world, seed)
    for (const fault of played.strikes.values()) struck.set(fault, (struck.get(fault) ?? 0) + 1)
    kept.sent += world.cloud.wechat.attempts.filter(({ delivered }) => delivered).length
    if (violationsOf(world, played).length > 0) failed.push(seed)
  }
  console.log(`${SCHEDULES} schedules, ${kept.sent} messages; struck: ${JSON.stringify(Object.fromEntries(struck))}`)
  if (failed.length > 0) throw new Error(await failureWords(world, failed))
  // The weather was what it should be: every kind of fault struck, and often.
  expect(struck.size).toBe(8)
  for (const times of struck.values()) expect(times).toBeGreaterThan(SCHEDULES / 20)
  expect(kept.sent).toBeGreaterThan(SCHEDULES * 4)
}, 1_200_000)

test('a morning with a danger sign, killed before and after every single effect: nothing twice, nothing lost [Q1 Q2]', async () => {
  const seed = plainMorning()
  const effects = (await play(world, seed)).runs.reduce((sum, run) => sum + (run.startedAt < CALM ? run.effects : 0), 0)
  const failed: string[] = []
  for (let effect = 1; effect <= effects; effect++)
    for (const fault of ['kill-before', 'kill-after'] as const) {
      const played = await play(world, seed, { strikes: new Map([[effect, fault]]) })
      failed.push(...violationsOf(world, played).map((words) => `${fault} ${effect}: ${words}`))
    }
  console.log(`killed at ${2 * effects} points of a morning`)
  expect(effects).toBeGreaterThan(40)
  expect(failed).toEqual([])
}, 900_000)

test.each([1, 24, 72, 14 * 24])(
  'after %i hours without a timer each is told once, the riskiest first [Q3]',
  async (hours) => {
    // One message after the other, so that their order is theirs and not the network's.
    const single = await startWorld({ env: { SHOUWANG_GROUP: '1' } })
    single.goBack()
    const { cloud } = single
    const from = CALM - 2 * HOUR
    cloud.startAgain(from, new Random('outage'), calm(new Random('calm')), new Trace(false))
    // A danger sign in the third grid, told of in the morning before the timer fell silent.
    const { openid, personId } = single.residents[2]
    const input = { personId, infected: true, reading: { spo2: 91 }, occurredAt: from }
    const said = { action: 'report.submit', input, commandId: 'outage'.padEnd(22, '-') }
    await cloud.settle(cloud.start('api', said, { openid, source: 'wx_client' }))
    cloud.wechat.attempts.length = 0
    cloud.loop.now = from + 2 * HOUR + (hours === 1 ? 0 : hours * HOUR)
    for (let turns = 0; turns < 3; turns++) {
      await cloud.settle(cloud.start('tick', {}, TIMER))
      cloud.loop.now += 10 * 60_000
    }
    const told = cloud.wechat.attempts.filter((one) => one.delivered && one.templateId.startsWith('tmpl-digest'))
    const order = told.map((one) => one.openid)
    expect(new Set(order).size).toBe(order.length)
    // Who answers for the danger sign comes before who does not: 莫 looks after another grid, without one.
    expect(order).toEqual(expect.arrayContaining(['he', 'ran', 'mo']))
    for (const nearest of ['he', 'ran']) expect(order.indexOf(nearest)).toBeLessThan(order.indexOf('mo'))
  },
)

test('the control, which sends and then writes that it was sent, fails in the same weather: many duplicates [Q1]', async () => {
  const naive = await startWorld({ tick: await buildNaive() })
  let twice = 0
  for (let seed = 0; seed < 200; seed++) {
    await play(naive, seed)
    twice += duplicateDigests(naive.cloud.wechat.attempts).length
  }
  console.log(`the control: ${twice} digests twice in 200 schedules`)
  expect(twice).toBeGreaterThan(20)
}, 300_000)

test('the same seed gives the same bytes: twice, in another order, and with an SDK of its own for each instance [Q1]', async () => {
  const seeds = Array.from({ length: 20 }, (_one, n) => n)
  const forth = await digestsOf(world, seeds)
  const back = await digestsOf(world, [...seeds].reverse())
  expect(new Set(forth.values()).size).toBe(20)
  for (const seed of seeds) expect(back.get(seed)).toBe(forth.get(seed))
  const alone = await digestsOf(await startWorld({ ownSdk: true }), seeds.slice(0, 8))
  for (const [seed, digest] of alone) expect(digest).toBe(forth.get(seed))
}, 300_000)

test('one seed retold is a story a person can read', async () => {
  const story = await storyOf(world, 6)
  expect(story).toMatch(/2023-02-09 08:\d\d:\d\d\.\d{3} {2}call-\d+ tick starts on tick-1/)
})

/** The first seed under which nothing goes wrong by itself, and a danger sign is told of on one morning. */
function plainMorning(): number {
  for (let seed = 0; ; seed++) {
    const { style, steps, calmFrom } = scheduleOf(seed, SCHEDULES_START)
    const has = (wanted: string) => steps.some((step) => step.do === wanted)
    if (style === 'none' && calmFrom < CALM && has('tick') && has('danger')) return seed
  }
}

async function digestsOf(where: World, seeds: readonly number[]): Promise<Map<number, string>> {
  const digests = new Map<number, string>()
  for (const seed of seeds) digests.set(seed, (await play(where, seed)).trace.digest())
  return digests
}

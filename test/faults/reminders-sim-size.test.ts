import { buildFunctions } from '../../scripts/build-functions'
import { duplicateDigests } from '../simulator/checks'
import type { Fault } from '../simulator/cloud'
import { fill } from '../simulator/crowd'
import { delivered, digestsOf, EIGHT, lasted, longest, pace, SECOND, seconds, startDay, turn } from '../simulator/pace'
import { buildTickFor, madeUp } from '../simulator/variants'
import { startWorld, type World } from '../simulator/world'
import { root } from '../support/village'

const HELPERS = 300
/** As deployed. */
const GROUPS = { SHOUWANG_GROUP: '10' }

beforeAll(() => buildFunctions(root))

// Of 30,000 residents a third has something due. The others are left out: nothing here reads the registry (P1).
describe('a township of 30,000 residents, 300 helpers and 10,000 duties due', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ tick: await buildTickFor('township', [madeUp('500101', 0)]), env: GROUPS })
    fill(world, '500101100', { helpers: HELPERS, due: 10_000 })
    world.remember()
  }, 200_000)

  test('is told within 15 s in one call [P4]', async () => {
    startDay(world)
    const run = await turn(world)
    const trips = run.effects - delivered(world)
    console.log(`township: ${seconds(lasted(run))}, ${delivered(world)} messages, ${trips} database calls`)
    expect(delivered(world)).toBe(HELPERS)
    expect(digestsOf(world).every(({ state }) => state === 'sent')).toBe(true)
    expect(lasted(run)).toBeLessThanOrEqual(15 * SECOND)
  }, 120_000)

  test('killed at any message, the next turn goes on: nobody twice, at most one group unknown, everybody accounted for [P4 Q1]', async () => {
    for (const last of [1, 37, 150, 222, 299]) {
      let sent = 0
      const kill = ({ what }: { what: string }): Fault =>
        what === 'subscribeMessage.send' && ++sent === last ? 'kill-after' : 'none'
      startDay(world, pace({ faultOf: kill }))
      const cut = await turn(world)
      expect(cut.ended).toBe('killed')
      world.cloud.weather = pace()
      world.cloud.loop.now = EIGHT + 600 * SECOND
      const rest = await turn(world)
      expect(lasted(rest)).toBeLessThanOrEqual(15 * SECOND)
      const digests = digestsOf(world)
      const unknown = digests.filter(({ state }) => state === 'unknown').length
      expect(digests).toHaveLength(HELPERS)
      expect(unknown).toBeLessThanOrEqual(10)
      expect(duplicateDigests(world.cloud.wechat.attempts)).toEqual([])
      expect(delivered(world)).toBeGreaterThanOrEqual(HELPERS - 10)
    }
  }, 200_000)
})

test('a county of a million in 34 townships, each in a call of its own, is told within 60 s [P4]', async () => {
  const townships = Array.from({ length: 34 }, (_one, n) => madeUp('500101', n))
  const world = await startWorld({ tick: await buildTickFor('county', townships), env: GROUPS })
  for (const { township } of townships) fill(world, township.code, { helpers: HELPERS, due: HELPERS })
  world.remember()
  startDay(world)
  const run = await turn(world)
  const all = Math.max(...world.cloud.runs.map(({ endedAt }) => endedAt)) - EIGHT
  console.log(`county: ${seconds(all)}, longest call ${seconds(longest(world))}, ${delivered(world)} messages`)
  expect(run.ended).toBe('done')
  expect(delivered(world)).toBe(34 * HELPERS)
  expect(duplicateDigests(world.cloud.wechat.attempts)).toEqual([])
  expect(all).toBeLessThanOrEqual(60 * SECOND)
  expect(longest(world)).toBeLessThanOrEqual(50 * SECOND)
}, 400_000)

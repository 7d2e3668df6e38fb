import { buildFunctions } from '../../scripts/build-functions'
import { duplicateDigests } from '../simulator/checks'
import { fill } from '../simulator/crowd'
import { delivered, digestsOf, EIGHT, lasted, pace, SECOND, seconds, startDay, turn } from '../simulator/pace'
import { buildBroken, buildTickFor, madeUp } from '../simulator/variants'
import { startWorld, type World } from '../simulator/world'
import { root } from '../support/village'

/** A morning on which WeChat takes two seconds for a message: three hundred helpers are more than one turn can tell. */
const HELPERS = 300
const GROUP = 10
const SLOW = { messageMs: 2 * SECOND }
/** What the platform gives a function before it ends it, whatever it is doing. */
const LIFE = 60 * SECOND
const township = madeUp('500101', 0)

async function start(tick: string): Promise<World> {
  const world = await startWorld({ tick, env: { SHOUWANG_GROUP: String(GROUP) } })
  fill(world, township.township.code, { helpers: HELPERS, due: HELPERS })
  world.remember()
  startDay(world, pace(SLOW))
  return world
}

beforeAll(() => buildFunctions(root))

test('after fifty seconds of work a turn stops by itself and says so; the next goes on, and no message goes out again [P4 Q1]', async () => {
  const world = await start(await buildTickFor('budget', [township]))
  const first = await turn(world)
  const toldFirst = delivered(world)
  expect(first.ended).toBe('done')
  const { done } = first.result as { done: Record<string, unknown> }
  expect(Object.entries(done).filter(([job]) => job.startsWith('digest'))).toEqual([
    [expect.any(String), 'out of time'],
  ])
  expect(lasted(first)).toBeGreaterThanOrEqual(50 * SECOND)
  // The group in hand is told and written down, and no other begun.
  expect(lasted(first)).toBeLessThanOrEqual(54 * SECOND)
  expect(toldFirst % GROUP).toBe(0)

  world.cloud.loop.now = EIGHT + 600 * SECOND
  const second = await turn(world)
  console.log(
    `slow morning: ${toldFirst} told in ${seconds(lasted(first))}, ${delivered(world) - toldFirst} in the next turn's ${seconds(lasted(second))}`,
  )
  expect(second.ended).toBe('done')
  expect(toldFirst).toBeLessThan(HELPERS)
  expect(world.cloud.wechat.attempts).toHaveLength(HELPERS)
  expect(duplicateDigests(world.cloud.wechat.attempts)).toEqual([])
  const digests = digestsOf(world)
  expect(digests).toHaveLength(HELPERS)
  expect(digests.every(({ state }) => state === 'sent')).toBe(true)
}, 400_000)

test('the control, which never looks at its clock, is ended by the platform in the middle of a group [P4]', async () => {
  const endless = { file: '_runtime/timer.ts', from: 'Date.now() - now >= WORK_MS', to: 'Date.now() < 0' }
  const world = await start(await buildBroken('budget-endless', 'tick', [endless], [township]))
  const first = await turn(world)
  expect(first.ended).toBe('timeout')
  expect(lasted(first)).toBeGreaterThanOrEqual(LIFE)
  world.cloud.loop.now = EIGHT + 600 * SECOND
  await turn(world)
  // What was in its hands is not known any more, and is said so.
  expect(digestsOf(world).filter(({ state }) => state === 'unknown').length).toBeGreaterThan(0)
  expect(duplicateDigests(world.cloud.wechat.attempts)).toEqual([])
}, 400_000)

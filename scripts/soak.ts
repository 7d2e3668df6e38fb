import { buildFunctions } from './build-functions'
import { violationsOf } from '../test/simulator/checks'
import { play } from '../test/simulator/simulate'
import { failureWords, storyOf } from '../test/simulator/story'
import { startWorld } from '../test/simulator/world'
import { root } from '../test/support/village'

/**
 * `npm run soak -- --seed N [--schedules 10000]`: plays so many schedules of the fault simulator from a seed on, and tells the
 * shortest story of what went wrong. With `--schedules 1` it tells that seed's story, whatever came of it.
 */
function asked(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`)
  const given = at < 0 ? otherwise : Number(process.argv[at + 1])
  if (!Number.isInteger(given) || given < 0) throw new Error(`--${name} wants a whole number`)
  return given
}

async function main(): Promise<void> {
  const [seed, schedules] = [asked('seed', 0), asked('schedules', 10_000)]
  await buildFunctions(root)
  const world = await startWorld()
  if (schedules === 1) console.log(await storyOf(world, seed))
  const failed: number[] = []
  const count = { calls: 0, effects: 0, faults: 0, messages: 0 }
  const began = performance.now()
  for (let n = 0; n < schedules; n++) {
    const played = await play(world, seed + n)
    count.calls += played.runs.length
    count.effects += played.runs.reduce((sum, run) => sum + run.effects, 0)
    count.faults += played.strikes.size
    count.messages += world.cloud.wechat.attempts.filter(({ delivered }) => delivered).length
    if (violationsOf(world, played).length > 0) failed.push(seed + n)
    if ((n + 1) % 1000 === 0) console.log(`${n + 1} schedules, ${failed.length} failed`)
  }
  const words = Object.entries(count).map(([what, n]) => `${n.toLocaleString('en-US')} ${what}`)
  console.log(
    `${schedules} schedules from seed ${seed}: ${words.join(', ')}, ${Math.round((performance.now() - began) / 1000)} s`,
  )
  if (failed.length === 0) return
  console.error(await failureWords(world, failed))
  process.exitCode = 1
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})

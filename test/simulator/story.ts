import { violationsOf } from './checks'
import { play, type Played, type Strikes } from './simulate'
import type { World } from './world'

/** Everything that happened under a seed, line by line. */
export async function storyOf(world: World, seed: number, strikes?: Strikes): Promise<string> {
  return (await play(world, seed, { keep: true, strikes })).trace.lines.join('\n')
}

/** Which of what struck is needed for it to go wrong: left out one by one, as long as it still does. */
export async function fewestStrikes(world: World, seed: number): Promise<Played> {
  let worst = await play(world, seed)
  for (const effect of [...worst.strikes.keys()].reverse()) {
    const fewer = new Map([...worst.strikes].filter(([one]) => one !== effect))
    const tried = await play(world, seed, { strikes: fewer })
    if (violationsOf(world, tried).length > 0) worst = tried
  }
  return worst
}

/** What went wrong, and the shortest of the stories that show it. */
export async function failureWords(world: World, failed: readonly number[]): Promise<string> {
  let least: { readonly seed: number; readonly played: Played } | undefined
  for (const seed of failed.slice(0, 8)) {
    const played = await fewestStrikes(world, seed)
    if (!least || sizeOf(played) < sizeOf(least.played)) least = { seed, played }
  }
  if (!least) return 'nothing failed'
  const { seed, played } = least
  const again = await play(world, seed, { keep: true, strikes: played.strikes })
  const violations = violationsOf(world, again)
  return [
    `${failed.length} schedules failed: ${failed.slice(0, 20).join(', ')}`,
    `the shortest: --seed ${seed}, ${again.schedule.style}, struck by ${JSON.stringify([...played.strikes])}`,
    ...violations,
    '',
    ...again.trace.lines,
  ].join('\n')
}

const sizeOf = ({ strikes, trace, runs }: Played): number => strikes.size * 1000 + runs.length + trace.lines.length

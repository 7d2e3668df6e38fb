import { buildFunctions } from '../../scripts/build-functions'
import { violationsOf } from '../simulator/checks'
import { play } from '../simulator/simulate'
import { buildBroken, type Mistake } from '../simulator/variants'
import { startWorld } from '../simulator/world'
import { root } from '../support/village'

/**
 * Mistakes somebody could make in the reminders, each made on purpose in the production code and played in the same weather: a
 * simulator that finds nothing wrong with one of them in so many schedules is blind there.
 */
const MOST = 300

interface Control {
  readonly words: string
  readonly of?: 'tick' | 'api'
  readonly mistakes: readonly Mistake[]
  readonly found: RegExp
}

const UNCHECKED = { from: ', left: _.gt(0)', to: '' }

const controls: readonly Control[] = [
  {
    words: 'sends without looking whether there is a consent',
    mistakes: [
      { file: 'messages/ledger.ts', ...UNCHECKED },
      { file: 'messages/holding.ts', ...UNCHECKED },
    ],
    found: /sent without a grant/,
  },
  {
    words: 'takes down a dangerous reading without judging it',
    of: 'api',
    mistakes: [{ file: 'person/judge.ts', from: 'if (raisesAlert(level)) {', to: 'if (level === null) {' }],
    found: /danger not seen/,
  },
  {
    words: 'lets nobody climb after the call that found the danger was cut short',
    mistakes: [{ file: 'tick/urgent.ts', from: 'if (waiting.length === 0) return 0', to: 'return 0' }],
    found: /never told to/,
  },
  {
    words: 'begins with who has least to fear',
    mistakes: [{ file: 'reminders/digest.ts', from: 'b.weight - a.weight', to: 'a.weight - b.weight' }],
    found: /has danger and comes late/,
  },
  {
    words: 'sends the groups of a slot from the last to the first',
    mistakes: [
      {
        file: 'tick/run.ts',
        from: 'run.planned.slice(group * run.size, (group + 1) * run.size)',
        to: 'run.planned.slice(Math.max(0, run.planned.length - (group + 1) * run.size), run.planned.length - group * run.size)',
      },
    ],
    found: /went out before an earlier one/,
  },
  {
    words: 'tries again what may have been delivered',
    mistakes: [
      { file: 'tick/run.ts', from: 'const group = claimed - 1', to: 'return null; const group = claimed - 1' },
      {
        file: 'tick/run.ts',
        from: 'const group = run.claimed\n',
        to: 'const group = inHand || run.claimed === 0 || String(run.claimed - 1) in run.results ? run.claimed : run.claimed - 1\n',
      },
    ],
    found: /a digest twice/,
  },
]

beforeAll(() => buildFunctions(root))

test.each(controls)(
  'a product that $words is found out [Q1 Q3]',
  async ({ words, of = 'tick', mistakes, found }) => {
    const folder = await buildBroken(`control-${controls.findIndex((one) => one.words === words)}`, of, mistakes)
    const world = await startWorld({ [of]: folder })
    let seed = 0
    while (seed < MOST && !violationsOf(world, await play(world, seed)).some((one) => found.test(one))) seed++
    console.log(`${words}: found by schedule ${seed}`)
    expect(seed).toBeLessThan(MOST)
  },
  300_000,
)

import { Replay } from '@domain/rules/replay'
import { rebuilt, stored } from '../../support/rebuild'
import { deathByMistake } from './death-by-mistake'
import { dialysisPatient } from './dialysis'
import { feverishChild } from './feverish-child'
import { greatGrandmother } from './great-grandmother'
import { infectedAgain } from './infected-again'
import { neverAnswers } from './never-answers'
import { FIRST, LAST } from './story'
import { daysIn, tableOf } from './table'
import { logOf, tell, type Found, type Told } from './telling'
import { tiersThatMove } from './tiers-that-move'
import { twins } from './twins'
import { youngMother } from './young-mother'

/** Eleven weeks of one village: every story at once, every day looked at, nothing owed that no table says. */
const stories = [
  greatGrandmother,
  youngMother,
  dialysisPatient,
  feverishChild,
  neverAnswers,
  twins,
  deathByMistake,
  tiersThatMove,
  infectedAgain,
]
let told: Told

beforeAll(async () => {
  told = await tell(stories)
}, 240_000)
afterAll(() => told?.village.stop())

const days = daysIn(`${FIRST.slice(5)}…${LAST.slice(5)}`)

describe.each(stories.map((story) => [story.name, story] as const))('%s', (_name, story) => {
  const people = Object.keys(story.owed)
  const of = (name: string): Found => {
    const found = told.found.find((one) => one.story === story && one.name === name)
    if (!found) throw new Error(`nobody in this story is called ${name}`)
    return found
  }

  test.each(people)(`%s: each noon is owed what the table says, and nothing else [${story.rows}]`, (name) => {
    const table = tableOf(story.owed[name])
    const words = (owed: readonly string[] | undefined) => (owed?.length ? owed : ['nothing'])
    const lines = (owed: ReadonlyMap<string, readonly string[]>) =>
      days.flatMap((on) => words(owed.get(on)).map((line) => `${on} ${line}`))
    expect(lines(of(name).owed)).toEqual(lines(table))
  })

  test.each(people)('%s: lists and reasons say the same every day [F02]', (name) => {
    expect(of(name).contradictions).toEqual([])
  })

  test.each(story.happens.filter(({ title }) => title !== null).map((one) => [one.title, one] as const))(
    '%s',
    (_title, happening) => {
      if (told.failures.has(happening)) throw told.failures.get(happening)
    },
  )

  test('nothing that happens every day was turned down', () => {
    const failed = story.happens.filter((one) => one.title === null && told.failures.has(one))
    expect(failed.map((one) => String(told.failures.get(one)))).toEqual([])
  })
})

test('what is stored is what the log tells, after all of it [F04]', () => {
  expect(rebuilt(told.village.cloud)).toEqual(stored(told.village.cloud))
})

test('the log played again gives the due list of every noon, to the last word [F04]', () => {
  const replay = new Replay(logOf(told.village))
  for (const [noon, rows] of told.noons) expect(replay.dueList(noon)).toEqual(rows)
})

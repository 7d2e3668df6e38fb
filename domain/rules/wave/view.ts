import type { WaveAssumptionRow, WaveHeaviest, WaveView } from '../../contract/wave'
import { addDays, type Day } from '../../model/calendar'
import { contains } from '../../model/place-code'
import type { Policy } from '../../policy/pack'
import { floorCategories } from '../../policy/formulary'
import { placeName } from '../../policy/tenants'
import { useKey, waveAssumptions, waveInput, waveKeys, type WaveInput } from '../../policy/wave-assumptions'
import { dayWords } from '../words'
import { FORTNIGHT, infectionsOf, middleOf, partOf, peakFortnight, sumOf } from './curve'
import { heaviest, loadOf, type LoadFacts } from './load'
import { stockFor, visitedOf, waveLine, wavesAt, type ShelfFacts } from './shelves'

type Heads = Readonly<Record<string, number>>

export interface WaveFacts extends LoadFacts, Omit<ShelfFacts, 'heads'> {
  /** Registered people of each village of the township, and returnees on the day in the middle. */
  readonly registered: Heads
  readonly returnees: Heads
}

/** The day in the middle of a wave that is to come: who has returned by then is counted (R15). */
export const middleDay = (on: Day, { startsInDays, sdDays }: WaveInput): Day =>
  addDays(on, startsInDays + middleOf(sdDays))

/** Shelves of one reply (P9). */
const ROWS = 10

/** A wave through a place: what it asks of shelves, of people and of messages, day by day (F07). The same facts, the same view. */
export function waveView(
  facts: WaveFacts,
  said: Readonly<Partial<WaveInput>>,
  policy: Policy,
  after?: string,
): WaveView {
  const assumed = waveInput(said)
  const from = addDays(facts.on, assumed.startsInDays)
  const dayOf = (n: number): Day => addDays(from, n)
  const here = (heads: Heads): number =>
    Object.entries(heads).reduce((sum, [village, n]) => sum + (contains(facts.place, village) ? n : 0), 0)
  const [registered, returnees] = [here(facts.registered), here(facts.returnees)]
  const infections = infectionsOf(registered + returnees, assumed)
  const peak = peakFortnight(infections)
  const when = { dayOf, peakFrom: peak.from }

  const { place, on, shelves } = facts
  const shelfFacts = { place, on, shelves, heads: together(facts.registered, facts.returnees) }
  const visited = visitedOf(shelfFacts)
  const lines = floorCategories.map((category) => {
    const demand = partOf(infections, assumed[useKey[category]])
    const inPeak = sumOf(demand, peak.from, peak.from + FORTNIGHT)
    const inPeakPercent = Math.round((100 * inPeak) / Math.max(1, registered + returnees))
    return {
      ...waveLine(category, stockFor(shelfFacts, visited, category), demand, when),
      demand,
      inPeak,
      inPeakPercent,
    }
  })
  const all = wavesAt(visited, on, assumed, when)
  const start = all.findIndex(({ shelfId }) => shelfId === after) + 1
  const page = all.slice(start, start + ROWS)

  const load = loadOf(infections, facts, assumed, policy)
  const most = (daily: readonly number[], workers: number): WaveHeaviest => {
    const { day, ...work } = heaviest(daily, workers)
    return { on: dayOf(day), ...work }
  }
  return {
    placeName: placeName(place),
    today: on,
    from,
    until: dayOf(infections.length - 1),
    people: { registered, returnees, red: facts.red, yellow: facts.yellow },
    workers: { cadres: facts.cadres, doctors: facts.doctors },
    assumptions: waveKeys.map((key): WaveAssumptionRow => ({
      ...{ key, ...waveAssumptions[key], value: assumed[key], own: assumed[key] !== waveAssumptions[key].value },
    })),
    infections,
    infected: sumOf(infections),
    peak: { from: dayOf(peak.from), until: dayOf(peak.from + FORTNIGHT - 1), infected: peak.sum },
    lines,
    load: {
      ...{ cadre: load.cadre, doctor: load.doctor },
      heaviest: { cadre: most(load.cadre, facts.cadres), doctor: most(load.doctor, facts.doctors) },
    },
    messages: { daily: load.messages, total: sumOf(load.messages) },
    shelves: page,
    more: start + ROWS < all.length ? (page[page.length - 1]?.shelfId ?? null) : null,
    draftNote: `按一波推算：感染 ${assumed.attackPercent}%，宽 ${assumed.sdDays} 天，够用到高峰两周过完`,
    words: wordsOf(lines, policy),
  }
}

const together = (a: Heads, b: Heads): Heads =>
  Object.fromEntries(Object.keys(a).map((village) => [village, a[village] + (b[village] ?? 0)]))

/** What the peak fortnight asks for beside the percentages the plan names, and what runs out first. */
function wordsOf(lines: WaveView['lines'], policy: Policy): string[] {
  const [floor, goal] = [policy.stockFloorPercent.value, policy.stockGoalPercent.value]
  const [most] = [...lines].sort((a, b) => b.inPeakPercent - a.inPeakPercent)
  const beyond =
    most.inPeakPercent > goal
      ? `${floor}% 是底线，${goal}% 是补到的数，都撑不过这两周，要边用边补。`
      : `比补到的 ${goal}% 少，存足了撑得过这两周。`
  const [first] = lines
    .flatMap(({ name, dryOn }) => (dryOn ? [{ name, dryOn }] : []))
    .sort((a, b) => (a.dryOn < b.dryOn ? -1 : 1))
  return [
    `高峰那两周，${most.name}要用掉人口的 ${most.inPeakPercent}%。${beyond}`,
    first ? `不补货，先断的是${first.name}，${dayWords(first.dryOn)}。` : '不补货，现有的也撑得过这一波。',
    '这是推算，不是预报。每个数都可以改。',
  ]
}

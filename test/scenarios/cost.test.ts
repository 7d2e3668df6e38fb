import { day } from '@domain/model/day'
import { packFor } from '@domain/policy/pack-for'
import { townships } from '@domain/policy/tenants'
import { countAll, MOST, type Bill, type Flow } from './cost/counted'
import { loadOf, type Season } from './cost/load'

/** Billable calls a month and a thousand residents (P14). */
const MOST_CALLS: Readonly<Record<Season, number>> = { calm: 12_000, peak: 35_000 }
/** 资源包: ten million calls for 400 yuan. */
const YUAN_A_CALL = 400 / 10_000_000
const ON = day('2023-02-13')

let bill: Bill
beforeAll(async () => {
  bill = await countAll()
}, 200_000)

const callsOf = (township: string, season: Season): number =>
  loadOf(packFor(township, ON).policy, season).reduce((sum, { flow, times }) => sum + times * bill.counted[flow], 0)
const mean = (some: readonly number[]): number => some.reduce((a, b) => a + b, 0) / some.length
const whole = (n: number): string => Math.round(n).toLocaleString('en-US')

test('nothing people do costs a call more than is written down [P14]', () => {
  console.log(`counted: ${JSON.stringify(bill.kinds)}`)
  const more = (Object.keys(MOST) as Flow[]).filter((flow) => bill.counted[flow] > MOST[flow])
  expect(more.map((flow) => `${flow}: ${bill.counted[flow]}, at most ${MOST[flow]}`)).toEqual([])
})

test.each(['calm', 'peak'] as const)(
  'a month of a thousand residents, %s, as deployed: counted calls × the load written down [P14]',
  (season) => {
    const each = townships.map(({ code }) => callsOf(code, season))
    const lines = townships.flatMap(({ code, name }, n) => [
      `${season}, ${name}: ${whole(each[n])} calls a month and 1,000 residents, ${(each[n] * YUAN_A_CALL).toFixed(2)} yuan`,
      ...loadOf(packFor(code, ON).policy, season)
        .filter(({ times }) => times > 0)
        .map(
          ({ flow, times }) =>
            `  ${flow}: ${whole(times)} × ${bill.counted[flow].toFixed(1)} = ${whole(times * bill.counted[flow])}`,
        ),
    ])
    console.log(lines.join('\n'))
    expect(mean(each)).toBeLessThanOrEqual(MOST_CALLS[season])
  },
)

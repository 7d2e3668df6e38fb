import { execFileSync } from 'node:child_process'
import { addDays, ageOn, birthdayAt, Day, day, dayOf, daysBetween, instantOf, monthsOn } from '@domain/model/day'
import { buildSync } from 'esbuild'
import fc from '../support/properties'
import { walk } from './zones/walk'

const aDay = fc.integer({ min: 0, max: 49_673 }).map((n) => addDays(day('1900-01-01'), n))

describe('a civil day in China', () => {
  test('49,674 civil days round-trip through instants [Q9 R21]', () => {
    expect(walk()).toMatchObject({ days: 49_674, wrong: [] })
  })

  test('and the same in four zones, whatever the machine thinks the time is [Q9 R21]', () => {
    const [script] = buildSync({
      stdin: {
        contents: `import { walk } from './walk'; console.log(JSON.stringify(walk()))`,
        resolveDir: `${__dirname}/zones`,
      },
      bundle: true,
      write: false,
      platform: 'node',
      logLevel: 'silent',
      alias: { '@domain': `${process.cwd()}/domain` },
    }).outputFiles
    const inZone = (TZ: string) =>
      JSON.parse(
        execFileSync(process.execPath, ['-'], { input: script?.text ?? '', env: { ...process.env, TZ } }).toString(),
      ) as ReturnType<typeof walk>
    const zones = ['UTC', 'America/New_York', 'Asia/Shanghai', 'Pacific/Apia'].map((zone) => inZone(zone))
    for (const zone of zones) expect(zone).toMatchObject({ days: 49_674, wrong: [] })
    // The zones were really other ones: their clocks changed during those years, UTC's did not.
    expect(zones.map(({ offsets }) => offsets > 1)).toEqual([false, true, true, true])
  }, 60_000)

  test('an instant belongs to the day in China, also in the summers of 1986 to 1991 [Q9 R21]', () => {
    expect(dayOf(Date.UTC(2023, 1, 8, 15, 59, 59, 999))).toBe('2023-02-08')
    expect(dayOf(Date.UTC(2023, 1, 8, 16))).toBe('2023-02-09')
    expect(dayOf(Date.UTC(1988, 6, 1, 15, 30))).toBe('1988-07-01')
    expect(instantOf(day('1988-07-01'))).toBe(Date.UTC(1988, 5, 30, 16))
  })

  test('days that do not exist are refused [Q9]', () => {
    for (const text of ['2023-02-29', '2023-13-01', '2023-2-3', '2023-04-31', '', '20230203'])
      expect(Day.safeParse(text).success).toBe(false)
    expect(Day.safeParse('2024-02-29').success).toBe(true)
    expect(() => day('2023-02-29')).toThrow('no such day')
  })

  test('adding and counting are each other turned round [Q9]', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -20_000, max: 20_000 }), (on, n) => {
        expect(daysBetween(on, addDays(on, n))).toBe(n)
        expect(addDays(addDays(on, n), -n)).toBe(on)
        expect(addDays(on, n) < on).toBe(n < 0)
      }),
    )
  })
})

describe('age', () => {
  test('a person turns a year older on the birthday and not the day before; months likewise [R22 A02]', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 110 }), (birthOn, age) => {
        const birthday = birthdayAt(birthOn, age)
        expect(ageOn(birthOn, birthday)).toBe(age)
        expect(ageOn(birthOn, addDays(birthday, -1))).toBe(age - 1)
        expect(monthsOn(birthOn, birthday)).toBe(age * 12)
        expect(monthsOn(birthOn, addDays(birthday, -1))).toBe(age * 12 - 1)
      }),
    )
  })

  test('born on 29 February: the 28th in common years; born on the 31st: the last day of a short month [R22]', () => {
    const leap = day('1964-02-29')
    expect(birthdayAt(leap, 59)).toBe('2023-02-28')
    expect(birthdayAt(leap, 60)).toBe('2024-02-29')
    expect([ageOn(leap, day('2023-02-27')), ageOn(leap, day('2023-02-28'))]).toEqual([58, 59])
    expect([ageOn(leap, day('2024-02-28')), ageOn(leap, day('2024-02-29'))]).toEqual([59, 60])
    const endOfMonth = day('2022-12-31')
    expect([monthsOn(endOfMonth, day('2023-02-27')), monthsOn(endOfMonth, day('2023-02-28'))]).toEqual([1, 2])
  })
})

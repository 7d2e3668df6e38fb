import { day } from '@domain/model/day'
import type { Disease, Tier, Vaccination } from '@domain/model/person'
import { liangping } from '@domain/policy/liangping'
import { nationalPolicy } from '@domain/policy/national'
import { pingan } from '@domain/policy/pingan'
import { nextTierChangeOn, tierOf } from '@domain/rules/tier'

const on = day('2023-02-08')
const born = (age: number) => day(`${2023 - age}-02-08`)
const diseases: Disease[] = ['none', 'stable', 'unstable']
const vaccinations: Vaccination[] = ['full', 'partial', 'none']

/** Rows: age band; columns: disease, and within it the primary course, as MISSION §1.2 prints them. † is a review hint. */
const printed: Record<string, { age: number; cells: string }> = {
  'from 60 to 64': { age: 62, cells: '绿 绿 绿† 绿 黄 黄 黄 红† 红' },
  'from 65 to 79': { age: 70, cells: '绿 绿† 绿† 绿† 黄 黄† 红† 红 红' },
  'from 80': { age: 85, cells: '黄 黄 红 黄 红 红 红 红 红' },
}
const tierOfWord: Record<string, Tier> = { 绿: 'green', 黄: 'yellow', 红: 'red' }

const cells = Object.entries(printed).flatMap(([band, row]) =>
  row.cells.split(' ').map((cell, i) => ({
    band,
    age: row.age,
    disease: diseases[Math.floor(i / 3)],
    vaccination: vaccinations[i % 3],
    tier: tierOfWord[cell[0]],
    reviewHint: cell.endsWith('†'),
  })),
)

describe('red, yellow, green', () => {
  test.each(cells)(
    'aged $band, disease $disease, vaccinated $vaccination is $tier [A02]',
    ({ age, disease, vaccination, tier, reviewHint }) => {
      const answer = tierOf({ birthOn: born(age), disease, vaccination }, on, pingan.policy)
      expect(answer).toMatchObject({ tier, treatAs: tier, reviewHint, toSurvey: false })
      expect(answer.why).toMatchObject({ clause: 'A02', facts: [`${age} 岁`, expect.any(String), expect.any(String)] })
    },
  )

  test('27 cells: 8 green, 8 yellow, 11 red, and 7 for the doctor to look at again [A02]', () => {
    const answers = cells.map((cell) => tierOf({ ...cell, birthOn: born(cell.age) }, on, pingan.policy))
    const count = (tier: Tier) => answers.filter((a) => a.tier === tier).length
    expect([answers.length, count('green'), count('yellow'), count('red')]).toEqual([27, 8, 8, 11])
    expect(answers.filter((a) => a.reviewHint)).toHaveLength(7)
  })

  test('in 平安镇 a person of exactly 60 has a tier, 59 has none; in 两坪乡 65 and 64 [A02 R01 R24]', () => {
    const facts = { disease: 'unstable', vaccination: 'none' } as const
    const at = (birthOn: string, policy = pingan.policy) => tierOf({ ...facts, birthOn: day(birthOn) }, on, policy)
    expect(at('1963-02-08').tier).toBe('red')
    expect(at('1963-02-09')).toMatchObject({ tier: null, treatAs: null, toSurvey: false })
    expect(at('1963-02-09').why.facts).toEqual(['59 岁，不到 60 岁，不分类'])
    expect(at('1958-02-08', liangping.policy).tier).toBe('red')
    expect(at('1958-02-09', liangping.policy).tier).toBeNull()
    expect(at('1958-02-08', liangping.policy).why.clause).toBe('B32')
    expect(at('1958-02-08', nationalPolicy).why.clause).toBe('R01')
  })

  test('79 and 80 differ, 64 and 65 differ [A02 R105]', () => {
    const tierAt = (age: number, disease: Disease) =>
      tierOf({ birthOn: born(age), disease, vaccination: 'full' }, on, pingan.policy).tier
    expect([tierAt(79, 'none'), tierAt(80, 'none')]).toEqual(['green', 'yellow'])
    expect([tierAt(64, 'unstable'), tierAt(65, 'unstable')]).toEqual(['yellow', 'red'])
  })

  test('not established is not "none": no tier, to be surveyed, treated as the worst it can be [A02 F15 R23]', () => {
    const at = (age: number, disease: Disease, vaccination: Vaccination) => {
      const { tier, treatAs, toSurvey } = tierOf({ birthOn: born(age), disease, vaccination }, on, pingan.policy)
      expect(tier).toBeNull()
      return [treatAs, toSurvey]
    }
    expect(at(62, 'unknown', 'unknown')).toEqual(['red', true])
    expect(at(62, 'none', 'unknown')).toEqual(['green', true])
    expect(at(62, 'unknown', 'full')).toEqual(['yellow', true])
    expect(at(70, 'stable', 'unknown')).toEqual(['yellow', true])
    expect(at(85, 'unknown', 'full')).toEqual(['red', true])
    expect(at(85, 'none', 'unknown')).toEqual(['red', true])
    expect(at(59, 'unknown', 'unknown')).toEqual([null, false])
  })

  test('treated-as is never milder than any tier the unknown can turn out to be [R23]', () => {
    const rank: Tier[] = ['green', 'yellow', 'red']
    let checked = 0
    for (const age of [60, 64, 65, 79, 80, 100])
      for (const disease of [...diseases, 'unknown' as const])
        for (const vaccination of [...vaccinations, 'unknown' as const]) {
          const treatAs = tierOf({ birthOn: born(age), disease, vaccination }, on, pingan.policy).treatAs as Tier
          const possible = diseases
            .filter((d) => disease === 'unknown' || d === disease)
            .flatMap((d) =>
              vaccinations.filter((v) => vaccination === 'unknown' || v === vaccination).map((v) => [d, v] as const),
            )
            .map(([d, v]) => tierOf({ birthOn: born(age), disease: d, vaccination: v }, on, pingan.policy).tier as Tier)
          expect(rank.indexOf(treatAs)).toBe(Math.max(...possible.map((t) => rank.indexOf(t))))
          checked += 1
        }
    expect(checked).toBe(96)
  })
})

describe('birthdays that change a tier', () => {
  test('the floor, 65 and 80 count where they change something [A02]', () => {
    const next = (birthOn: string, disease: Disease, vaccination: Vaccination, policy = pingan.policy) =>
      nextTierChangeOn({ birthOn: day(birthOn), disease, vaccination }, on, policy)
    expect(next('1970-03-01', 'none', 'full')).toBe('2030-03-01')
    expect(next('1970-03-01', 'none', 'full', liangping.policy)).toBe('2035-03-01')
    expect(next('1960-03-01', 'none', 'full')).toBe('2040-03-01') // 65 changes nothing for them
    expect(next('1960-03-01', 'unstable', 'full')).toBe('2025-03-01')
    expect(next('1950-03-01', 'unstable', 'none')).toBeNull()
    expect(next('1930-03-01', 'none', 'full')).toBeNull()
  })

  test('a birthday today has happened already; born on 29 February, the 28th counts [A02 R22]', () => {
    const at = (birthOn: string, today: string) =>
      nextTierChangeOn({ birthOn: day(birthOn), disease: 'none', vaccination: 'full' }, day(today), pingan.policy)
    expect(at('1943-02-08', '2023-02-08')).toBeNull()
    expect(at('1943-02-08', '2023-02-07')).toBe('2023-02-08')
    expect(at('1964-02-29', '2023-02-08')).toBe('2024-02-29')
    expect(at('1960-02-29', '2023-02-08')).toBe('2040-02-29')
    expect(
      tierOf({ birthOn: day('1948-02-29'), disease: 'unstable', vaccination: 'full' }, day('2013-02-28'), pingan.policy)
        .tier,
    ).toBe('red')
  })
})

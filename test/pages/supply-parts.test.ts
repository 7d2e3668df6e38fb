import { readBarcode } from '@/supply/parts/barcode'
import { spotOf } from '@/supply/parts/axis'
import { groundOf, peakOf, topOf } from '@/supply/parts/curve/geometry'
import { barOf, type Lines } from '@/supply/parts/stock-bar/bar'
import type { WaveView } from '@domain/contract/wave'
import { nextStep, otherSteps, REASONS } from '@/supply/allocations/view'
import { cardIn, EMPTY_ROUND, missingIn as kitMissing, roundFrom, withPart } from '@/supply/kits/view'
import { markOf, troublesOf } from '@/supply/township/view'
import { demandCharts, infectionChart, tableOf, turned } from '@/supply/wave/view'
import { foundIn } from '@/supply/count/draft'
import { placesOf } from '@/supply/parts/places'
import { articlesFor, missingIn, printedDay, readyFrom } from '@/supply/receive/draft'
import type { LotRow, ShelfLine, ShelfRow, ShelfView } from '@domain/contract/views-stock'
import { unitsWords } from '@/supply/parts/words'

const standing = (more: Partial<Lines['standing']>): Lines => ({
  standing: {
    name: '退热药',
    words: '低于 14 天线',
    verdict: 'below-cover',
    usable: 232,
    floor: 210,
    cover: 258,
    days: 12.6,
    expired: 0,
    held: 0,
    ...more,
  },
  percent: { floor: 15, days: 14 },
})

describe('two lines', () => {
  test('over one and under the other: the gap reaches to the higher one, and all of it is one sentence', () => {
    const bar = barOf(standing({}))
    expect(bar).toMatchObject({ look: 'below', note: '够 12 天，差 26' })
    expect(bar.gap?.at).toBe(bar.fill)
    expect((bar.gap?.at ?? 0) + (bar.gap?.width ?? 0)).toBeCloseTo(bar.cover?.at ?? 0, 0)
    expect(bar.spoken).toBe('退热药，232 人份，低于 14 天线，够 12 天，差 26，15% 线 210，14 天线 258')
  })

  test('exactly on a line nothing is missing', () => {
    expect(barOf(standing({ usable: 258, verdict: 'floor' })).gap).toBeNull()
    expect(barOf(standing({ usable: 257 })).note).toContain('差 1')
  })

  test('without use on record one line cannot be worked out: dashed, never both passed; what does not count is said [R14]', () => {
    const bar = barOf(
      standing({ usable: 240, cover: null, days: null, expired: 10, held: 3, verdict: 'no-use', words: '无消耗数据' }),
    )
    expect(bar).toMatchObject({ look: 'one', cover: null, gap: null })
    expect(bar.note).toBe('另有 3 答应给人了，另有 10 过期，不算')
    expect(bar.spoken).toContain('无消耗数据')
    expect(bar.spoken).toContain('14 天线算不出')
  })

  test('a shelf nobody wrote anything down for shows no figure at all, and no gap that could be measured [R100]', () => {
    const bar = barOf(standing({ usable: 0, cover: null, days: null, verdict: 'unknown', words: '没有记录' }))
    expect(bar).toMatchObject({ look: 'unknown', usable: '– –', gap: null, fill: 0 })
    expect(bar.spoken).not.toContain('人份')
  })

  test('an empty shelf is all gap; a mark near an edge has its words on the inner side', () => {
    const bar = barOf(standing({ usable: 0, floor: 300, cover: 10, days: 0 }))
    expect(bar).toMatchObject({ usable: '0', fill: 0 })
    expect(bar.cover?.side).toBe('right')
    expect(bar.floor.side).toBe('left')
    expect(spotOf(50, 100).side).toBe('middle')
  })
})

describe('a wave', () => {
  test('the ground runs along the values and back along the bottom; two halves meet in one day', () => {
    expect(groundOf([0, 10, 0], 10)).toBe('polygon(0% 100%,0% 100%,50% 0%,100% 100%,100% 100%)')
    expect(groundOf([0, 10, 0], 10, { from: 0, until: 1 })).toBe('polygon(0% 100%,0% 100%,50% 0%,50% 100%)')
    expect(groundOf([0, 10, 0], 10, { from: 1, until: 2 })).toBe('polygon(50% 100%,50% 0%,100% 100%,100% 100%)')
  })

  test('the axis ends at a round number that holds the highest; the peak is the first of the highest', () => {
    expect([0, 7, 10, 52, 130, 199, 200, 1040].map(topOf)).toEqual([2, 8, 10, 60, 140, 200, 200, 1200])
    for (let n = 0; n < 3000; n++) expect(topOf(n) >= n && Number.isInteger(topOf(n) / 2)).toBe(true)
    expect(peakOf([1, 4, 4, 2])).toBe(1)
  })
})

describe('what a pack says', () => {
  test('lot and last good day are read where the code carries them, with and without brackets', () => {
    const square = { product: '06901234567892', lot: 'A2301', expiryOn: '2025-03-31' }
    expect(readBarcode('(01)06901234567892(17)250331(10)A2301')).toEqual(square)
    expect(readBarcode(']d2010690123456789217250331' + '10A2301\u001d21777')).toEqual(square)
  })

  test('a month without a day is its last one, in a leap year too; a day that is none is left open [R59]', () => {
    expect(readBarcode('(01)06901234567892(17)240200')?.expiryOn).toBe('2024-02-29')
    expect(readBarcode('(01)06901234567892(17)251300')?.expiryOn).toBeNull()
    expect(readBarcode('(01)06901234567892(17)250231')?.expiryOn).toBeNull()
  })

  test('a shop code or a trace code names the product only; anything else is not read at all', () => {
    expect(readBarcode('6901234567892')).toEqual({ product: '06901234567892', lot: null, expiryOn: null })
    expect(readBarcode('81234560000000000017')).toEqual({ product: '8123456', lot: null, expiryOn: null })
    expect(readBarcode('https://example.org/1')).toBeNull()
    expect(readBarcode('(01)0690')).toBeNull()
  })
})

test('units are said in packs and what is left of one', () => {
  expect(unitsWords('paracetamol-tablet', 432)).toBe('36 盒')
  expect(unitsWords('paracetamol-tablet', 436)).toBe('36 盒 4 片')
  expect(unitsWords('ambroxol', 3)).toBe('3 瓶')
})

describe('a delivery while it is typed', () => {
  test.each([
    ['2025-03-31', '2025-03-31'],
    ['20250331', '2025-03-31'],
    ['250331', '2025-03-31'],
    ['2025.3', '2025-03'],
    ['2025年3月', '2025-03'],
    ['2025年3月31日', '2025-03-31'],
    ['202503', '2025-03'],
    ['2025-02-30', undefined],
    ['2025-13', undefined],
    ['明年', undefined],
  ])('有效期 %s is read as %s', (typed, read) => {
    expect(printedDay(typed)).toBe(read)
  })

  test('what is missing is named in the order of the box; packs become units', () => {
    const empty = { lot: '', expiryOn: '', amount: { packs: '', loose: '' } }
    expect(missingIn(empty)).toBe('先点是什么')
    expect(missingIn({ ...empty, item: 'ambroxol' })).toBe('先写批号')
    expect(missingIn({ ...empty, item: 'ambroxol', lot: 'A1' })).toBe('先写有效期')
    const lot = { item: 'paracetamol-tablet', lot: ' A1 ', expiryOn: '202503', amount: { packs: '', loose: '' } }
    expect(missingIn(lot)).toBe('先写多少')
    expect(readyFrom({ ...lot, amount: { packs: '3', loose: '' } })).toEqual({
      item: 'paracetamol-tablet',
      lot: 'A1',
      expiryOn: '2025-03',
      units: 36,
    })
  })

  test('the articles of the last delivery stand first, then what is there, then everything else', () => {
    const line = (at: number, kind: string, item: string) => ({ at, kind, item }) as ShelfLine
    const view = { lots: [{ item: 'ambroxol' }] } as unknown as ShelfView
    const lines = [line(9, 'issued', 'rice'), line(8, 'received', 'lianhua'), line(7, 'received', 'oil')]
    const articles = articlesFor(view, lines).map(({ id }) => id)
    expect(articles.slice(0, 2)).toEqual(['lianhua', 'ambroxol'])
    expect(new Set(articles).size).toBe(articles.length)
    expect(articles).toContain('oil')
  })
})

test('counting: what nobody said a number of is left out, 0 is a number, half a number is none', () => {
  const lot = (item: string, number: string) => ({ item, lot: number, expiryOn: '2025-01-01' }) as LotRow
  const lots = [
    lot('paracetamol-tablet', 'A'),
    lot('paracetamol-tablet', 'B'),
    lot('ambroxol', 'C'),
    lot('ambroxol', 'D'),
  ]
  const counted = {
    'paracetamol-tablet|A': { packs: '2', loose: '5' },
    'ambroxol|C': { packs: '0', loose: '' },
    'ambroxol|D': { packs: '1.5', loose: '' },
  }
  expect(foundIn(lots, counted).map(({ lot: number, units }) => [number, units])).toEqual([
    ['A', 29],
    ['C', 0],
  ])
})

test('the places whose shelves one sees: the widest, each once, with everything one is there', () => {
  const post = (role: string, place: string) => ({ role, place, placeName: place }) as never
  expect(
    placesOf([post('doctor', '500237207223'), post('office', '500237207'), post('volunteer', '500235133')]).map(
      ({ place, roles }) => [place, roles],
    ),
  ).toEqual([['500237207', ['doctor', 'office']]])
  expect(placesOf([post('admin', '500237207')])).toEqual([])
})

describe('asking the county', () => {
  test('its answer comes first, then what came; what is refused or withdrawn is never the big button [B17]', () => {
    const may = ['promise', 'decline', 'refuse', 'receive', 'withdraw'] as const
    expect(nextStep({ state: 'asked', may })).toBe('promise')
    expect(nextStep({ state: 'promised', may: ['promise', 'decline', 'refuse', 'receive'] })).toBe('receive')
    expect(nextStep({ state: 'asked', may: ['withdraw'] })).toBeUndefined()
    expect(otherSteps({ state: 'asked', may })).toEqual(['receive', 'refuse', 'decline', 'withdraw'])
  })

  test('three reasons can be picked for turning goods down, and 用不完 is none of them [B18]', () => {
    expect(REASONS.map(({ label }) => label)).toEqual(['破损', '近效期', '批号不符'])
  })
})

describe('a round of kits while it is written', () => {
  test('what is missing is named in order; articles begin with what makes a course', () => {
    const named = { ...EMPTY_ROUND, name: '第二轮' }
    expect(kitMissing(EMPTY_ROUND)).toBe('先写叫什么')
    expect(kitMissing(named)).toBe('先写里面有什么')
    const filled = withPart(named, ['ibuprofen-capsule'])
    expect(filled.parts).toEqual({ 'ibuprofen-capsule': 10 })
    expect(kitMissing(filled)).toBe('先点发给谁')
    expect(roundFrom('500237207', { ...filled, whom: ['red', 'old'] })).toEqual({
      place: '500237207',
      name: '第二轮',
      contents: [{ item: 'ibuprofen-capsule', units: 10 }],
      whom: { tiers: ['red'], groups: [], fromAge: 60 },
    })
  })

  test('the card on a door is read from what is scanned and what is typed; a word is no card', () => {
    expect(cardIn('https://example.org/c/AB23CD45EF')).toBe('AB23CD45EF')
    expect(cardIn(' ab23cd45ef ')).toBe('AB23CD45EF')
    expect(cardIn('女儿')).toBeUndefined()
  })
})

describe('a wave on the page', () => {
  const view = {
    from: '2023-02-08',
    infections: [0, 3, 9, 4],
    lines: [{ category: 'fever', name: '退热药', demand: [0, 2, 6, 3], dryOn: '2023-02-10', stock: 5, total: 11 }],
  } as unknown as WaveView

  test('a curve says its peak, and the day from which there is nothing left to give [F07]', () => {
    expect(infectionChart(view)).toMatchObject({ note: '最高 2月10日，一天 9 人', ends: ['2月8日', '2月11日'] })
    const [fever] = demandCharts(view)
    expect(fever.mark).toEqual({ day: 2, words: '2月10日 不够了' })
    expect(fever.spoken).toBe('每天要的退热药，2月8日到2月11日，最高 2月10日，一天 6 人份，2月10日 不够了')
    expect(tableOf(view, fever).rows).toEqual([
      ['2月8日', '0'],
      ['2月9日', '2'],
      ['2月10日', '6'],
      ['2月11日', '3'],
    ])
  })

  test('a number turns by its step and stops at its bounds', () => {
    const row = { value: 98, step: 5, least: 1, most: 100 } as never
    expect(turned(row, 1)).toBe(100)
    expect(turned({ value: 100, step: 5, least: 1, most: 100 } as never, 1)).toBeUndefined()
    expect(turned(row, -1)).toBe(93)
  })
})

describe('all shelves', () => {
  const row = (standing: object[], more = {}) =>
    ({ standing, said: [], words: '', alarm: false, closed: false, ...more }) as unknown as ShelfRow
  const one = (category: string, verdict: string) => ({ category, verdict })

  test('what is under which line is named; what nobody can know is never called fine [R14 R100]', () => {
    const mixed = row([one('fever', 'below-cover'), one('cough', 'goal'), one('antigen', 'no-use')])
    expect(troublesOf(mixed).map(({ name, words }) => `${name}${words}`)).toEqual([
      '退热药不够两周',
      '抗原试剂无消耗数据',
    ])
    expect(markOf(mixed)).toEqual({ look: 'alarm', words: '1 样低于线' })
    const dark = row(['fever', 'cough', 'antigen'].map((category) => one(category, 'no-use')))
    expect(markOf(dark).look).toBe('open')
    expect(troublesOf(dark)).toHaveLength(1)
    const unknown = row([one('fever', 'unknown')], { alarm: true, words: '没有记过账' })
    expect(markOf(unknown)).toEqual({ look: 'alarm', words: '没有记过账' })
  })

  test('a pharmacy nobody spoke for is told apart from one that has enough [A28]', () => {
    const said = (level: string) => row([], { said: [{ category: 'fever', level, at: null }], words: '充足' })
    expect(markOf(said('unknown'))).toEqual({ look: 'alarm', words: '没人报' })
    expect(markOf(said('out'))).toEqual({ look: 'alarm', words: '1 样缺货' })
    expect(markOf(said('ample')).look).toBe('fine')
  })
})

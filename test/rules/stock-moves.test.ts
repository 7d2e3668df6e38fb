import { addDays, day } from '@domain/model/day'
import type { Shelf } from '@domain/model/stock'
import { nationalPolicy } from '@domain/policy/national'
import { give, receive, reverse, writeOff } from '@domain/rules/stock/goods'
import { hold, issue, takeBack } from '@domain/rules/stock/holds'
import { saidOf } from '@domain/rules/stock/said'
import { change, open, say } from '@domain/rules/stock/shelf'
import { expiryWords, lotLabel, unitsWords } from '@domain/rules/stock/words'
import { itemOf } from '@domain/policy/formulary'
import { Books, lotOf } from '../support/books'
import { LIANGPING } from '../support/village'

const scarce = nationalPolicy.scarceItems.value
const GOOD = '2023-12-31'
const tablets = (units: number, lot = 'P1', expiryOn = GOOD) => lotOf('paracetamol-tablet', lot, expiryOn, units)
const P1 = { item: 'paracetamol-tablet', lot: 'P1' }

/** On hand is the sum of the ledger, whatever was done. */
const kept = new Set<Books>()
const shelf = (...args: ConstructorParameters<typeof Books>) => {
  const books = new Books(...args)
  kept.add(books)
  return books
}
afterEach(() => {
  for (const books of kept) expect(books.onHand).toEqual(books.summed)
  kept.clear()
})

const holds = (books: Books, whom: string, courses: number) =>
  books.does((one, meta) =>
    hold(
      one,
      { for: whom, wants: [{ category: 'fever', courses }], splittable: ({ id }) => scarce.includes(id) },
      meta,
    ),
  )
const issues = (books: Books, whom: string) => books.does((one, meta) => issue(one, { for: whom, by: 'ran' }, meta.on))

describe('what comes in', () => {
  test('each lot is a line with its expiry, and a lot has one expiry only [E24]', () => {
    const books = shelf().receives(tablets(24), tablets(12, 'P2', '2023-05-31'))
    expect(books.lines.map(({ _id, units, after, expiryOn }) => [_id, units, after, expiryOn])).toEqual([
      ['s-clinic01:000002:00', 24, 24, GOOD],
      ['s-clinic01:000002:01', 12, 12, '2023-05-31'],
    ])
    const wrong = (...lots: ReturnType<typeof tablets>[]) =>
      books.does((one, meta) => receive(one, { lots, note: null }, meta))
    expect(wrong(tablets(12, 'P1', '2023-11-30'))).toMatchObject({
      refusal: 'LotExpiryDiffers',
      detail: { expiryOn: GOOD },
    })
    expect(wrong(tablets(12, 'P9'), tablets(12, 'P9', '2023-11-30'))).toMatchObject({ refusal: 'LotExpiryDiffers' })
    expect(wrong(tablets(12, 'P3', '2023-01-31'))).toMatchObject({ refusal: 'ExpiredLot' })
    expect(wrong(tablets(12, 'P3', '2023-02-01'))).toMatchObject({ ok: true })
    expect(wrong(lotOf('no-such-thing', 'X', GOOD, 1))).toMatchObject({ refusal: 'NoSuchItem' })
  })

  test('a delivery under an id comes in once, whoever brings it again [E24 B17]', () => {
    const books = shelf()
    const comes = () =>
      books.does((one, meta) => receive(one, { lots: [tablets(24)], for: 'd-allocation1', note: null }, meta))
    expect(comes()).toMatchObject({ ok: true })
    expect(comes()).toMatchObject({ refusal: 'AlreadyArrived' })
    expect(books.onHand).toEqual({ 'paracetamol-tablet P1': 24 })
  })
})

describe('what is written off and taken back', () => {
  const loses = (books: Books, units: number, reason: 'expired' | 'broken' = 'broken') =>
    books.does((one, meta) => writeOff(one, { ...P1, units, reason, note: '受潮' }, meta))

  test('broken at any time, expired only from the day after the last good one [E24 R14]', () => {
    const books = shelf()
      .receives(tablets(24, 'P1', '2023-02-08'))
      .day('2023-02-08')
    expect(loses(books, 4)).toMatchObject({ ok: true })
    expect(books.lines[1]).toMatchObject({ kind: 'written-off', units: -4, note: '破损，受潮' })
    expect(loses(books, 20, 'expired')).toMatchObject({ refusal: 'NotExpired' })
    expect(loses(books.day('2023-02-09'), 20, 'expired')).toMatchObject({ ok: true })
    expect(books.onHand).toEqual({})
    expect(loses(books, 1)).toMatchObject({ refusal: 'NoSuchLot' })
  })

  test('never more than is there and promised to nobody [E24]', () => {
    const books = shelf().receives(tablets(24))
    holds(books, 'r-request1', 3)
    expect(loses(books, 7)).toMatchObject({ refusal: 'NotEnoughUnits', detail: { have: 6 } })
    expect(loses(books, 6)).toMatchObject({ ok: true })
    expect(issues(books, 'r-request1')).toMatchObject({ ok: true })
    expect(books.onHand).toEqual({})
  })

  test('a line is taken back once by a line against it, however often it is tried [E24]', () => {
    const books = shelf().receives(tablets(24))
    const [line] = books.lines
    const back = () => books.does((one, meta) => reverse(one, line, '写错了批号', meta))
    expect(back()).toMatchObject({ ok: true })
    const after = books.onHand
    expect(books.lines[1]).toMatchObject({ kind: 'reversed', units: -24, reverses: line._id, note: '写错了批号' })
    expect(back()).toMatchObject({ refusal: 'AlreadyReversed' })
    // Nor by way of the line that took it back.
    expect(books.does((one, meta) => reverse(one, books.lines[1], '再来', meta))).toMatchObject({
      refusal: 'NotReversible',
    })
    expect([books.onHand, after]).toEqual([{}, {}])
  })

  test('nothing is taken back below zero, nor what is promised, nor another shelf’s line, nor one of months ago [E24]', () => {
    const books = shelf().receives(tablets(24))
    const back = (on = '2023-02-02') => books.day(on).does((one, meta) => reverse(one, books.lines[0], '写错了', meta))
    holds(books, 'r-request1', 1)
    expect(back()).toMatchObject({ refusal: 'NotEnoughUnits', detail: { have: 18 } })
    issues(books, 'r-request1')
    expect(back()).toMatchObject({ refusal: 'NotEnoughUnits' })
    const others = { ...books.lines[0], shelfId: 's-other001' }
    expect(books.does((one, meta) => reverse(one, others, '写错了', meta))).toMatchObject({ refusal: 'NoSuchLine' })
    expect(books.does((one, meta) => reverse(one, null, '写错了', meta))).toMatchObject({ refusal: 'NoSuchLine' })
    books.does((one) => takeBack(one, { for: 'r-request1', by: 'ran', note: null }))
    expect(back(addDays(day('2023-02-01'), 56))).toMatchObject({ refusal: 'TooLongAgo' })
    expect(back(addDays(day('2023-02-01'), 55))).toMatchObject({ ok: true })
  })

  test('what was handed out or is under way is taken back where it was given out [E24]', () => {
    const books = shelf().receives(tablets(24))
    holds(books, 'r-request1', 1)
    issues(books, 'r-request1')
    expect(books.does((one, meta) => reverse(one, books.lines[1], '退', meta))).toMatchObject({
      refusal: 'NotReversible',
    })
    const back = () => books.does((one) => takeBack(one, { for: 'r-request1', by: 'ran', note: '不要了' }))
    expect(back()).toMatchObject({ ok: true })
    expect(back()).toMatchObject({ refusal: 'AlreadyBack' })
    expect(books.onHand).toEqual({ 'paracetamol-tablet P1': 24 })
  })
})

describe('part of a pack', () => {
  const gives = (books: Books, item: string, units: number) =>
    books.does((one, meta) => give(one, { id: `g-${item}${units}`, item, units, note: null, scarce }, meta))

  test('only of what is listed as scarce; lot and expiry stay with every unit [B23]', () => {
    const books = shelf().receives(tablets(24, 'P2'), tablets(12, 'P1', '2023-03-31'), lotOf('lianhua', 'L1', GOOD, 30))
    expect(gives(books, 'lianhua', 4)).toMatchObject({ refusal: 'NotScarce', detail: { unitsPerPack: 10 } })
    expect(gives(books, 'lianhua', 10)).toMatchObject({ ok: true })
    const split = gives(books, 'paracetamol-tablet', 16)
    expect(split.ok && split.reply.lots).toEqual([tablets(12, 'P1', '2023-03-31'), tablets(4, 'P2')])
    expect(books.lines.slice(-2)).toMatchObject([
      { lot: 'P1', expiryOn: '2023-03-31', units: -12, after: 0 },
      { lot: 'P2', expiryOn: GOOD, units: -4, after: 20 },
    ])
    expect(gives(books, 'paracetamol-tablet', 21)).toMatchObject({ refusal: 'NotEnoughUnits', detail: { have: 20 } })
  })

  test('the bag says name, lot, expiry and how many, and no dose [B23 R85]', () => {
    expect(lotLabel(tablets(4, 'P1', '2023-03-31'))).toEqual({
      ...{ name: '对乙酰氨基酚片', lot: '批号 P1', expiry: '有效期至 2023-03-31', units: '4 片' },
    })
    const tablet = itemOf('paracetamol-tablet')!
    expect([40, 24, 4, 0, -16].map((n) => unitsWords(tablet, n))).toEqual([
      '3 盒 4 片',
      '2 盒',
      '4 片',
      '0 片',
      '−1 盒 4 片',
    ])
    expect(unitsWords(itemOf('ambroxol')!, 3)).toBe('3 瓶')
    const said = ['2023-02-07', '2023-02-08', '2023-02-20', '2023-12-31'].map((on) =>
      expiryWords(day(on), day('2023-02-08')),
    )
    expect(said).toEqual(['过期 1 天', '今天到期', '2月20日到期，还有 12 天', '有效期至 2023-12-31'])
  })
})

describe('shelves', () => {
  test('a hospital is a township’s, a clinic a village’s, a pharmacy or co-op either’s; nothing else serves beyond its township [B04]', () => {
    const opened = (kind: Shelf['kind'], place: string, serves?: string[]) => {
      const done = open(null, { id: 's-shelf001', place, kind, name: '店', phone: null, serves })
      return done.ok ? 'opened' : done.refusal
    }
    const village = '500237207223'
    expect([opened('hospital', LIANGPING), opened('clinic', village), opened('coop', LIANGPING)]).toEqual(
      Array(3).fill('opened'),
    )
    expect([opened('hospital', village), opened('clinic', LIANGPING), opened('pharmacy', `${village}-01`)]).toEqual(
      Array(3).fill('PlaceDoesNotFit'),
    )
    expect(opened('coop', village, [village, '500235133201'])).toBe('ServesDoesNotFit')
    expect(opened('coop', village, ['500237207999'])).toBe('ServesDoesNotFit')
  })

  test('one on which something stands stays open [B04]', () => {
    const books = shelf().receives(tablets(12))
    const closes = () => books.does((one) => change(one, { closed: true }))
    expect(closes()).toMatchObject({ refusal: 'StillStocked' })
    books.does((one, meta) => writeOff(one, { ...P1, units: 12, reason: 'broken', note: null }, meta))
    expect(closes()).toMatchObject({ ok: true })
    expect(books.does((one, meta) => receive(one, { lots: [tablets(1)], note: null }, meta))).toMatchObject({
      refusal: 'ShelfClosed',
    })
    expect(closes()).toMatchObject({ refusal: 'NothingChanged' })
  })

  test('a pharmacy says how it stands in one tap; after the hours it holds, and while silent, it is unknown [A28]', () => {
    const books = shelf('2023-02-01', { id: 's-shop0001', kind: 'pharmacy', name: '药店' }).day('2023-02-08', 8)
    const at = (hours: number) => books.meta().at + hours * 3_600_000
    const levels = (now: number) => saidOf(books.shelf, 24, now).map(({ level, words }) => `${level} ${words}`)
    const [now, last, over] = [at(0), at(24) - 1, at(24)]
    expect(levels(now)).toEqual(Array(4).fill('unknown 没人报'))
    books.does((one, meta) =>
      say(
        one,
        [
          { category: 'fever', level: 'tight' },
          { category: 'cough', level: 'ample' },
        ],
        meta,
      ),
    )
    expect(levels(now)).toEqual(['tight 紧张', 'ample 充足', 'unknown 没人报', 'unknown 没人报'])
    expect(levels(last)).toEqual(levels(now))
    expect(levels(over)).toEqual(Array(4).fill('unknown 没人报'))
    expect(shelf().does((one, meta) => say(one, [{ category: 'fever', level: 'ample' }], meta))).toMatchObject({
      refusal: 'NotAPharmacy',
    })
  })
})

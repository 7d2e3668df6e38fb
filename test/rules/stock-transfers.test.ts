import { nationalPolicy } from '@domain/policy/national'
import type { Shelf } from '@domain/model/stock'
import { confirm, count } from '@domain/rules/stock/count'
import { hold, issue } from '@domain/rules/stock/holds'
import { arrive, send, transferOver } from '@domain/rules/stock/transfers'
import { Books, byLot, lotOf } from '../support/books'
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

describe('from one shelf to another', () => {
  const pair = () => {
    const from = shelf('2023-02-01', { id: 's-coop0001', kind: 'coop', name: '两坪乡供销社', place: LIANGPING })
    return [from.receives(tablets(24), tablets(12, 'P2', '2023-02-10')), shelf()] as const
  }
  const sends = (from: Books, to: Shelf | null, ...lots: { item: string; lot: string; units: number }[]) =>
    from.does((one, meta) => send(one, { id: 'x-transfer1', to, lots, note: null }, meta))
  const arrives = (from: Books, to: Books, more: Partial<Parameters<typeof arrive>[1]> = {}) =>
    to.does((one, meta) =>
      arrive(
        one,
        {
          transfer: from.shelf.transfers[0] ?? null,
          fromName: '供销社',
          got: null,
          missing: null,
          note: null,
          ...more,
        },
        meta,
      ),
    )

  test('a co-op holds and sends; under way it is on neither, and arrives once [B04 B25]', () => {
    const [from, to] = pair()
    expect(sends(from, to.shelf, { ...P1, units: 18 })).toMatchObject({ ok: true })
    expect([from.onHand, to.onHand]).toEqual([{ 'paracetamol-tablet P1': 6, 'paracetamol-tablet P2': 12 }, {}])
    expect(from.shelf.transfers).toMatchObject([{ to: to.shelf._id, lots: [{ ...P1, units: 18 }] }])
    expect(arrives(from, to)).toMatchObject({ ok: true })
    expect(arrives(from, to)).toMatchObject({ refusal: 'AlreadyArrived' })
    expect(from.does((one) => transferOver(one, 'x-transfer1'))).toMatchObject({ ok: true })
    expect(from.does((one) => transferOver(one, 'x-transfer1'))).toMatchObject({ refusal: 'AlreadyArrived' })
    expect(arrives(from, to)).toMatchObject({ refusal: 'NoSuchTransfer' })
    expect(byLot([...from.lines, ...to.lines])).toEqual({ 'paracetamol-tablet P1': 24, 'paracetamol-tablet P2': 12 })
  })

  test('what is missing is a line with its reason; more than was sent is not taken [B04 B25]', () => {
    const [from, to] = pair()
    sends(from, to.shelf, { ...P1, units: 18 }, { ...P1, lot: 'P2', units: 12 })
    const got = [{ ...P1, units: 17 }]
    expect(arrives(from, to, { got })).toMatchObject({ refusal: 'ReasonNeeded' })
    expect(arrives(from, to, { got: [{ ...P1, units: 19 }] })).toMatchObject({ refusal: 'MoreThanSent' })
    expect(arrives(from, to, { got: [{ ...P1, lot: 'P7', units: 1 }] })).toMatchObject({ refusal: 'MoreThanSent' })
    expect(arrives(from, to, { got, missing: 'broken', note: '箱子进水' })).toMatchObject({ ok: true })
    expect(to.lines.map(({ kind, lot, units, for: about, note }) => [kind, lot, units, about, note])).toEqual([
      ['arrived', 'P1', 18, 'x-transfer1', '从 供销社 来'],
      ['arrived', 'P2', 12, 'x-transfer1', '从 供销社 来'],
      ['written-off', 'P1', -1, 'x-transfer1', '路上破损，箱子进水'],
      ['written-off', 'P2', -12, 'x-transfer1', '路上破损，箱子进水'],
    ])
    expect(to.onHand).toEqual({ 'paracetamol-tablet P1': 17 })
  })

  test('only what is free, good and there may go, and only to a shelf that keeps books here [B04]', () => {
    const [from, to] = pair()
    holds(from, 'r-request1', 2)
    const refusal = (...lots: Parameters<typeof sends>[2][]) =>
      (sends(from, to.shelf, ...lots) as { refusal?: string }).refusal
    // The lot that expires first is the one set aside.
    expect(refusal({ ...P1, lot: 'P2', units: 1 })).toBe('NotEnoughUnits')
    expect(refusal({ ...P1, units: 20 }, { ...P1, units: 5 })).toBe('NotEnoughUnits')
    expect(refusal({ ...P1, lot: 'P7', units: 1 })).toBe('NoSuchLot')
    from.day('2023-02-11')
    expect(refusal({ ...P1, lot: 'P2', units: 1 })).toBe('ExpiredLot')
    const one = { ...P1, units: 1 }
    expect(sends(from, from.shelf, one)).toMatchObject({ refusal: 'SameShelf' })
    expect(sends(from, null, one)).toMatchObject({ refusal: 'NotFound' })
    expect(sends(from, { ...to.shelf, township: '500235133' }, one)).toMatchObject({ refusal: 'NotFound' })
    expect(sends(from, { ...to.shelf, closed: true }, one)).toMatchObject({ refusal: 'ShelfClosed' })
    expect(sends(from, { ...to.shelf, kind: 'pharmacy' }, one)).toMatchObject({ refusal: 'OnlyLevels' })
  })
})

describe('counting', () => {
  const counts = (books: Books, units: number, openid = 'ran') =>
    books.does((one, meta) => count(one, [tablets(units)], meta), openid)
  const confirms = (books: Books, openid: string) =>
    books.does((one, meta) => confirm(one, one.count?.at ?? 0, meta), openid)

  test('a difference moves nothing until a second person has signed, and never the same one [E25]', () => {
    const books = shelf().receives(tablets(24))
    expect(counts(books, 22)).toMatchObject({ ok: true, reply: { differences: 1 } })
    expect(books.onHand).toEqual({ 'paracetamol-tablet P1': 24 })
    expect(confirms(books, 'ran')).toMatchObject({ refusal: 'SamePerson' })
    expect(confirms(books, 'li')).toMatchObject({ ok: true })
    expect(books.lines[1]).toMatchObject({ kind: 'counted', units: -2, after: 22, note: 'ran盘点，li复核' })
    expect(confirms(books, 'li')).toMatchObject({ refusal: 'NothingToConfirm' })
  })

  test('what was handed out between the two signatures is no difference [E25]', () => {
    const books = shelf().receives(tablets(24))
    counts(books, 22)
    holds(books, 'r-request1', 2)
    issues(books, 'r-request1')
    confirms(books, 'li')
    expect(books.onHand).toEqual({ 'paracetamol-tablet P1': 10 })
  })

  test('a second count replaces the first, and what was seen of the first is not signed for [E25]', () => {
    const books = shelf().receives(tablets(24))
    counts(books, 20)
    const seen = books.shelf.count!.at
    counts(books.day('2023-02-02'), 23, 'li')
    expect(books.does((one, meta) => confirm(one, seen, meta), 'ran')).toMatchObject({ refusal: 'CountChanged' })
    expect(counts(books.day('2023-02-03'), 24, 'li')).toMatchObject({ reply: { differences: 0 } })
    expect(confirms(books, 'ran')).toMatchObject({ refusal: 'NothingToConfirm' })
    expect(books.lines).toHaveLength(1)
  })

  test('found more, found a lot nobody wrote down; promised units cannot be counted away [E25]', () => {
    const books = shelf().receives(tablets(24))
    books.does((one, meta) => count(one, [tablets(26), tablets(6, 'P5')], meta))
    confirms(books, 'li')
    expect(books.onHand).toEqual({ 'paracetamol-tablet P1': 26, 'paracetamol-tablet P5': 6 })
    holds(books, 'r-request1', 4)
    counts(books, 20)
    expect(confirms(books, 'li')).toMatchObject({ refusal: 'NotEnoughUnits' })
    expect(books.does((one, meta) => count(one, [tablets(1), tablets(2)], meta))).toMatchObject({
      refusal: 'SameLotTwice',
    })
    expect(books.does((one, meta) => count(one, [tablets(1, 'P1', '2023-10-01')], meta))).toMatchObject({
      refusal: 'LotExpiryDiffers',
    })
  })
})

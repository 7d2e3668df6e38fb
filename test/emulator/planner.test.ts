import fc from '../support/properties'
import { filterOf } from '../../emulator/database/filter'
import { keyOf } from '../../emulator/database/key'
import { valueAt } from '../../emulator/database/paths'
import { type Sort } from '../../emulator/database/plan'
import { type Doc, type Fields } from '../../emulator/database/value'
import { TestStore } from './support/store'

const value = fc.constantFrom<unknown>(0, 1, 2, -1.5, 'a', 'b', '啊', null, true, new Date(5), undefined)
const list = fc.array(fc.constantFrom(0, 1, 2, 3), { maxLength: 3 })
const record = fc.record({
  a: value,
  b: value,
  o: fc.option(fc.record({ p: value }), { nil: undefined }),
  l: fc.oneof(list, value),
})

const point = fc.constantFrom<unknown>(0, 1, 2, 'a', 'b', null, true, new Date(5))
const bound = fc.constantFrom<unknown>(0, 1, 'a', 'b', new Date(5))
const condition = fc.oneof(
  point,
  point.map(($eq) => ({ $eq })),
  fc.array(point, { maxLength: 3 }).map(($in) => ({ $in })),
  bound.map(($gt) => ({ $gt })),
  bound.map(($lte) => ({ $lte })),
  fc.tuple(bound, bound).map(([$gte, $lt]) => ({ $gte, $lt })),
  point.map(($ne) => ({ $ne })),
)
const query = fc.record({ a: condition, b: condition, 'o.p': condition, l: condition }, { requiredKeys: [] })
const sort = fc.constantFrom<Sort>(
  [],
  [['a', 1]],
  [['b', -1]],
  [
    ['a', -1],
    ['b', -1],
  ],
  [
    ['b', 1],
    ['l', 1],
  ],
  [['o.p', 1]],
)

const INDEXES = [
  {
    name: 'a_b',
    keys: [
      ['a', 1],
      ['b', 1],
    ] as Sort,
  },
  {
    name: 'b_a_down',
    keys: [
      ['b', 1],
      ['a', -1],
    ] as Sort,
  },
  {
    name: 'nested',
    keys: [
      ['o.p', -1],
      ['a', 1],
    ] as Sort,
  },
  {
    name: 'list',
    keys: [
      ['l', 1],
      ['b', 1],
    ] as Sort,
  },
]

const idsOf = (docs: Doc[]) => docs.map(({ _id }) => String(_id)).sort()
const sortKeys = (doc: Fields, by: Sort) => by.map(([path]) => keyOf(valueAt(doc, path)))

test('whatever index is chosen, the answer is that of reading everything; a query it cannot serve is refused', () => {
  let answered = 0
  fc.assert(
    fc.property(
      fc.array(record, { maxLength: 25 }),
      fc.array(fc.tuple(query, sort), { minLength: 15, maxLength: 15 }),
      (records, asked) => {
        const { store, ...test } = new TestStoreOf(records)
        try {
          for (const [where, by] of asked) {
            const question = { verb: 'get', query: where, sort: by, limited: true }
            const tally = { examined: 0, returned: 0 }
            let found: Doc[]
            try {
              found = [...store.find('items', question, tally)].map(({ doc }) => doc)
            } catch (error) {
              expect(String(error)).toContain('no declared index covers')
              continue
            }
            answered += 1
            expect(idsOf(found)).toEqual(idsOf(test.docs.filter(filterOf(where))))
            const rows = found.map((doc) => sortKeys(doc, by))
            expect(rows).toEqual([...rows].sort((a, b) => inOrder(a, b, by)))
            if (by.length === 0) expect(store.count('items', question, tally)).toBe(found.length)
          }
        } finally {
          test.remove()
        }
      },
    ),
    { numRuns: 60 },
  )
  expect(answered).toBeGreaterThan(200)
})

class TestStoreOf {
  readonly docs: Doc[]
  readonly store
  readonly remove: () => void

  constructor(records: Fields[]) {
    const made = new TestStore(...INDEXES)
    this.store = made.store
    this.remove = () => made.remove()
    this.docs = records.map((fields, at) => ({ _id: `d${at}`, ...prune(fields) }))
    made.store.atomically(() => this.docs.forEach((doc) => made.store.write('items', undefined, doc)))
  }
}

const prune = (fields: Fields) => Object.fromEntries(Object.entries(fields).filter(([, item]) => item !== undefined))

function inOrder(a: string[], b: string[], by: Sort): number {
  for (const [at, [, way]] of by.entries()) {
    const [left = '', right = ''] = [a[at], b[at]]
    if (left !== right) return left < right ? -way : way
  }
  return 0
}

test('keys order numbers and texts as the database does', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
      expect(Math.sign(compare(keyOf(a), keyOf(b)))).toBe(Math.sign(a === b ? 0 : a - b || compare(a, b)))
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(Buffer.compare(Buffer.from(keyOf(a)), Buffer.from(keyOf(b)))).toBe(
        Buffer.compare(Buffer.from(a), Buffer.from(b)),
      )
    }),
  )
})

describe('a sort the index does not deliver is refused', () => {
  const test2 = new TestStore(
    {
      name: 'a_b_c',
      keys: [
        ['a', 1],
        ['b', 1],
        ['c', 1],
      ],
    },
    { name: 'l', keys: [['l', 1]] },
  )
  beforeAll(() => {
    const doc = { _id: 'd', a: 1, b: 1, c: 1, l: [1, 2] }
    test2.store.atomically(() => test2.store.write('items', undefined, doc))
  })
  afterAll(() => test2.remove())

  const covered = (where: Fields, ...by: Sort) => {
    try {
      test2.store.plan('items', { verb: 'get', query: where, sort: by, limited: true })
      return true
    } catch {
      return false
    }
  }

  test('both ways along the index are delivered, one key up and one down is not', () => {
    expect(covered({}, ['a', 1], ['b', 1])).toBe(true)
    expect(covered({}, ['a', -1], ['b', -1])).toBe(true)
    expect(covered({}, ['a', 1], ['b', -1])).toBe(false)
  })

  test('a key between may be left out only where it is fixed', () => {
    expect(covered({ a: 1 }, ['c', 1])).toBe(false)
    expect(covered({ a: 1, b: 1 }, ['c', 1])).toBe(true)
    expect(covered({ a: 1, b: { $gt: 0 } }, ['c', 1])).toBe(false)
    expect(covered({ a: 1, b: { $gt: 0 } }, ['b', 1], ['c', 1])).toBe(true)
  })

  test('an index that has met an array finds, but does not sort', () => {
    expect(covered({ l: 1 })).toBe(true)
    expect(covered({ l: { $gt: 0 } }, ['l', 1])).toBe(false)
  })

  test('points are merged in order up to two hundred of them', () => {
    const points = (n: number) => ({ $in: Array.from({ length: n }, (_none, at) => at) })
    expect(covered({ a: points(200) }, ['b', 1])).toBe(true)
    expect(covered({ a: points(201) }, ['b', 1])).toBe(false)
    expect(covered({ a: points(1000) })).toBe(true)
  })

  test('a sort alone is a page of the index, and never a count or a change', () => {
    expect(covered({}, ['a', 1])).toBe(true)
    expect(() => test2.store.plan('items', { verb: 'update', query: {}, sort: [], limited: false })).toThrow(
      'no declared index',
    )
  })
})

const compare = <T extends string | number>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0)

describe('what is examined', () => {
  const test3000 = new TestStore({
    name: 'owner_due',
    keys: [
      ['owner', 1],
      ['due', 1],
    ],
  })
  const { store } = test3000
  beforeAll(() => {
    const docs = Array.from({ length: 3000 }, (_none, n) => ({ _id: `d${n}`, owner: `o${n % 10}`, due: n }))
    store.atomically(() => docs.forEach((doc) => store.write('items', undefined, doc)))
  })
  afterAll(() => test3000.remove())

  const examined = (where: Fields, by: Sort, limit: number) => {
    const tally = { examined: 0, returned: 0 }
    let found = 0
    for (const _found of store.find('items', { verb: 'get', query: where, sort: by, limited: true }, tally)) {
      void _found
      if (++found >= limit) break
    }
    return { found, examined: tally.examined }
  }

  test('a range reads what is in it, a page reads a page, and points are merged without reading more [P1]', () => {
    expect(examined({ owner: 'o3', due: { $lte: 500 } }, [['due', 1]], 1000)).toEqual({ found: 50, examined: 50 })
    expect(examined({ owner: 'o3' }, [['due', -1]], 7)).toEqual({ found: 7, examined: 7 })
    expect(examined({ owner: { $in: ['o1', 'o2', 'o3'] } }, [['due', 1]], 9)).toEqual({ found: 9, examined: 9 })
    expect(examined({ _id: { $in: ['d1', 'd2', 'none'] } }, [], 9)).toEqual({ found: 2, examined: 2 })
  })

  test('what the index cannot say is examined and left out', () => {
    expect(examined({ owner: 'o3', mood: 'x' }, [], 10)).toEqual({ found: 0, examined: 300 })
  })
})

import { readSchema } from '../../emulator/database/schema'
import { Transactions } from '../../emulator/database/transactions'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { TestStore } from './support/store'

const put = ({ store }: TestStore, doc: { _id: string; [field: string]: unknown }) =>
  store.atomically(() => store.write('items', store.get('items', doc._id)?.doc, doc))

const find = ({ store }: TestStore, query: Record<string, unknown>) => {
  const question = { verb: 'get', query, sort: [], limited: false }
  return [...store.find('items', question, { examined: 0, returned: 0 })].map(({ doc }) => doc._id)
}

describe('a declaration that changes', () => {
  let test1: TestStore
  beforeEach(() => {
    test1 = new TestStore({ name: 'n', keys: [['n', 1]] })
    for (const n of [1, 2, 3]) put(test1, { _id: `d${n}`, n, m: n % 2 })
    test1.store.close()
  })
  afterEach(() => test1.remove())

  test('builds a new index from what is there, and drops one no longer declared', () => {
    test1.open({ name: 'm', keys: [['m', 1]] })
    expect(find(test1, { m: 1 })).toEqual(['d1', 'd3'])
    expect(() => find(test1, { n: 1 })).toThrow('no declared index covers get on items: where {n: …}')
  })

  test('refuses to make unique what is not, and leaves the data as it was', () => {
    expect(() => test1.open({ name: 'm', keys: [['m', 1]], unique: true })).toThrow(/UNIQUE/)
    test1.open({ name: 'n', keys: [['n', 1]] })
    expect(find(test1, { n: 2 })).toEqual(['d2'])
  })

  test('remembers that an index has met an array', () => {
    test1.open({ name: 'n', keys: [['n', 1]] })
    put(test1, { _id: 'array', n: [0, 10] })
    test1.store.close()
    test1.open({ name: 'n', keys: [['n', 1]] })
    expect(find(test1, { n: { $gt: 4, $lt: 6 } })).toEqual(['array'])
  })
})

describe('limits', () => {
  const test2 = new TestStore({
    name: 'two',
    keys: [
      ['a', 1],
      ['b', 1],
    ],
  })
  afterAll(() => test2.remove())

  test('a document above 16 MB is refused, and nothing of it stays', () => {
    expect(() => put(test2, { _id: 'large', text: 'x'.repeat(16 * 1024 * 1024) })).toThrow('16 MB')
    expect(test2.store.get('items', 'large')).toBeUndefined()
  })

  test('two arrays in one compound index are refused', () => {
    expect(() => put(test2, { _id: 'p', a: [1, 2], b: [3, 4] })).toThrow('parallel arrays')
    expect(test2.store.get('items', 'p')).toBeUndefined()
  })

  test('more than 20 indexes, a name declared twice, or a strange key is refused when read', () => {
    const file = path.join(test2.folder, 'other.json')
    const read = (...collections: unknown[]) => {
      writeFileSync(file, JSON.stringify({ collections }))
      return readSchema(file)
    }
    const index = (name: string, way: unknown = 1) => ({ name, keys: [['a', way]] })
    const many = Array.from({ length: 21 }, (_none, n) => index(`i${n}`))
    expect(() => read({ name: 'items', indexes: many })).toThrow('at most 20')
    expect(read({ name: 'items', indexes: many.slice(1) })).toHaveLength(1)
    expect(() => read({ name: 'items' }, { name: 'items' })).toThrow('declared twice: items')
    expect(() => read({ name: 'items', indexes: [index('i', 'up')] })).toThrow('bad index')
  })
})

describe('keys below one array', () => {
  const test4 = new TestStore({
    name: 'held',
    keys: [
      ['kept.by', 1],
      ['kept.n', 1],
    ],
  })
  afterAll(() => test4.remove())

  test('stay together, element by element, and go with the document', () => {
    put(test4, {
      _id: 'a',
      kept: [
        { by: 'x', n: 1 },
        { by: 'y', n: 2 },
      ],
    })
    const entries = () => test4.store.sqlite.all('SELECT k0, k1 FROM "index:items:held" ORDER BY k0').length
    expect(entries()).toBe(2)
    expect(find(test4, { 'kept.by': 'x', 'kept.n': 2 })).toEqual([])
    expect(find(test4, { kept: { $elemMatch: { by: 'y', n: 2 } } })).toEqual(['a'])
    put(test4, { _id: 'a', kept: [] })
    expect(entries()).toBe(1)
    test4.store.atomically(() => test4.store.write('items', test4.store.get('items', 'a')?.doc, undefined))
    expect(entries()).toBe(0)
  })
})

describe('a transaction left open', () => {
  const test3 = new TestStore()
  afterAll(() => test3.remove())
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  test('is rolled back after 30 seconds, and what it held is free', async () => {
    const transactions = new Transactions(test3.store)
    const transaction = transactions.start()
    transactions.write(transaction, 'items', 'a', { _id: 'a', n: 1 })
    jest.advanceTimersByTime(29_999)
    expect(transactions.holder('items', 'a')).toBe(transaction)
    jest.advanceTimersByTime(1)
    expect(transactions.holder('items', 'a')).toBeUndefined()
    expect(() => transactions.get(transaction.id)).toThrow('ended or expired')
    await expect(transaction.ended).resolves.toBeUndefined()
    expect(test3.store.get('items', 'a')).toBeUndefined()
  })
})

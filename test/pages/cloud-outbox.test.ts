import { readFailure, readReply, type Answer } from '../../src/cloud/answer'
import { createAnswerCache } from '../../src/cloud/answer-cache'
import { newCommandId } from '../../src/cloud/command-id'
import { createOutbox } from '../../src/cloud/create-outbox'
import { type Shelf } from '../../src/cloud/port'

const offline: Answer<never> = { ok: false, refusal: 'Offline', requestId: '' }
const refused = (refusal: string): Answer<never> => ({ ok: false, refusal, requestId: 'r1' })
const done: Answer<unknown> = { ok: true, data: 'done' }

function aShelf(): Shelf & { texts: Map<string, string> } {
  const texts = new Map<string, string>()
  return {
    texts,
    read: async (key) => texts.get(key),
    write: async (key, text) => void texts.set(key, text),
    remove: async (key) => void texts.delete(key),
  }
}

function aPhone(shelf = aShelf()) {
  let ids = 0
  const sent: [action: string, commandId: string][] = []
  const phone = { network: offline as Answer<unknown>, sent, shelf, later: jest.fn() }
  const outbox = createOutbox({
    shelf,
    key: () => 'outbox.me',
    now: () => 1_675_814_400_000,
    newId: () => `command-${++ids}-${sent.length}`,
    later: phone.later,
    ask: async (action, _input, commandId) => {
      sent.push([action, commandId])
      return phone.network
    },
  })
  return { ...phone, phone, outbox }
}

describe('the outbox', () => {
  test('a report made without a network waits, and goes once under the same id when there is one [E01 E29]', async () => {
    const { outbox, phone, sent } = aPhone()
    expect(await outbox.send('report.submit', { spo2: 96 }, '报情况')).toEqual({ queued: true })
    expect(outbox.entries()).toMatchObject([{ state: 'waiting', title: '报情况', tries: 1 }])

    phone.network = done
    await outbox.flush()
    await outbox.flush()
    expect(outbox.entries()).toEqual([])
    expect(sent).toEqual([
      ['report.submit', 'command-1-0'],
      ['report.submit', 'command-1-0'],
    ])
  })

  test('what waits survives the death of the phone, and a send that was under way keeps its id [E01]', async () => {
    const { outbox, shelf } = aPhone()
    await outbox.send('report.submit', { spo2: 96 }, '报情况')
    shelf.texts.set('outbox.me', (shelf.texts.get('outbox.me') ?? '').replace('waiting', 'sending'))

    const next = aPhone(shelf)
    next.phone.network = done
    await next.outbox.flush()
    expect(next.sent).toEqual([['report.submit', 'command-1-0']])
    expect(next.outbox.entries()).toEqual([])
  })

  test('a thing is on storage before it is on the wire', async () => {
    const shelf = aShelf()
    const stored: string[] = []
    const outbox = createOutbox({
      shelf,
      key: () => 'k',
      now: () => 0,
      newId: () => 'id',
      ask: async () => {
        stored.push(shelf.texts.get('k') ?? 'nothing')
        return done
      },
    })
    await outbox.send('report.submit', {}, '报情况')
    expect(stored).toEqual([expect.stringContaining('"id":"id"')])
  })

  test('a refusal while the person is looking goes back to the page and leaves nothing behind', async () => {
    const { outbox, phone } = aPhone()
    phone.network = refused('NothingSaid')
    expect(await outbox.send('report.submit', {}, '报情况')).toMatchObject({ refusal: 'NothingSaid' })
    expect(outbox.entries()).toEqual([])
  })

  test('a refusal that comes later is kept with its name until the person decides', async () => {
    const { outbox, phone } = aPhone()
    await outbox.send('household.correct', { name: '张桂香' }, '改住户')
    phone.network = refused('Stale')
    await outbox.flush()
    expect(outbox.entries()).toMatchObject([{ state: 'failed', refusal: 'Stale', input: { name: '张桂香' } }])

    await outbox.flush()
    expect(outbox.entries()).toMatchObject([{ state: 'failed', tries: 2 }])
    await outbox.discard('command-1-0')
    expect(outbox.entries()).toEqual([])
  })

  test('a server that failed halfway is asked again under the same id, five times, and then it is for the person', async () => {
    const { outbox, phone, sent, later } = aPhone()
    phone.network = refused('Internal')
    expect(await outbox.send('report.submit', {}, '报情况')).toEqual({ queued: true })
    expect(later).toHaveBeenCalledTimes(1)
    for (let n = 0; n < 6; n++) await outbox.flush()
    expect(sent).toHaveLength(5)
    expect(new Set(sent.map(([, id]) => id)).size).toBe(1)
    expect(outbox.entries()).toMatchObject([{ state: 'failed', refusal: 'Internal' }])
  })

  test('what was done first is told first, and a lost network stops the rest', async () => {
    const { outbox, phone, sent } = aPhone()
    await outbox.send('a', {}, '一')
    await outbox.send('b', {}, '二')
    sent.length = 0
    await outbox.flush()
    expect(sent.map(([action]) => action)).toEqual(['a'])

    phone.network = done
    await Promise.all([outbox.flush(), outbox.flush()])
    expect(sent.map(([action]) => action)).toEqual(['a', 'a', 'b'])
  })

  test('a store written half does not stop the app from opening', async () => {
    const shelf = aShelf()
    shelf.texts.set('outbox.me', '[{"id":"x"')
    const { outbox } = aPhone(shelf)
    await outbox.flush()
    expect(outbox.entries()).toEqual([])
  })
})

describe('answers', () => {
  test('only a lost network is called 没网; a failed function is not', () => {
    expect(readFailure({ errMsg: 'request:fail timeout' })).toMatchObject({ refusal: 'Offline' })
    expect(readFailure({ errCode: -1, errMsg: 'system error' })).toMatchObject({ refusal: 'Offline' })
    expect(readFailure(new TypeError('Failed to fetch'))).toMatchObject({ refusal: 'Offline' })
    expect(readFailure({ errCode: -504002, errMsg: 'functions execute fail' })).toMatchObject({ refusal: 'Internal' })
  })

  test('a reply that is not in the contract is never shown as data', () => {
    expect(readReply({ ok: true, data: 1 })).toEqual({ ok: true, data: 1 })
    for (const strange of [undefined, null, 'ok', {}, { ok: 1 }, { ok: false }])
      expect(readReply(strange)).toMatchObject({ ok: false, refusal: 'Internal' })
  })

  test('the last sixty answers are kept per person, and forgetting leaves none', async () => {
    const shelf = aShelf()
    const cache = createAnswerCache(shelf, () => 'me')
    for (let n = 0; n < 61; n++) await cache.keep(`q${n}`, { data: n, at: n })
    expect(await cache.read('q0')).toBeUndefined()
    expect(await cache.read('q1')).toEqual({ data: 1, at: 1 })
    expect(await createAnswerCache(shelf, () => 'another').read('q1')).toBeUndefined()
    await cache.forget()
    expect(shelf.texts.size).toBe(0)
  })

  test('a command id has 22 characters and no two are alike', () => {
    const ids = Array.from({ length: 1000 }, () => newCommandId())
    expect(new Set(ids).size).toBe(1000)
    for (const id of ids) expect(id).toMatch(/^[0-9A-Za-z]{22}$/)
  })
})

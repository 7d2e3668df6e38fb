import { ProbeCloud } from './support/probe'

const probe = ProbeCloud.use({ permissions: { openapi: ['subscribeMessage.send'] } })

test('requests side by side are one step, one after another are two [P9]', async () => {
  const { result, counters } = await probe.do('trips')
  expect(result).toBe(3)
  expect(counters).toMatchObject({ roundTrips: 4, sequential: 2, examined: 3, returned: 3, sends: 0 })
})

test('documents examined are those read, not those there [P1]', async () => {
  const others = Array.from({ length: 500 }, (_none, n) => ({ _id: `other${n}`, run: 'other', n }))
  probe.cloud.database.put('conformance_items', others)
  probe.cloud.database.remove('conformance_items', ['a', 'b', 'c'])
  expect((await probe.do('trips')).counters).toMatchObject({ examined: 3, returned: 3 })
})

test('bytes are those of the call: its data and its result [P9]', async () => {
  const { counters } = await probe.do('large', { bytes: 1000 })
  expect(counters).toMatchObject({
    bytesIn: '{"do":"large","bytes":1000}'.length,
    bytesOut: 1002,
    roundTrips: 0,
    sequential: 0,
  })
})

test('a message sent is counted, a refused one is not', async () => {
  probe.cloud.messages.consent('oReader', 'T1', 'accept')
  expect((await probe.do('send', { to: 'oReader' })).counters).toMatchObject({ sends: 1, roundTrips: 1 })
  expect((await probe.do('send', { to: 'oReader' })).counters).toMatchObject({ sends: 0, roundTrips: 1 })
})

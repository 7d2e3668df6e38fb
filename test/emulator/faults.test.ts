import { WireError, type FaultPoint } from '../../emulator'
import { ProbeCloud } from './support/probe'

const probe = ProbeCloud.use()
const has = (id: string) => probe.cloud.database.collection('conformance_items').get(id) !== undefined

afterEach(() => {
  probe.cloud.faults.beforeEffect = undefined
  probe.cloud.faults.afterEffect = undefined
})

const throwing = (fault: unknown) => () => {
  throw fault
}

test('killed before the effect, nothing is written and the caller is told the call failed [Q2]', async () => {
  probe.cloud.faults.beforeEffect = throwing('kill')
  expect(await probe.failureOf('add', { id: 'before' })).toMatchObject({ errCode: -504002 })
  expect(has('before')).toBe(false)
})

test('killed after the effect, it is written and the caller is told the call failed [Q2]', async () => {
  probe.cloud.faults.afterEffect = throwing('kill')
  expect(await probe.failureOf('add', { id: 'after' })).toMatchObject({ errCode: -504002 })
  expect(has('after')).toBe(true)
})

test('after a kill the next call starts a new instance', async () => {
  await probe.do('calls')
  const { coldStarts = 0 } = probe.cloud.instances().probe ?? {}
  probe.cloud.faults.beforeEffect = throwing('kill')
  await probe.failureOf('add', { id: 'x' })
  probe.cloud.faults.beforeEffect = undefined
  expect((await probe.do('calls')).counters.coldStart).toBe(true)
  expect(probe.cloud.instances().probe?.coldStarts).toBe(coldStarts + 1)
})

test('a reply dropped after the effect is an error in a function that lives on [Q7]', async () => {
  probe.cloud.faults.afterEffect = throwing('drop')
  const { result } = await probe.do('tryAdd', { id: 'dropped' })
  expect(String(result)).toMatch(/socket hang up|ECONNRESET/)
  expect(has('dropped')).toBe(true)
})

test('an error of the database reaches the function in its own code [Q7]', async () => {
  probe.cloud.faults.beforeEffect = throwing(new WireError('DATABASE_REQUEST_FAILED', 'Executor error: timed out'))
  const { result } = await probe.do('tryAdd', { id: 'refused' })
  expect(result).toContain('timed out')
  expect(has('refused')).toBe(false)
})

test('a fault knows where it strikes', async () => {
  const seen: FaultPoint[] = []
  probe.cloud.faults.afterEffect = (point) => seen.push(point)
  const { requestId } = await probe.do('add', { id: 'seen' })
  const point = { action: 'database.insertDocument', collection: 'conformance_items', functionName: 'probe', requestId }
  expect(seen).toEqual([{ ...point, api: undefined }])
})

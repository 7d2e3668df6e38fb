import { crowdOf, grantAll } from '../support/crowd'
import { LIANGPING, PINGAN, startVillage, type Village } from '../support/village'

let village: Village
beforeEach(async () => {
  village = await startVillage()
})
afterEach(async () => village.stop())

const tick = () => village.cloud.fireTimer('tick')
/** The run of one township alone, as the timer's own run starts it; its cost is this call's. */
const tickHere = () => village.cloud.call('tick', { townships: [LIANGPING] }, { openid: '', source: 'wx_trigger,scf' })
const sent = () => village.cloud.messages.sent().map(({ openid }) => openid)
const sends = () => village.cloud.database.collection('sends').all()
const states = () => {
  const counts: Record<string, number> = {}
  for (const { state } of sends()) counts[String(state)] = (counts[String(state)] ?? 0) + 1
  return counts
}
const run = () => village.cloud.database.collection('runs').get(`digest:${LIANGPING}:2023-02-08T08`)

/** Kills the instance once, at the n-th of such effects. */
function killAt(
  n: number,
  where: { action?: string; collection?: string; api?: string },
  phase: 'beforeEffect' | 'afterEffect',
) {
  let seen = 0
  village.cloud.faults[phase] = (point) => {
    if (where.action && point.action !== where.action) return
    if (where.collection && point.collection !== where.collection) return
    if (where.api && point.api !== where.api) return
    if (++seen === n) throw 'kill' as unknown as Error
  }
}
const calm = () => {
  village.cloud.faults.beforeEffect = undefined
  village.cloud.faults.afterEffect = undefined
}

test('a slot’s digests are one document: each worker is told once, and it is written down for each [E20 E42]', async () => {
  const ids = crowdOf(village.cloud, 25)
  await tick()
  expect(sent().sort()).toEqual(ids)
  expect(run()).toMatchObject({ done: true, claimed: 3, size: 10 })
  expect(states()).toEqual({ sent: 25 })
  expect(sends()[0]).toMatchObject({
    _id: `digest:${LIANGPING}:2023-02-08T08:w-0000`,
    about: `digest:${LIANGPING}:2023-02-08T08`,
    notice: { kind: 'digest', doors: 1, late: 0, urgent: 0, place: null },
    ...{ channel: 'subscription', openedAt: null, actedAt: null },
  })
  await tick()
  expect(sent()).toHaveLength(25)
})

test('two timers at once, and three, send once [E42 Q1]', async () => {
  const ids = crowdOf(village.cloud, 40)
  await Promise.all([tick(), tick(), tickHere()])
  await tick()
  expect(sent().sort()).toEqual(ids)
  expect(states()).toEqual({ sent: 40 })
})

test('killed while a group is on its way: that group is unknown and said so, the rest is told by the next turn, nobody twice [Q1 P2 E42]', async () => {
  crowdOf(village.cloud, 40)
  killAt(15, { api: 'subscribeMessage.send' }, 'afterEffect')
  await tick()
  calm()
  expect(sends()).toEqual([])
  village.at('2023-02-08', 8, 10)
  await tick()
  expect(new Set(sent()).size).toBe(sent().length)
  expect(states()).toEqual({ sent: 30, unknown: 10 })
  const unknown = sends().filter(({ state }) => state === 'unknown')
  expect(unknown.map(({ openid }) => openid)).toEqual(Array.from({ length: 10 }, (_one, k) => `w-00${10 + k}`))
  expect(run()).toMatchObject({ done: true })
})

test.each([
  ['before the run is written', 'beforeEffect', { action: 'database.insertDocument', collection: 'runs' }, 1, 0],
  ['after the run is written', 'afterEffect', { action: 'database.insertDocument', collection: 'runs' }, 1, 0],
  ['after a group was claimed', 'afterEffect', { action: 'database.modifyDocument', collection: 'runs' }, 2, 10],
  ['after its grants were taken', 'afterEffect', { collection: 'grants' }, 2, 10],
  ['before the ledger is written', 'beforeEffect', { action: 'database.insertDocument', collection: 'sends' }, 1, 5],
  ['after the ledger is written', 'afterEffect', { action: 'database.insertDocument', collection: 'sends' }, 1, 0],
  ['before the run is put down', 'beforeEffect', { action: 'database.modifyDocument', collection: 'runs' }, 4, 0],
] as const)(
  'killed %s: everybody is told or named as unknown, nobody twice [Q1 E42]',
  async (_when, phase, where, n, unknown) => {
    const ids = crowdOf(village.cloud, 25)
    killAt(n, where, phase)
    await tick()
    calm()
    village.at('2023-02-08', 8, 10)
    await tick()
    expect(
      sends()
        .map(({ openid }) => openid)
        .sort(),
    ).toEqual(ids)
    expect(states().unknown ?? 0).toBe(unknown)
    expect(new Set(sent()).size).toBe(sent().length)
    for (const { openid, state } of sends()) if (state === 'sent') expect(sent()).toContain(openid)
  },
)

test('who is still at work is left alone; once the lease has run out the next turn takes over [E42]', async () => {
  crowdOf(village.cloud, 15)
  killAt(12, { api: 'subscribeMessage.send' }, 'beforeEffect')
  await tick()
  calm()
  const before = sent().length
  expect((await tick()).result).toMatchObject({ done: { [LIANGPING]: 'elsewhere' } })
  expect(sent()).toHaveLength(before)
  village.at('2023-02-08', 8, 6)
  await tick()
  expect(states()).toEqual({ sent: 10, unknown: 5 })
})

test('who was overtaken stops: its next write finds the run moved [E42 Q1]', async () => {
  crowdOf(village.cloud, 30)
  village.cloud.faults.beforeEffect = ({ api }) => {
    if (api !== 'subscribeMessage.send' || sent().length !== 5) return
    // Somebody else takes the run over in the middle of the first group.
    const now = run()
    if (now) village.cloud.database.put('runs', [{ ...now, v: Number(now.v) + 1 }])
    calm()
  }
  expect((await tick()).result).toMatchObject({ done: { 'digest 两坪乡': 'overtaken' } })
  expect(sent()).toHaveLength(10)
  await tick()
  expect(states()).toEqual({ sent: 20, unknown: 10 })
  expect(sent()).toHaveLength(30)
})

test('what a run did not get to before the night is not sent at night, nor twice: the morning’s digest covers it [E18 Q3]', async () => {
  crowdOf(village.cloud, 30)
  killAt(12, { api: 'subscribeMessage.send' }, 'afterEffect')
  village.at('2023-02-08', 20, 55)
  await tick()
  calm()
  const before = sent().length
  village.at('2023-02-08', 21, 5)
  await tick()
  expect(sent()).toHaveLength(before)
  expect(states()).toEqual({ sent: 10, unknown: 10 })
  grantAll(village.cloud, ['w-0001', 'w-0025'])
  village.at('2023-02-09', 8)
  await tick()
  const morning = sends().filter(({ on }) => on === '2023-02-09')
  expect(morning).toHaveLength(30)
  expect(morning.find(({ openid }) => openid === 'w-0025')).toMatchObject({ state: 'sent', notice: { late: 1 } })
})

test('after two weeks without a timer it is one digest each and not fourteen [Q3 E20]', async () => {
  const ids = crowdOf(village.cloud, 12)
  grantAll(village.cloud, ids)
  village.at('2023-02-22', 13, 20)
  for (let n = 0; n < 3; n++) await tick()
  expect(sent().sort()).toEqual(ids)
  expect(sends()[0]).toMatchObject({ about: `digest:${LIANGPING}:2023-02-22T08` })
})

describe('what a reminder costs', () => {
  /** What the morning's turn takes beyond a quiet one, the sends themselves aside. */
  const perReminder = async (n: number) => {
    village.at('2023-02-08', 7, 40)
    await tickHere()
    village.at('2023-02-08', 7, 50)
    const quiet = (await tickHere()).counters
    crowdOf(village.cloud, n)
    village.at('2023-02-08', 8)
    const { counters } = await tickHere()
    expect(sent()).toHaveLength(n)
    return (counters.roundTrips - counters.sends - quiet.roundTrips) / n
  }

  test('at most a quarter of a round trip, ten to a group [P2]', async () => {
    const each = await perReminder(200)
    console.log(`a reminder costs ${each.toFixed(3)} round trips, 10 to a group`)
    expect(each).toBeLessThanOrEqual(0.25)
  })

  test('nor does it cost more where every third worker has nothing left [P2 C03]', async () => {
    const ids = crowdOf(village.cloud, 200, { granted: false })
    grantAll(
      village.cloud,
      ids.filter((_one, k) => k % 3 > 0),
    )
    const { counters } = await tickHere()
    expect(states()).toEqual({ sent: 133, 'no-grant': 67 })
    expect((counters.roundTrips - counters.sends) / 200).toBeLessThanOrEqual(0.25)
  })

  test('in groups of fifty at most a twentieth [P2]', async () => {
    await village.stop()
    village = await startVillage({ env: { SHOUWANG_GROUP: '50' } })
    const each = await perReminder(900)
    console.log(`a reminder costs ${each.toFixed(3)} round trips, 50 to a group`)
    expect(each).toBeLessThanOrEqual(0.05)
  })
})

describe('townships at once', () => {
  test('each township is a run of its own: one that is killed does not hold the other up [P4 E42]', async () => {
    const ids = crowdOf(village.cloud, 3)
    // The first two are read for both townships together, to see where there is anything to do.
    killAt(3, { collection: 'runs' }, 'beforeEffect')
    const { result } = await tick()
    calm()
    const { done } = result as { done: Record<string, unknown> }
    // Which of the two it was is chance; the other one went on, and this one does at its next turn.
    expect([done[PINGAN], done[LIANGPING]].filter((one) => one === 'failed')).toHaveLength(1)
    expect([done['digest 两坪乡'], done['digest 平安镇']].filter((one) => one === 'done')).toHaveLength(1)
    village.at('2023-02-08', 8, 10)
    const again = ((await tick()).result as { done: Record<string, unknown> }).done
    // Where it was done there is nothing left to do, and so no run.
    expect([again['digest 两坪乡'], again['digest 平安镇']].sort()).toEqual(['done', undefined])
    expect(sent().sort()).toEqual(ids)
  })

  test('a phone that asks for a township’s run gets nothing done [Q12]', async () => {
    crowdOf(village.cloud, 3)
    for (const source of ['wx_client', 'wx_client,scf', 'scf,wx_trigger']) {
      const { result } = await village.cloud.call('tick', { townships: [LIANGPING] }, { openid: 'w-0000', source })
      expect(result).toEqual({ ok: false, refusal: 'NotFound' })
    }
    expect(sent()).toEqual([])
  })
})

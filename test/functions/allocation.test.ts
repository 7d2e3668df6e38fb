import type { Output } from '@domain/contract'
import { day } from '@domain/model/day'
import { rebuilt, stored } from '../support/rebuild'
import { CHAOYUAN, commandId, LIANGPING, PINGAN, startVillage, type Phone, type Village } from '../support/village'

jest.setTimeout(180_000)

/** 朝元村 with a clinic, 1,000 people to serve and a nearly empty shelf; the county answers by the office's note. */
let village: Village
let office: Phone
let doctor: Phone
let clinics = 0

beforeAll(async () => {
  village = await startVillage()
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  const window = { from: day('2023-02-01'), until: day('2023-03-01') }
  await office.do('returnee.add', { place: CHAOYUAN, ...window, people: 1000 })
})
afterAll(() => village.stop())
afterEach(() => {
  village.cloud.faults.beforeEffect = undefined
  village.cloud.faults.afterEffect = undefined
})

const item = 'ibuprofen-suspension'
const good = day('2024-05-31')

/** A shelf of the village with so many bottles for fever on it. */
async function clinic(bottles = 80): Promise<string> {
  const name = `卫生室${++clinics}`
  const { shelfId } = await office.do('stock.open', { place: CHAOYUAN, kind: 'clinic', name, phone: null })
  await doctor.do('stock.receive', { shelfId, lots: [{ item, lot: 'A1', expiryOn: good, units: bottles }] })
  return shelfId
}
const asked = async (shelfId: string) => ({ shelfId, ...(await doctor.do('allocation.ask', { shelfId, item })) })
async function promised(shelfId: string) {
  const { allocationId, no, packs } = await asked(shelfId)
  await office.do('allocation.promise', { allocationId, no, packs, who: '县物资组 王', on: day('2023-02-10') })
  return { shelfId, allocationId, no, packs }
}
const shelf = (id: string) => village.cloud.database.collection('shelves').get(id)
const onShelf = (id: string, lot: string): number =>
  (shelf(id)?.lots as { lot: string; units: number }[]).find((one) => one.lot === lot)?.units ?? 0
const linesOf = (shelfId: string) =>
  village.cloud.database
    .collection('stockLines')
    .all()
    .filter((line) => line.shelfId === shelfId)
const stateOf = (id: string) => village.cloud.database.collection('allocations').get(id)?.state

async function photo(township = LIANGPING): Promise<string> {
  const name = commandId().replace(/[^0-9A-Za-z]/g, '0')
  const url = `${village.cloud.url}/client/file/supply/photo/${township}/${name}.jpg`
  const response = await fetch(url, { method: 'PUT', body: new Uint8Array([0xff, 0xd8, 0xff]) })
  return ((await response.json()) as { fileID: string }).fileID
}

test('the quantity is the shelf’s shortage in whole packs, with its sum shown, and not the phone’s [B17]', async () => {
  const shelfId = await clinic()
  const need = await doctor.ask('allocation.need', { shelfId })
  expect(need.ok && need.counters.sequential).toBeLessThanOrEqual(4)
  const fever = (need as { data: Output<'allocation.need'> }).data.rows.find(({ category }) => category === 'fever')
  expect(fever).toMatchObject({
    alarm: true,
    sum: { upTo: 200, usable: 80, onOrder: 0, short: 120 },
    sumWords: '该备 200，能用 80，要了没到 0，差 120 人份',
  })
  expect(fever?.articles.find((one) => one.item === item)).toMatchObject({ packs: 120, courses: 120, open: null })
  expect(fever?.articles.find((one) => one.item === 'paracetamol-er')).toMatchObject({ packs: 40, courses: 120 })

  const reply = await doctor.ask('allocation.ask', { shelfId, item })
  expect(reply).toMatchObject({ ok: true, data: { no: 1, packs: 120, courses: 120 } })
  expect(reply.counters.sequential).toBeLessThanOrEqual(4)
  const allocationId = reply.ok ? reply.data.allocationId : ''
  expect(await office.ask('allocation.ask', { shelfId, item })).toMatchObject({
    refusal: 'AlreadyOpen',
    detail: { allocationId, no: 1 },
  })
  // Another article of the same category makes up the same shortage: what is on its way counts.
  expect(await doctor.ask('allocation.ask', { shelfId, item: 'paracetamol-er' })).toMatchObject({ refusal: 'NotShort' })
  expect(await doctor.ask('allocation.ask', { shelfId, item: 'no-such' })).toMatchObject({ refusal: 'NoSuchItem' })
})

test('two ask for the same thing at the same moment: there is one request, and the other is led to it [B17]', async () => {
  for (let n = 0; n < 5; n++) {
    const shelfId = await clinic()
    const replies = await Promise.all([doctor, office].map((one) => one.ask('allocation.ask', { shelfId, item })))
    const made = replies.flatMap((reply) => (reply.ok ? [reply.data] : []))
    expect(made).toHaveLength(1)
    expect(replies.find((reply) => !reply.ok)).toMatchObject({
      refusal: 'AlreadyOpen',
      detail: { allocationId: made[0].allocationId },
    })
    const stored = village.cloud.database.collection('allocations').all()
    expect(stored.filter((one) => one.shelfId === shelfId)).toMatchObject([{ no: 1, packs: 120, v: 1 }])
  }
})

test('from asked to promised to received: as promised it is over, the shelf has it by lots, and once [B17 E24]', async () => {
  const one = await promised(await clinic())
  const { shelfId, allocationId, no } = one
  const view = await doctor.do('allocation.view', { allocationId })
  expect(view).toMatchObject({
    words: '县里答应 120 瓶，2月10日到',
    promised: { packs: 120, who: '县物资组 王' },
    may: ['refuse', 'receive'],
  })
  expect((await office.do('allocation.view', { allocationId })).may).toEqual([
    ...['promise', 'decline', 'refuse', 'receive'],
  ])
  const lots = [
    { lot: 'C1', expiryOn: good, packs: 100 },
    { lot: 'C2', expiryOn: day('2024-08-31'), packs: 20 },
  ]
  const id = commandId()
  const reply = await doctor.ask('allocation.receive', { allocationId, no, shelfId, lots }, id)
  expect(reply).toMatchObject({ ok: true, data: { differences: [], closed: true } })
  expect(reply.counters.sequential).toBeLessThanOrEqual(4)
  expect([onShelf(shelfId, 'A1'), onShelf(shelfId, 'C1'), onShelf(shelfId, 'C2')]).toEqual([80, 100, 20])
  expect(linesOf(shelfId).filter((line) => line.for === `${allocationId}:1`)).toMatchObject([
    { kind: 'received', lot: 'C1', units: 100, by: '冉启文（医生）' },
    { kind: 'received', lot: 'C2', units: 20 },
  ])

  expect(await doctor.do('allocation.receive', { allocationId, no, shelfId, lots }, id)).toMatchObject({ closed: true })
  expect(await office.ask('allocation.receive', { allocationId, no, shelfId, lots })).toMatchObject({
    refusal: 'AlreadyReceived',
  })
  expect(onShelf(shelfId, 'C1')).toBe(100)
  expect(await doctor.do('allocation.view', { allocationId })).toMatchObject({ words: '收了 120 瓶，办完', may: [] })
})

test('用不完 is rejected by the API in words; 破损 with the lot and a picture is written down [B18]', async () => {
  const { allocationId, no, shelfId } = await promised(await clinic())
  const turn = (reason: string, picture: string) =>
    doctor.ask('allocation.refuse', { allocationId, no, reason, lot: 'C1', packs: 4, photo: picture })
  const picture = await photo()
  expect(await turn('用不完', picture)).toMatchObject({
    refusal: 'NotAQualityReason',
    detail: { said: '用不完', may: ['破损', '近效期', '批号不符'] },
  })
  expect(await turn('破损', 'cloud://x/supply/photo/none.jpg')).toMatchObject({ refusal: 'NoPhoto' })
  expect(await turn('破损', picture.replace('.jpg', '0.jpg'))).toMatchObject({ refusal: 'NoPhoto' })
  expect(await turn('破损', await photo(PINGAN))).toMatchObject({ refusal: 'NoPhoto' })
  expect((await doctor.do('allocation.view', { allocationId })).refused).toEqual([])

  const reply = await turn('破损', picture)
  expect(reply.ok).toBe(true)
  expect(reply.counters.sequential).toBeLessThanOrEqual(4)
  for (const reason of ['近效期', '批号不符']) expect(await turn(reason, await photo())).toMatchObject({ ok: true })
  const view = await office.do('allocation.view', { allocationId })
  expect(view.refused.map(({ words }) => words)).toEqual([
    '批号 C1 破损 4 瓶，没收',
    '批号 C1 近效期 4 瓶，没收',
    '批号 C1 批号不符 4 瓶，没收',
  ])
  expect(Buffer.from(await (await fetch(view.refused[0].photoUrl)).arrayBuffer())[0]).toBe(0xff)

  const lots = [{ lot: 'C2', expiryOn: day('2023-02-28'), packs: 100 }]
  const received = await doctor.do('allocation.receive', { allocationId, no, shelfId, lots })
  expect(received.closed).toBe(false)
  expect(received.differences.map(({ words }) => words)).toEqual([
    '少 8 瓶',
    '批号 C2 近效期 100 瓶，收了',
    '批号 C1 破损 4 瓶，没收',
    '批号 C1 近效期 4 瓶，没收',
    '批号 C1 批号不符 4 瓶，没收',
  ])
  expect(onShelf(shelfId, 'C1')).toBe(0)
  expect(await turn('破损', picture)).toMatchObject({ refusal: 'NotYet' })
  // What differed keeps it open until somebody says what became of it.
  expect(await doctor.ask('allocation.ask', { shelfId, item })).toMatchObject({ refusal: 'AlreadyOpen' })
  await office.do('allocation.close', { allocationId, no, note: '县里下周补 8 瓶' })
  expect(await doctor.do('allocation.view', { allocationId })).toMatchObject({ closedNote: '县里下周补 8 瓶' })
})

test('nothing that is expired, or a lot under two expiries, comes onto the shelf with a delivery [B17 E24 R59]', async () => {
  const { allocationId, no, shelfId } = await promised(await clinic())
  const takes = (lot: string, expiryOn: string) =>
    doctor.ask('allocation.receive', { allocationId, no, shelfId, lots: [{ lot, expiryOn, packs: 1 }] })
  expect(await takes('C1', '2023-02-07')).toMatchObject({ refusal: 'ExpiredLot' })
  expect(await takes('A1', '2024-01-31')).toMatchObject({ refusal: 'LotExpiryDiffers' })
  expect(stateOf(allocationId)).toBe('promised')
  // A month alone is good to its last day.
  expect(await takes('C1', '2023-02')).toMatchObject({ ok: true })
  expect((await office.do('allocation.view', { allocationId })).received?.lots).toEqual([
    { lot: 'C1', expiryOn: '2023-02-28', packs: 1 },
  ])
})

test('two take the same delivery in at once with different counts: the shelf gets it once, and the receipt says what the shelf says [B17 E24]', async () => {
  for (let n = 0; n < 4; n++) {
    const { allocationId, no, shelfId } = await promised(await clinic())
    const takes = (phone: Phone, packs: number) =>
      phone.ask('allocation.receive', { allocationId, no, shelfId, lots: [{ lot: 'C1', expiryOn: good, packs }] })
    await Promise.all([takes(doctor, 120), takes(office, 119)])
    const came = onShelf(shelfId, 'C1')
    expect([119, 120]).toContain(came)
    expect(linesOf(shelfId).filter((line) => line.for === `${allocationId}:1`)).toHaveLength(1)
    expect((await office.do('allocation.view', { allocationId })).received).toMatchObject({ packs: came })
  }
})

/** Kills the function at its k-th effect; false where there is none. */
function killAt(phase: 'beforeEffect' | 'afterEffect', k: number): () => boolean {
  let [seen, struck] = [0, false]
  village.cloud.faults[phase] = ({ functionName, action }) => {
    if (functionName !== 'supply' || action === 'database.getDocument' || ++seen !== k) return
    struck = true
    throw 'kill' as unknown as Error
  }
  return () => {
    village.cloud.faults[phase] = undefined
    return struck
  }
}

describe.each(['beforeEffect', 'afterEffect'] as const)('a receipt killed %s', (phase) => {
  test.each(['the phone tries again', 'somebody else takes it in'])(
    'and %s: the shelf has it once and the request says so [B17 Q2]',
    async (how) => {
      let believed = 0
      for (let k = 1; ; k++) {
        const { allocationId, no, shelfId } = await promised(await clinic())
        const input = { allocationId, no, shelfId, lots: [{ lot: 'C1', expiryOn: good, packs: 120 }] }
        const id = commandId()
        const wasStruck = killAt(phase, k)
        await doctor.ask('allocation.receive', input, id).catch(() => null)
        if (!wasStruck()) break
        if (how.startsWith('the phone')) await doctor.do('allocation.receive', input, id)
        else {
          // They count one bottle less: where the shelf has the delivery already, it is the shelf that is believed.
          const again = await office.ask('allocation.receive', { ...input, lots: [{ ...input.lots[0], packs: 119 }] })
          if (!again.ok) expect(again.refusal).toBe('AlreadyReceived')
        }
        const there = onShelf(shelfId, 'C1')
        expect(how.startsWith('the phone') ? [120] : [119, 120]).toContain(there)
        const { received } = await office.do('allocation.view', { allocationId })
        expect({ k, packs: received?.packs }).toEqual({ k, packs: there })
        believed += how.startsWith('somebody') && there === 120 ? 1 : 0
      }
      if (how.startsWith('somebody')) expect(believed).toBeGreaterThan(0)
      // What the killed one left to be put in place, the sweep puts there.
      await village.cloud.runTimersUntil(village.cloud.clock.now() + 12 * 60_000)
      expect(rebuilt(village.cloud)).toEqual(stored(village.cloud))
    },
  )
})

test('a list of the township in the order of what is to be done next, page by page by its index [B17 P9]', async () => {
  const first = await office.ask('allocation.list', { place: LIANGPING })
  if (!first.ok) throw new Error(first.refusal)
  expect(first.counters.sequential).toBeLessThanOrEqual(3)
  expect(Buffer.byteLength(JSON.stringify(first.data))).toBeLessThan(16 * 1024)
  expect(first.data.rows).toHaveLength(20)
  expect(first.counters.examined).toBeLessThan(60)
  const rows = [...first.data.rows]
  for (let { more } = first.data; more !== null;) {
    const page = await office.do('allocation.list', { place: LIANGPING, after: more })
    rows.push(...page.rows)
    more = page.more
  }
  const all = village.cloud.database.collection('allocations').all()
  expect(rows).toHaveLength(all.length)
  const order = { received: 0, promised: 1, asked: 2, drafted: 3, declined: 4, closed: 4 } as const
  const places = rows.map(({ state }) => order[state])
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect((await doctor.do('allocation.list', { place: CHAOYUAN })).rows).toHaveLength(20)
})

test('what the county declines is over, and may be asked for again [B17]', async () => {
  const shelfId = await clinic()
  const { allocationId, no } = await asked(shelfId)
  expect(await doctor.ask('allocation.promise', { allocationId, no, packs: 1, who: '王', on: null })).toMatchObject({
    refusal: 'NotFound',
  })
  const answer = { allocationId, no, who: '县物资组 王', note: '县里也没有了' }
  const reply = await office.ask('allocation.decline', answer)
  expect(reply.ok && reply.counters.sequential).toBeLessThanOrEqual(3)
  expect(await office.do('allocation.view', { allocationId })).toMatchObject({
    words: '县里没答应：县里也没有了',
    may: [],
  })
  expect(await asked(shelfId)).toMatchObject({ allocationId, no: 2 })
  expect(await office.ask('allocation.decline', answer)).toMatchObject({ refusal: 'Stale' })
})

import { day } from '@domain/model/day'
import { rebuilt, stored } from '../support/rebuild'
import {
  CHAOYUAN,
  commandId,
  LIANGPING,
  PINGAN,
  startVillage,
  type DoorMade,
  type Phone,
  type Village,
} from '../support/village'

jest.setTimeout(120_000)

/** A round of health kits for everybody from 60 on, a clinic and the township's hospital to hand them out from. */
let village: Village
let office: Phone
let cadre: Phone
let doctor: Phone
let roundId: string
let clinic: string
let hospital: string
let door: DoorMade
let doors = 0

beforeAll(async () => {
  village = await startVillage()
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  cadre = await village.staff('tan', '谭小梅', 'cadre', `${CHAOYUAN}-01`)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  const opens = async (place: string, kind: 'clinic' | 'hospital', name: string, lot: string) => {
    const { shelfId } = await office.do('stock.open', { place, kind, name, phone: null })
    const kits = [{ item: 'health-kit', lot, expiryOn: day('2023-12-31'), units: 60 }]
    await office.do('stock.receive', { shelfId, lots: kits })
    return shelfId
  }
  clinic = await opens(CHAOYUAN, 'clinic', '朝元村卫生室', 'K1')
  hospital = await opens(LIANGPING, 'hospital', '两坪乡卫生院', 'K2')
  const contents = [
    { item: 'ibuprofen-suspension', units: 1 },
    { item: 'antigen-test', units: 2 },
  ]
  const whom = { tiers: [], groups: [], fromAge: 60 }
  const opened = await office.ask('kit.open', { place: LIANGPING, name: '第一轮', contents, words: '口罩一包', whom })
  if (!opened.ok) throw new Error(opened.refusal)
  expect(opened.counters.sequential).toBeLessThanOrEqual(3)
  roundId = opened.data.roundId
})
afterAll(() => village.stop())
afterEach(() => {
  village.cloud.faults.beforeEffect = undefined
  village.cloud.faults.afterEffect = undefined
})

const aDoor = (...names: string[]): Promise<DoorMade> =>
  village.door(
    names.map((name) => ({ name })),
    { plate: `2组${++doors}号` },
  )
const word = { how: 'word', taker: '本人' } as const
const gives = (phone: Phone, personId: string, shelfId = clinic, id?: string) =>
  phone.ask('kit.give', { personId, roundId, shelfId, proof: word }, id)
const left = (shelfId: string): number => {
  const shelf = village.cloud.database.collection('shelves').get(shelfId)
  return (shelf?.lots as { units: number }[]).reduce((sum, { units }) => sum + units, 0)
}
const used = (shelfId: string) =>
  village.cloud.database
    .collection('stockLines')
    .all()
    .filter((line) => line.shelfId === shelfId && line.kind !== 'received')
    .reduce((sum, line) => sum + (line.units as number), 60)
const receipts = (personId: string) =>
  village.cloud.database
    .collection('kitReceipts')
    .all()
    .filter((one) => one.personId === personId)
const names = async (only: 'waiting' | 'given', phone = cadre, place = `${CHAOYUAN}-01`) => {
  const rows: string[] = []
  for (let after: string | undefined; ;) {
    const page = await phone.do('kit.people', { place, roundId, only, ...(after === undefined ? {} : { after }) })
    rows.push(...page.rows.map(({ name }) => name))
    if (page.more === null) return rows
    after = page.more
  }
}

test('who has not got theirs is listed by name until it is handed over, with lot, by whom and who took it [B16]', async () => {
  door = await aDoor('张桂香', '王大爷')
  await village.door([{ name: '小宇', birthOn: day('2010-01-01') }], { plate: '2组99号' })
  expect(await names('waiting')).toEqual(['张桂香', '王大爷'].sort())

  const given = await gives(cadre, door.personIds[0])
  expect(given).toMatchObject({ ok: true, data: { lot: 'K1', expiryOn: '2023-12-31' } })
  expect(given.counters.sequential).toBeLessThanOrEqual(4)
  expect(await names('waiting')).toEqual(['王大爷'])
  const list = await cadre.ask('kit.people', { place: `${CHAOYUAN}-01`, roundId, only: 'given' })
  if (!list.ok) throw new Error(list.refusal)
  expect(list.counters.sequential).toBeLessThanOrEqual(3)
  expect(list.data.rows).toMatchObject([
    {
      name: '张桂香',
      whyWords: '81 岁',
      given: { on: '2023-02-08', by: '谭小梅（村干部）', lot: 'K1', proofWords: '本人领的', mayTakeBack: true },
    },
  ])
  expect(list.data.round).toMatchObject({
    contentsWords: '布洛芬混悬液（儿童） 1 瓶、抗原试剂盒 2 支、口罩一包',
    whomWords: '60 岁及以上',
    given: 1,
  })
  expect([left(clinic), used(clinic)]).toEqual([59, 59])
})

test('nobody gets two of one round: not by the same hand, nor by another, nor off another shelf; the next round is another [B16]', async () => {
  const [personId] = door.personIds
  for (const [phone, shelf] of [
    [cadre, clinic],
    [doctor, clinic],
    [office, hospital],
  ] as const)
    expect(await gives(phone, personId, shelf)).toMatchObject({
      refusal: 'AlreadyGiven',
      detail: { by: '谭小梅（村干部）' },
    })
  expect([left(clinic), left(hospital)]).toEqual([59, 60])
  village.at('2023-02-08', 9)
  const whom = { tiers: [], groups: [], fromAge: 60 }
  const next = await office.do('kit.open', { place: LIANGPING, name: '第二轮', contents: [], words: '口罩', whom })
  await cadre.do('kit.give', { personId, roundId: next.roundId, shelfId: clinic, proof: word })
  expect(receipts(personId)).toHaveLength(2)
  await office.do('kit.close', { place: LIANGPING, roundId: next.roundId })
  const other = { personId: door.personIds[1], roundId: next.roundId, shelfId: clinic, proof: word }
  expect(await cadre.ask('kit.give', other)).toMatchObject({ refusal: 'RoundClosed' })
  expect((await cadre.do('kit.rounds', { place: `${CHAOYUAN}-01` })).rows).toMatchObject([
    { name: '第二轮', closed: true, given: 1 },
    { name: '第一轮', closed: false, given: 1 },
  ])
})

test.each(['one shelf', 'two shelves'])(
  'two workers at once, off %s: one gives it, one bag is gone [B16 E24]',
  async (off) => {
    for (let n = 0; n < 5; n++) {
      const [personId] = (await aDoor(`老人${off}${n}`)).personIds
      const before = left(clinic) + left(hospital)
      const replies = await Promise.all([
        gives(cadre, personId, clinic),
        gives(doctor, personId, off === 'one shelf' ? clinic : hospital),
      ])
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
      expect(replies.find(({ ok }) => !ok)).toMatchObject({ refusal: 'AlreadyGiven' })
      expect(left(clinic) + left(hospital)).toBe(before - 1)
      expect([left(clinic), left(hospital)]).toEqual([used(clinic), used(hospital)])
      expect(receipts(personId)).toMatchObject([{ given: true }])
    }
  },
)

test('who is on no list of the round gets none, nor off a shelf that does not serve them, nor where there is none [B16]', async () => {
  const [young] = (await village.door([{ name: '年轻', birthOn: day('1990-01-01') }], { plate: '3组1号' })).personIds
  expect(await gives(cadre, young)).toMatchObject({ refusal: 'NotOnTheList' })
  const [old] = (await aDoor('李奶奶')).personIds
  const elsewhere = { place: '500237207202', kind: 'clinic', phone: null } as const
  const { shelfId: far } = await office.do('stock.open', { ...elsewhere, name: '别村卫生室' })
  expect(await gives(cadre, old, far)).toMatchObject({ refusal: 'WrongShelf' })
  const more = { place: CHAOYUAN, kind: 'coop', phone: null } as const
  const { shelfId: empty } = await office.do('stock.open', { ...more, name: '空架子' })
  expect(await gives(cadre, old, empty)).toMatchObject({ refusal: 'NoKitThere' })
  expect(await gives(await village.staff('far', '远', 'cadre', '500237207202'), old)).toMatchObject({
    refusal: 'NotFound',
  })
  expect(receipts(old)).toEqual([])
})

test('the card on the door proves it, of this door only; a signature is kept and shown to no list [B16 E30]', async () => {
  const mine = await aDoor('冉奶奶', '冉爷爷')
  const other = await aDoor('别家')
  const give = (personId: string, proof: object) =>
    cadre.ask('kit.give', { personId, roundId, shelfId: clinic, proof } as never)
  expect(await give(mine.personIds[0], { how: 'card', code: other.cardCode })).toMatchObject({ refusal: 'CardUnknown' })
  const byCard = await give(mine.personIds[0], { how: 'card', code: mine.cardCode })
  expect(byCard.ok && byCard.counters.sequential).toBeLessThanOrEqual(4)
  expect(await give(mine.personIds[1], { how: 'signature', strokes: 'x' })).toMatchObject({ refusal: 'BadInput' })
  expect(await give(mine.personIds[1], { how: 'signature', strokes: '12,40 13,44 18,60' })).toMatchObject({ ok: true })
  const list = await cadre.do('kit.people', { place: CHAOYUAN, roundId, only: 'given' }).catch(() => null)
  expect(list).toBeNull() // a grid's cadre asks for the grid
  const village_ = await doctor.do('kit.people', { place: CHAOYUAN, roundId, only: 'given' })
  expect(JSON.stringify(village_)).not.toContain('12,40')
  expect(receipts(mine.personIds[1])).toMatchObject([{ proof: { how: 'signature', signature: '12,40 13,44 18,60' } }])
  expect(JSON.stringify(receipts(mine.personIds[0]))).not.toContain(mine.cardCode)
})

test('an entry by mistake is taken back: the bag is on its shelf, the person waits again and gets one [B16 E24]', async () => {
  const [personId] = (await aDoor('赵大爷')).personIds
  const before = left(clinic)
  await cadre.do('kit.give', { personId, roundId, shelfId: clinic, proof: word })
  const takes = () => cadre.ask('kit.takeBack', { personId, roundId, shelfId: clinic, reason: '记到隔壁了' })
  const back = await takes()
  expect(back.ok && back.counters.sequential).toBeLessThanOrEqual(4)
  expect(await takes()).toMatchObject({ refusal: 'NotGiven' })
  expect([left(clinic), used(clinic)]).toEqual([before, before])
  expect(await names('waiting')).toContain('赵大爷')
  expect(await gives(cadre, personId)).toMatchObject({ ok: true })
  expect([left(clinic), used(clinic)]).toEqual([before - 1, before - 1])
  const { lines } = await cadre.do('person.history', { personId })
  expect(lines.map(({ words }) => words).filter((words) => words.includes('健康包'))).toEqual([
    '领了健康包，本人领的',
    '健康包记错了，撤回：记到隔壁了',
    '领了健康包，本人领的',
  ])
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

test.each(['beforeEffect', 'afterEffect'] as const)(
  'killed %s anywhere and sent again: one receipt, one bag [B16 Q2 E24]',
  async (phase) => {
    for (let k = 1; ; k++) {
      const [personId] = (await aDoor(`摔${phase}${k}`)).personIds
      const before = left(clinic)
      const id = commandId()
      const wasStruck = killAt(phase, k)
      await gives(cadre, personId, clinic, id).catch(() => null)
      if (!wasStruck()) break
      expect(await gives(cadre, personId, clinic, id)).toMatchObject({ ok: true })
      expect({ k, left: left(clinic) }).toEqual({ k, left: before - 1 })
      expect(receipts(personId)).toMatchObject([{ given: true }])
    }
    await village.cloud.runTimersUntil(village.cloud.clock.now() + 12 * 60_000)
    expect([left(clinic), left(hospital)]).toEqual([used(clinic), used(hospital)])
    expect(rebuilt(village.cloud)).toEqual(stored(village.cloud))
  },
)

test('another township’s round reads like none [Q11 B16]', async () => {
  const far = await village.staff('ping', '平', 'office', PINGAN)
  const asks = { place: PINGAN, roundId, only: 'waiting' } as const
  expect(await far.ask('kit.people', asks)).toMatchObject({ refusal: 'NotFound' })
  expect(await far.ask('kit.close', { place: PINGAN, roundId })).toMatchObject({ refusal: 'NotFound' })
})

test('a village of 700 is gone through by name, page by page, nobody left out and none of them twice [B16 P9]', async () => {
  const [like] = village.cloud.database.collection('people').all()
  const people = Array.from({ length: 700 }, (_, n) => ({
    ...like,
    _id: `p-many${n}`,
    name: `多${String(n % 350).padStart(3, '0')}`,
    grid: `${CHAOYUAN}-09`,
    birthOn: n % 7 === 0 ? '1950-01-01' : '1990-01-01',
  }))
  village.cloud.database.put('people', people)
  const found: string[] = []
  let pages = 0
  for (let after: string | undefined; ;) {
    const page = await office.ask('kit.people', {
      ...({ place: `${CHAOYUAN}-09`, roundId, only: 'waiting' } as const),
      ...(after === undefined ? {} : { after }),
    })
    if (!page.ok) throw new Error(page.refusal)
    pages += 1
    expect(page.counters.sequential).toBeLessThanOrEqual(3)
    expect(page.counters.examined).toBeLessThan(700)
    expect(Buffer.byteLength(JSON.stringify(page.data))).toBeLessThan(16 * 1024)
    found.push(...page.data.rows.map((row) => row.personId))
    if (page.data.more === null) break
    after = page.data.more
  }
  expect(found).toHaveLength(100)
  expect(new Set(found).size).toBe(100)
  expect(pages).toBeLessThan(8)
})

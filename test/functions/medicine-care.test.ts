import { LOTS, startMedicineScene, type Home, type MedicineScene } from '../support/medicine-scene'

let scene: MedicineScene
let home: Home

beforeAll(async () => {
  scene = await startMedicineScene()
  await scene.receive(scene.clinic, [LOTS.paracetamol, LOTS.compound, LOTS.antigen, LOTS.rice], 240)
})
afterAll(() => scene.village.stop())
beforeEach(async () => {
  home = await scene.home()
})

const named = (item: string, quantity = 1) => ({ category: 'fever' as const, quantity, item })
const asking = (items: object[], more: object = {}) =>
  home.family.ask('medicine.request', { personId: home.personId, items, way: 'deliver', ...more } as never)

async function bring(requestId: string): Promise<void> {
  await scene.cadre.do('medicine.accept', { requestId, shelfId: scene.clinic })
  await scene.cadre.do('medicine.pick', { requestId, shelfId: scene.clinic })
  await scene.cadre.do('medicine.carry', { requestId })
  await scene.cadre.do('medicine.handOver', { requestId, code: scene.request(requestId).code })
}

describe('the same ingredient twice', () => {
  test('two paracetamol products in one wish are warned of by name, and may be wanted all the same [E41 B21]', async () => {
    const both = [named('paracetamol-tablet'), named('cold-compound')]
    expect(await asking(both)).toMatchObject({
      ok: false,
      refusal: 'SameIngredient',
      detail: { ingredient: '对乙酰氨基酚', names: ['对乙酰氨基酚片', '复方氨酚烷胺胶囊'] },
    })
    expect(await asking(both, { sameSeen: true })).toMatchObject({ ok: true })
  })

  test('so is a second one while the first is on its way, and after it was handed over in this illness [E41 B21]', async () => {
    const first = await asking([named('paracetamol-tablet')])
    const second = [named('cold-compound')]
    const warned = {
      refusal: 'SameIngredient',
      detail: { names: ['对乙酰氨基酚片', '复方氨酚烷胺胶囊'] },
    }
    expect(await asking(second)).toMatchObject(warned)
    await bring((first as { data: { requestId: string } }).data.requestId)
    expect(await asking(second)).toMatchObject(warned)
    // Fever medicine of whatever kind may be the same again.
    expect(await asking([{ category: 'fever', quantity: 1 }])).toMatchObject({
      refusal: 'SameIngredient',
      detail: { names: ['对乙酰氨基酚片', '退热药'] },
    })
    // Another ingredient is no matter, nor is another person.
    expect(await asking([named('ibuprofen-capsule')])).toMatchObject({ ok: true })
  })

  test('an article the list does not have, or of another category, is refused [E41]', async () => {
    for (const item of ['no-such-thing', 'ambroxol'])
      expect(await asking([named(item)])).toMatchObject({ refusal: 'NoSuchArticle' })
  })
})

test('more than one illness takes is asked for all the same, and a clinician accepts it; what came before counts [B21]', async () => {
  const { cadre, doctor, clinic } = scene
  const requestId = await scene.asks(home, [{ category: 'antigen', quantity: 3 }])
  expect(scene.request(requestId).overCap).toBe(false)
  await bring(requestId)
  const more = await scene.asks(home, [{ category: 'antigen', quantity: 1 }])
  expect(await home.family.do('medicine.view', { requestId: more })).toMatchObject({ overCap: true })
  const duty = scene.village.cloud.database.collection('duties').get(`${more}:medicine`)
  expect(duty).toMatchObject({ role: 'doctor' })
  expect(await cadre.ask('medicine.accept', { requestId: more, shelfId: clinic })).toMatchObject({
    refusal: 'ClinicianNeeded',
  })
  expect((await cadre.do('medicine.view', { requestId: more })).may).not.toContain('accepted')
  expect(scene.shelf().holds).toEqual([])
  await doctor.do('medicine.accept', { requestId: more, shelfId: clinic })
})

test('where the article asked for is not there, the other of its kind that is there is named [B21 E41]', async () => {
  const requestId = await scene.asks(home, [named('ibuprofen-capsule')])
  const [hint] = (await scene.cadre.do('medicine.view', { requestId })).hints
  expect(hint?.words).toBe('布洛芬缓释胶囊不够了，朝元村卫生室有对乙酰氨基酚片，合不合适问医生')
  expect((await scene.cadre.do('medicine.view', { requestId })).shelves).toMatchObject([
    { name: '朝元村卫生室', enough: false, have: [{ category: 'fever', want: 1, courses: 0 }] },
  ])
})

describe('free help and paid home service', () => {
  test('a price is said by the doctor and agreed to by the family before anybody accepts [B38 R16]', async () => {
    const { cadre, doctor, clinic } = scene
    const requestId = await scene.asks(home, [named('paracetamol-tablet')], { service: 'paid' })
    const accept = { requestId, shelfId: clinic }
    expect(await doctor.ask('medicine.accept', accept)).toMatchObject({ refusal: 'PriceNotAgreed' })
    expect(await cadre.ask('medicine.price', { requestId, fen: 3000 })).toMatchObject({ refusal: 'NotFound' })
    await doctor.do('medicine.price', { requestId, fen: 3000 })
    expect(await doctor.ask('medicine.accept', accept)).toMatchObject({ refusal: 'PriceNotAgreed' })

    const { price } = await home.family.do('medicine.view', { requestId })
    expect(price).toMatchObject({ fen: 3000, agreed: false, by: '冉启文（医生）' })
    scene.village.cloud.clock.set(scene.village.cloud.clock.now() + 60_000)
    await doctor.do('medicine.price', { requestId, fen: 2500 })
    expect(await home.family.ask('medicine.agree', { requestId, priceAt: price?.at ?? 0 })).toMatchObject({
      refusal: 'PriceChanged',
    })
    const fresh = (await home.family.do('medicine.view', { requestId })).price?.at ?? 0
    expect(await cadre.ask('medicine.agree', { requestId, priceAt: fresh })).toMatchObject({ refusal: 'NotFound' })
    await home.family.do('medicine.agree', { requestId, priceAt: fresh })
    expect(scene.request(requestId).price).toMatchObject({ fen: 2500, agreedAt: expect.any(Number) as number })

    expect(await cadre.ask('medicine.accept', accept)).toMatchObject({ refusal: 'ClinicianNeeded' })
    await doctor.do('medicine.accept', accept)
    await doctor.do('medicine.pick', accept)
    expect(await cadre.ask('medicine.carry', { requestId })).toMatchObject({ refusal: 'ClinicianNeeded' })
    await doctor.do('medicine.carry', { requestId })
    // 拆分配药: one course out of a pack of twelve, with its lot.
    expect(scene.request(requestId).lots).toEqual([{ ...LOTS.paracetamol, units: 6 }])
  })

  test('a free request carries no price in any reply, and can never be given one [R16 B38]', async () => {
    const { cadre, doctor, clinic } = scene
    const requestId = await scene.asks(home, [named('paracetamol-tablet')])
    expect(await doctor.ask('medicine.price', { requestId, fen: 100 })).toMatchObject({ refusal: 'NotPaid' })
    expect(await home.family.ask('medicine.agree', { requestId, priceAt: 1 })).toMatchObject({ refusal: 'NotPaid' })
    await cadre.do('medicine.accept', { requestId, shelfId: clinic })
    await cadre.do('medicine.pick', { requestId, shelfId: clinic })
    await scene.volunteer.do('medicine.carry', { requestId })
    const replies = [
      await home.family.do('medicine.view', { requestId }),
      await doctor.do('medicine.view', { requestId }),
      await scene.volunteer.do('medicine.mine', {}),
      await scene.volunteer.do('medicine.pool', {}),
      (await cadre.do('medicine.list', { stage: 'carrying' })).requests.filter((one) => one.requestId === requestId),
    ]
    for (const reply of replies) expect(JSON.stringify(reply)).not.toMatch(/price|fen|agreed/)
  })
})

test('rice and heating are for households in difficulty, and go the same way as medicine [B47]', async () => {
  const rice = [{ category: 'living' as const, quantity: 1, item: 'rice' }]
  expect(await asking(rice)).toMatchObject({ refusal: 'NotEligible' })
  const inNeed = await scene.home({ hardship: 'monitored' })
  const requestId = await scene.asks(inNeed, [...rice, { category: 'living', quantity: 1, item: 'heating' }])
  const { cadre, clinic } = scene
  expect(await cadre.ask('medicine.accept', { requestId, shelfId: clinic })).toMatchObject({ refusal: 'NotEnough' })
  await cadre.do('medicine.decline', { requestId, note: '煤没有了，米先送' })
  const again = await scene.asks(inNeed, rice)
  await bring(again)
  expect((await inNeed.family.do('medicine.view', { requestId: again })).steps.map(({ state }) => state)).toEqual([
    ...['requested', 'accepted', 'picked', 'carrying', 'handed-over', 'received'],
  ])
})

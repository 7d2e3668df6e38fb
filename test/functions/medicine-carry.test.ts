import { templates } from '../support/village'
import { GRID, LOTS, startMedicineScene, type Home, type MedicineScene } from '../support/medicine-scene'

let scene: MedicineScene
let home: Home

beforeAll(async () => {
  scene = await startMedicineScene()
  await scene.receive(scene.clinic, [LOTS.patent], 400)
})
afterAll(() => scene.village.stop())
beforeEach(async () => {
  home = await scene.home()
})

const patent = [{ category: 'chinese-patent' as const, quantity: 1, words: '发烧咳嗽' }]

async function picked(more: object = {}): Promise<string> {
  const requestId = await scene.asks(home, patent, { note: '她发烧三天了', ...more })
  await scene.cadre.do('medicine.accept', { requestId, shelfId: scene.clinic })
  await scene.cadre.do('medicine.pick', { requestId, shelfId: scene.clinic })
  return requestId
}

test('a volunteer sees what is to be carried without a word about whom; door and phone only while they carry it [F12 A37]', async () => {
  const { volunteer } = scene
  const requestId = await picked()
  const { forName, plate } = scene.request(requestId)
  const tells = new RegExp(`${forName}|${plate}|10000004321|chinese-patent|发烧|${home.personId}|连花`)

  const pool = await volunteer.do('medicine.pool', {})
  expect(pool.rows.find((row) => row.requestId === requestId)).toEqual({
    ...{ requestId, villageName: '朝元村', count: 1, since: scene.village.cloud.clock.now() },
  })
  expect(JSON.stringify(pool)).not.toMatch(tells)
  const before = await volunteer.do('medicine.view', { requestId })
  expect(before).toMatchObject({ masked: true, phone: null, plate: '', may: ['carrying'] })
  expect(JSON.stringify(before)).not.toMatch(tells)

  await volunteer.do('medicine.carry', { requestId })
  const [mine] = (await volunteer.do('medicine.mine', {})).requests
  expect(mine).toMatchObject({ masked: false, forName, plate, phone: '10000004321', items: [], count: 1, note: null })
  expect(JSON.stringify(mine)).not.toMatch(/chinese-patent|发烧|连花/)
  expect((await volunteer.do('medicine.pool', {})).rows.map((row) => row.requestId)).not.toContain(requestId)

  await volunteer.do('medicine.handOver', { requestId })
  // The same call, a moment later.
  const after = await volunteer.do('medicine.view', { requestId })
  expect(after).toMatchObject({ masked: true, phone: null, plate: '', state: 'handed-over', may: [] })
  expect(JSON.stringify(after)).not.toMatch(tells)
  expect((await volunteer.do('medicine.mine', {})).requests).toEqual([])
})

test('given back it is masked again and there for another, who is not whoever gave it back [F12 A37]', async () => {
  const { volunteer, cadre, village } = scene
  const other = await village.staff('lan', '兰志愿', 'volunteer', GRID)
  const requestId = await picked()
  await volunteer.do('medicine.carry', { requestId })
  expect(await other.ask('medicine.giveBack', { requestId, note: '我来' })).toMatchObject({ refusal: 'NotCarrier' })
  expect(await other.ask('medicine.handOver', { requestId })).toMatchObject({ refusal: 'NotCarrier' })
  expect(await cadre.ask('medicine.handOver', { requestId })).toMatchObject({ refusal: 'NotCarrier' })
  await volunteer.do('medicine.giveBack', { requestId })
  expect(await volunteer.do('medicine.view', { requestId })).toMatchObject({ masked: true, carrier: null })
  // Units stay out of the shelf: the bag is packed.
  expect(scene.request(requestId)).toMatchObject({ state: 'picked', lots: [{ item: 'lianhua' }] })
  await other.do('medicine.carry', { requestId })
  // Somebody who does not answer: the village takes it from them, and says why.
  expect(await cadre.ask('medicine.giveBack', { requestId })).toMatchObject({ refusal: 'NoteNeeded' })
  await cadre.do('medicine.giveBack', { requestId, note: '打了三次没人接' })
  expect(await other.ask('medicine.handOver', { requestId })).toMatchObject({ refusal: 'NotYet' })
})

test('two claim the same bag at once: exactly one carries it, and the other is told who [A37]', async () => {
  const { volunteer, village } = scene
  const another = await village.staff('deng', '邓志愿', 'volunteer', GRID)
  for (let n = 0; n < 5; n++) {
    home = await scene.home()
    const requestId = await picked()
    const replies = await Promise.all([volunteer, another].map((one) => one.ask('medicine.carry', { requestId })))
    expect(replies.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(replies.find(({ ok }) => !ok)).toMatchObject({
      refusal: 'AlreadyTaken',
      detail: { by: expect.stringMatching(/^(汪志远|邓志愿)（志愿者）$/) as string },
    })
    const winner = scene.request(requestId).carrier?.openid === 'wang' ? volunteer : another
    await winner.do('medicine.handOver', { requestId, code: scene.request(requestId).code })
  }
})

test('a volunteer of another village, and one whose post has ended, find nothing [F12 A37]', async () => {
  const far = await scene.village.staff('far', '外志愿', 'volunteer', '500237207202')
  const requestId = await picked()
  expect((await far.do('medicine.pool', {})).rows).toEqual([])
  for (const action of ['medicine.view', 'medicine.carry'] as const)
    expect(await far.ask(action, { requestId })).toMatchObject({ refusal: 'NotFound' })
})

test('the receiver’s code is shown to the family alone, and the right one ends it; a wrong one changes nothing [A18]', async () => {
  const { volunteer, cadre, doctor } = scene
  const requestId = await picked()
  const { code } = await home.family.do('medicine.view', { requestId })
  expect(code).toMatch(/^\d{4}$/)
  await volunteer.do('medicine.carry', { requestId })
  for (const phone of [volunteer, cadre, doctor])
    expect(JSON.stringify(await phone.do('medicine.view', { requestId }))).not.toContain(`"${code ?? ''}"`)
  const wrong = code === '0000' ? '0001' : '0000'
  expect(await volunteer.ask('medicine.handOver', { requestId, code: wrong })).toMatchObject({ refusal: 'WrongCode' })
  expect(scene.request(requestId).state).toBe('carrying')
  await volunteer.do('medicine.handOver', { requestId, code: code ?? '' })
  expect(await home.family.do('medicine.view', { requestId })).toMatchObject({
    state: 'received',
    proof: 'code',
    code: null,
    steps: [
      {},
      {},
      {},
      {},
      { state: 'handed-over', by: '汪志远（志愿者）' },
      { state: 'received', note: '收货码对上了' },
    ],
  })
})

test('a signature ends it too, is kept as strokes and shown to the family and the office; too long a one is refused [A18]', async () => {
  const { volunteer, cadre, office } = scene
  const requestId = await picked()
  await volunteer.do('medicine.carry', { requestId })
  const signature = '10,20 12,24 18,30;40,20 44,28'
  const tooLong = { requestId, signature: '1'.repeat(4097) }
  expect(await volunteer.ask('medicine.handOver', tooLong)).toMatchObject({ refusal: 'BadInput' })
  await volunteer.do('medicine.handOver', { requestId, signature })
  expect(await home.family.do('medicine.view', { requestId })).toMatchObject({ proof: 'signature', signature })
  expect(await office.do('medicine.view', { requestId })).toMatchObject({ signature })
  for (const phone of [volunteer, cadre])
    expect(JSON.stringify(await phone.do('medicine.view', { requestId }))).not.toContain(signature)
})

test('what the family fetches is handed over without being carried, and only by who answers for the place [A18]', async () => {
  const { volunteer, cadre } = scene
  const requestId = await picked({ way: 'collect' })
  expect((await volunteer.do('medicine.pool', {})).rows.map((row) => row.requestId)).not.toContain(requestId)
  expect(await cadre.ask('medicine.carry', { requestId })).toMatchObject({ refusal: 'NotYet' })
  expect(await volunteer.ask('medicine.handOver', { requestId })).toMatchObject({ refusal: 'NotCarrier' })
  await cadre.do('medicine.handOver', { requestId })
  await home.family.do('medicine.received', { requestId })
  expect(scene.request(requestId)).toMatchObject({ state: 'received', proof: { how: 'family' } })
})

test('a daughter far away is told of each step once, however often it is sent, and of none she took herself [C02]', async () => {
  const { family, personId } = home
  const { cloud } = scene.village
  for (let n = 0; n < 8; n++) {
    cloud.messages.consent(family.openid, templates.progress.id, 'accept')
    await family.do('reminder.consent', { answers: { progress: 'accept' } })
  }
  const told = () => cloud.messages.sent().filter(({ openid }) => openid === family.openid).length
  const before = told()
  const requestId = await scene.asks(home, patent)
  expect(personId).toBe(scene.request(requestId).personId)
  const steps = [
    [scene.cadre, 'medicine.accept', { requestId, shelfId: scene.clinic }],
    [scene.cadre, 'medicine.pick', { requestId, shelfId: scene.clinic }],
    [scene.volunteer, 'medicine.carry', { requestId }],
    [scene.volunteer, 'medicine.handOver', { requestId, code: scene.request(requestId).code }],
  ] as const
  for (const [n, [phone, action, input]] of steps.entries()) {
    const id = `command-of-the-step-${n}-${requestId}`.slice(0, 60)
    await phone.do(action, input, id)
    await phone.do(action, input, id)
    expect([action, told() - before]).toEqual([action, n + 1])
    expect((await family.do('medicine.view', { requestId })).steps).toHaveLength(n + 2 + (n === 3 ? 1 : 0))
  }
})

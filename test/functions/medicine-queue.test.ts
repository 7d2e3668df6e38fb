import { LOTS, startMedicineScene, type Home, type MedicineScene } from '../support/medicine-scene'

let scene: MedicineScene
beforeEach(async () => {
  scene = await startMedicineScene()
})
afterEach(() => scene.village.stop())

const fever = [{ category: 'fever' as const, quantity: 1 }]

/** Asks at a time of the day; whoever asks later is not always behind. */
async function asksAt(home: Home, on: string, hours: number): Promise<string> {
  scene.village.at(on, hours)
  return scene.asks(home, fever)
}
const placeOf = async (home: Home, requestId: string) => (await home.family.do('medicine.place', { requestId })).queue

test('key groups and people in difficulty come first, nobody is passed by who asked 72 hours later, and each place has its sentence [F17 B03]', async () => {
  const plain = await scene.home()
  const monitored = await scene.home({ hardship: 'monitored' })
  const infant = await scene.home({ birthOn: '2021-06-01' })
  const both = await scene.home({ birthOn: '2021-06-01', hardship: 'lifted' })
  const late = await scene.home({ birthOn: '2021-06-01', hardship: 'lifted' })

  const first = await asksAt(plain, '2023-02-08', 8)
  const second = await asksAt(monitored, '2023-02-08', 20)
  const third = await asksAt(infant, '2023-02-10', 7)
  const fourth = await asksAt(both, '2023-02-11', 6)
  const fifth = await asksAt(late, '2023-02-11', 9)

  // Of equal weight the household in difficulty precedes; who asked more than 72 hours after the first never does.
  const order: [Home, string, number][] = [
    [both, fourth, 2],
    [infant, third, 3],
    [monitored, second, 1],
    [plain, first, 4],
    [late, fifth, 5],
  ]
  for (const [home, id, place] of order) expect(await placeOf(home, id)).toMatchObject({ place, of: 5 })
  expect(await placeOf(both, fourth)).toEqual({
    place: 2,
    of: 5,
    words:
      '朝元村等紧缺药的 5 家里排第 2。按要药的时间排，重点人群（婴幼儿）早算 48 小时，脱贫户早算 24 小时。' +
      '比这家晚要 72 小时以上的，都排在后面。',
    clause: 'B03',
  })
  expect((await placeOf(plain, first))?.words).toBe(
    '朝元村等紧缺药的 5 家里排第 4。按要药的时间排，重点人群和困难户往前算几小时。比这家晚要 72 小时以上的，都排在后面。',
  )
  // The cadre's list stands in the same order, and so it does when it is asked for again.
  const listed = async () =>
    (await scene.cadre.do('medicine.list', { stage: 'requested' })).requests.map(({ requestId }) => requestId)
  const ids = [second, fourth, third, first, fifth]
  expect(await listed()).toEqual(ids)
  expect(await listed()).toEqual(ids)
})

test('a flagged household precedes an equally grave one that asked before it, with the clause [B03 F17]', async () => {
  const unflagged = await scene.home({ birthOn: '2021-06-01' })
  const flagged = await scene.home({ birthOn: '2021-06-01', hardship: 'monitored' })
  const before = await asksAt(unflagged, '2023-02-08', 8)
  const after = await asksAt(flagged, '2023-02-08', 18)
  expect(await placeOf(flagged, after)).toMatchObject({ place: 1, clause: 'B03' })
  expect(await placeOf(unflagged, before)).toMatchObject({ place: 2, clause: 'F17' })
})

test('what is short goes to who comes first; a doctor may go past with a reason that is kept [F17]', async () => {
  const { cadre, doctor, clinic } = scene
  await scene.receive(clinic, [LOTS.paracetamol], 6)
  const [one, other] = [await scene.home(), await scene.home()]
  const first = await asksAt(one, '2023-02-08', 8)
  const second = await asksAt(other, '2023-02-08', 9)

  const outOfTurn = { requestId: second, shelfId: clinic }
  expect(await cadre.ask('medicine.accept', outOfTurn)).toMatchObject({ refusal: 'NotFirst', detail: { ahead: 1 } })
  expect(scene.shelf().holds).toEqual([])
  expect(await cadre.ask('medicine.accept', { ...outOfTurn, reason: '急' })).toMatchObject({ refusal: 'NotFirst' })
  expect(await doctor.ask('medicine.accept', outOfTurn)).toMatchObject({ refusal: 'NotFirst' })
  expect(scene.shelf().holds).toEqual([])

  await doctor.do('medicine.accept', { ...outOfTurn, reason: '喘得厉害，等不了' })
  expect(scene.request(second).steps[1]).toMatchObject({
    state: 'accepted',
    by: '冉启文（医生）',
    note: '先给这一家：喘得厉害，等不了',
  })
  expect(await placeOf(other, second)).toBeNull()
  expect(await placeOf(one, first)).toMatchObject({ place: 1, of: 1 })
  expect(await cadre.ask('medicine.accept', { requestId: first, shelfId: clinic })).toMatchObject({
    refusal: 'NotEnough',
  })
})

test('where there is enough for everybody nobody waits for another [F17]', async () => {
  const { cadre, clinic } = scene
  await scene.receive(clinic, [LOTS.paracetamol], 12)
  const [one, other] = [await scene.home(), await scene.home()]
  await asksAt(one, '2023-02-08', 8)
  const second = await asksAt(other, '2023-02-08', 9)
  await cadre.do('medicine.accept', { requestId: second, shelfId: clinic })
  expect(scene.request(second)).toMatchObject({ state: 'accepted', queueKey: null })
})

test('what nobody is short of has no queue [F17]', async () => {
  const home = await scene.home()
  const requestId = await scene.asks(home, [{ category: 'chinese-patent', quantity: 1 }])
  expect(await placeOf(home, requestId)).toBeNull()
})

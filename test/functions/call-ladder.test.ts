import { CHAOYUAN, startVillage, type DoorMade, type Phone, type Village } from '../support/village'

let village: Village
let door: DoorMade
let daughter: Phone
let elder: Phone
let doctor: Phone

beforeAll(async () => {
  village = await startVillage()
  await village.staff('tan', '谭小梅', 'cadre', `${CHAOYUAN}-01`)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  door = await village.door([{ name: '张桂香' }])
  daughter = await village.resident('xiang', door, '张桂香', 'parent')
  elder = await village.resident('zhang', door, '张桂香', 'self')
})
afterAll(() => village.stop())
beforeEach(() => village.at('2023-02-08', 20))
afterEach(() => doctor.do('account.rest', { until: null }))

const ladder = async (phone: Phone) => (await phone.do('session.home', {})).people[0].calls

test('on duty the village’s doctor is the first to call; off duty the duty phone is, and the doctor says so [A33]', async () => {
  expect((await ladder(daughter))[0]).toMatchObject({ kind: 'doctor', name: '冉启文', words: '村医生' })
  const until = village.cloud.clock.now() + 2 * 3_600_000
  await doctor.do('account.rest', { until })

  const [first, , third] = await ladder(daughter)
  expect(first.kind).toBe('clinic')
  expect(third).toMatchObject({ name: '冉启文', words: '村医生，现在不当班' })
  village.at('2023-02-08', 21, 59)
  expect((await ladder(daughter))[0].kind).toBe('clinic')
  village.at('2023-02-08', 22)
  expect((await ladder(daughter))[0].kind).toBe('doctor')
})

test('the person and the daughter far away see the same ladder, ending with 120 [A33]', async () => {
  const seen = await ladder(daughter)
  expect(await ladder(elder)).toEqual(seen)
  expect(seen.map(({ kind }) => kind)).toEqual(['doctor', 'clinic', 'clinic', 'cadre', 'duty', 'emergency'])
})

test('each attempt is in the history: whom the family tried, and that nobody answered [A33]', async () => {
  await daughter.do('call.made', {
    personId: door.personIds[0],
    whom: '冉启文',
    answered: false,
    occurredAt: village.cloud.clock.now(),
  })
  const { lines } = await doctor.do('person.history', { personId: door.personIds[0] })
  expect(lines[0]).toMatchObject({ words: '打给冉启文，没打通' })
})

test('off duty for fifteen days is refused, and so is somebody without a post; coming back early is not [A33]', async () => {
  const fortnight = 14 * 86_400_000
  const now = village.cloud.clock.now()
  expect(await doctor.ask('account.rest', { until: now + fortnight + 1 })).toMatchObject({ refusal: 'RestTooLong' })
  expect(await doctor.ask('account.rest', { until: now + fortnight })).toMatchObject({ ok: true })
  expect(await daughter.ask('account.rest', { until: now + 3_600_000 })).toMatchObject({ refusal: 'NoPost' })
  await doctor.do('account.rest', { until: null })
  expect((await ladder(daughter))[0].kind).toBe('doctor')
})

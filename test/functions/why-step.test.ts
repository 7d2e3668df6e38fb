import { day } from '@domain/model/day'
import { CHAOYUAN, LIANGPING, startVillage, type DoorMade, type Phone, type Village } from '../support/village'

/** What is asked about by an id of its own: a request, a question of a bond, a refusal. */
let village: Village
let cadre: Phone
let doctor: Phone
let daughter: Phone
let door: DoorMade

beforeAll(async () => {
  village = await startVillage()
  village.at('2023-02-13', 8)
  cadre = await village.staff('tan', '谭小梅', 'cadre', `${CHAOYUAN}-01`)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  door = await village.door([{ name: '张桂香' }])
  daughter = await village.resident('daughter', door, '张桂香', 'parent')
})
afterAll(() => village.stop())

const about = () => ({ personId: door.personIds[0] })

test('a request says what was asked when, what it waits for and for how long it may [F02 A18]', async () => {
  village.at('2023-02-14', 9)
  const { requestId } = await daughter.do('medicine.request', {
    ...about(),
    items: [{ category: 'fever', quantity: 1 }],
    way: 'deliver',
  })
  village.at('2023-02-14', 11)
  await cadre.do('medicine.accept', { requestId })
  village.at('2023-02-15', 12)
  const why = await daughter.do('why.request', { requestId })
  expect(why).toMatchObject({ kind: 'medicine', owed: true, title: '为什么要办张桂香要的药', basis: { row: 'C02' } })
  expect(why.facts).toEqual([
    { label: '要的什么', words: '退热药 1 人份' },
    { label: '什么时候', words: '2月14日 9:00 要的' },
    { label: '到哪一步', words: '2月14日 11:00起，接下了，等人配药' },
    { label: '谁来办', words: '村干部' },
    { label: '多久以内', words: '这一步 24 小时内有人办' },
    { label: '最晚', words: '2月15日 11:00' },
    { label: '迟的算法', words: '过了这个点就算迟，已经迟 1 天' },
  ])
  expect(why.unconfirmed.map(({ title }) => title)).toEqual(['要药，每一步 24 小时内有人办'])
  const { owed, deeds } = await cadre.do('why.day', { ...about(), on: day('2023-02-14') })
  expect(owed.map(({ kind }) => kind)).toContain('medicine')
  expect(deeds.map(({ words }) => words)).toEqual(['要药：要了药', '要药：接下了，等人配药'])
})

test('a question about a bond says since when it waits and what nobody sees before the answer [F02]', async () => {
  const grandson = village.phone('grandson')
  await grandson.do('account.join', { township: LIANGPING, village: CHAOYUAN, privacyText: 'privacy-2026-11' })
  const { bondId } = await grandson.do('bond.ask', {
    village: CHAOYUAN,
    name: '张桂香',
    plate: '3组12号',
    myName: '孙子',
    kinship: 'grandparent',
    consent: { text: 'health-2026-11', asGuardian: false },
  })
  const why = await cadre.do('why.bond', { bondId })
  expect(why).toMatchObject({ owed: true, title: '为什么要认一认张桂香是谁家的', basis: { row: 'C01' } })
  expect(why.facts).toContainEqual({ label: '什么时候', words: '2月15日 12:00 问的' })
  expect(why.reminded.lines.map(({ name }) => name)).toContain('谭小梅（村干部）')
  await cadre.do('bond.answer', { bondId, personId: null })
  expect(await cadre.do('why.bond', { bondId })).toMatchObject({ owed: false, facts: [{ words: '已经有人答了' }] })
})

test('a refusal is explained to anybody, by the own township’s paper; an unknown one is refused [F02]', async () => {
  expect(await doctor.do('why.refusal', { refusal: 'OnlyShorter' })).toMatchObject({ basis: { row: 'R79' } })
  expect(await daughter.do('why.refusal', { refusal: 'TooBusy' })).toMatchObject({ basis: null })
  expect(await doctor.ask('why.refusal', { refusal: 'constructor' })).toMatchObject({ refusal: 'NoSuchRefusal' })
})

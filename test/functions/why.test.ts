import { day } from '@domain/model/day'
import { CHAOYUAN, startVillage, type DoorMade, type Phone, type Village } from '../support/village'

const GRID = `${CHAOYUAN}-01`
let village: Village
let doctor: Phone
let cadre: Phone
let daughter: Phone
let door: DoorMade

beforeAll(async () => {
  village = await startVillage()
  village.at('2023-02-05', 8)
  cadre = await village.staff('tan', '谭小梅', 'cadre', GRID)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  door = await village.door([{ name: '刘世贵', sex: 'male', birthOn: day('1980-01-01') }])
  daughter = await village.resident('daughter', door, '刘世贵', 'parent')
  await daughter.do('report.submit', { ...about(), infected: true, reading: { temperature: 37.4 }, occurredAt: now() })
  await doctor.do('followUp.record', { ...about(), outcome: 'fine', mode: 'visit', occurredAt: now() })
  village.at('2023-02-07', 10)
  await cadre.do('contact.record', { ...about(), outcome: 'fine', mode: 'phone', occurredAt: now() })
})
afterAll(() => village.stop())

const about = () => ({ personId: door.personIds[0] })
const now = () => village.cloud.clock.now()
const why = (phone: Phone, kind: 'follow-up' | 'urgent-clinic' | 'visit' = 'follow-up') =>
  phone.do('why.duty', { ...about(), kind })
const consent = async (phone: Phone, key: 'digest' | 'urgent') => {
  village.cloud.messages.consent(phone.openid, `tmpl-${key}`, 'accept')
  await phone.do('reminder.consent', { answers: { [key]: 'accept' } })
}

test('any duty says clause, facts and pack version to doctor, cadre and family alike, in two round trips [F02 A15]', async () => {
  village.at('2023-02-08', 7)
  const answers = await Promise.all([doctor, cadre, daughter].map((phone) => why(phone)))
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
  expect(answers[0]).toMatchObject({
    owed: true,
    title: '为什么要随访刘世贵',
    basis: { row: 'R79', source: '国卫明电〔2022〕509号', amber: false },
    pack: { id: 'liangping', version: 1, words: '规则包 两坪乡 第 1 版，2023年1月10日起用' },
    notCounted: ['2月7日 10:00 打电话：村干部联系的，这件事不算，要医生联系上才算'],
    reminded: { words: '今天 8:00 才提醒', lines: [] },
  })
  expect(answers[0].facts).toContainEqual({ label: '上次联系上', words: '2月5日 8:00，医生上门' })
  const { counters } = await doctor.ask('why.duty', { ...about(), kind: 'follow-up' })
  expect(counters.sequential).toBeLessThanOrEqual(2)
})

test('nobody agreed to messages: it says that nobody was reminded, and why; after a yes, when it went [F02 C03]', async () => {
  village.at('2023-02-08', 7, 50)
  await village.cloud.runTimersUntil(now() + 20 * 60_000)
  expect((await why(daughter)).reminded).toEqual({
    words: '没有提醒到人。名单上一直有，打开守望就看得到。',
    lines: [{ key: '0', name: '冉启文（医生）', sent: false, words: '没点过同意，微信不让发' }],
  })

  await consent(doctor, 'digest')
  village.at('2023-02-09', 7, 50)
  await village.cloud.runTimersUntil(now() + 20 * 60_000)
  const { facts, reminded } = await why(daughter)
  expect(facts).toContainEqual({ label: '迟的算法', words: '2月9日 0 点起算迟，已经迟 1 天' })
  expect(reminded.lines).toMatchObject([{ name: '冉启文（医生）', sent: true }])
  expect(reminded.words).toMatch(/^8:0\d 发了，合在一条里$/)
})

test('a danger sign says its own words and whom it was told to; nobody’s account is in the answer [F02 A14]', async () => {
  village.at('2023-02-09', 9)
  await consent(cadre, 'urgent')
  await daughter.do('report.submit', { ...about(), infected: false, reading: { spo2: 92 }, occurredAt: now() })
  const answer = await why(daughter, 'urgent-clinic')
  expect(answer).toMatchObject({ owed: true, title: '为什么要马上处理刘世贵的事', basis: { row: 'R04' } })
  expect(answer.facts[0].words).toContain('血氧 92%，低于 93%')
  expect(answer.reminded.words).toBe('9:00 发了')
  expect(answer.reminded.lines).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: '谭小梅（村干部）', sent: true }),
      expect.objectContaining({ name: '冉启文（医生）', sent: false, words: '没点过同意，微信不让发' }),
    ]),
  )
  for (const openid of ['"ran"', '"tan"', '"daughter"']) expect(JSON.stringify(answer)).not.toContain(openid)
})

test('what is not owed says why not; what has no reasons here, and who has no business here, get none [F02 E30]', async () => {
  expect(await why(cadre, 'visit')).toMatchObject({
    owed: false,
    title: '为什么现在不用上门看刘世贵',
    facts: [{ label: '为什么', words: '没有连着几次没联系上' }],
    reminded: { words: '现在不用办，所以不提醒', lines: [] },
  })
  expect(await doctor.ask('why.duty', { ...about(), kind: 'bond' as never })).toMatchObject({ refusal: 'BadInput' })
  const stranger = village.phone('stranger')
  expect(await stranger.ask('why.duty', { ...about(), kind: 'visit' })).toMatchObject({ refusal: 'NotFound' })
  expect(village.cloud.database.collection('views').all()).toContainEqual(
    expect.objectContaining({ openid: 'daughter', action: 'why.duty', about: about().personId }),
  )
})

import { day } from '@domain/model/day'
import { CHAOYUAN, LIANGPING, startVillage, type DoorMade, type Phone, type Village } from '../support/village'

/** A red elder of 两坪乡, a week at home, told afterwards day by day. */
const GRID = `${CHAOYUAN}-01`
let village: Village
let cadre: Phone
let doctor: Phone
let office: Phone
let daughter: Phone
let door: DoorMade

const about = () => ({ personId: door.personIds[0] })
const now = () => village.cloud.clock.now()
const dayOn = (phone: Phone, on: string) => phone.do('why.day', { ...about(), on: day(on) })
const consent = async (phone: Phone, alsoAtWeChat = true) => {
  if (alsoAtWeChat) village.cloud.messages.consent(phone.openid, 'tmpl-digest', 'accept')
  await phone.do('reminder.consent', { answers: { digest: 'accept' } })
}
const morning = async (on: string) => {
  village.at(on, 7, 55)
  await village.cloud.runTimersUntil(now() + 15 * 60_000)
}
const contact = (on: string, hours: number) => {
  village.at(on, hours)
  return cadre.do('contact.record', { ...about(), outcome: 'fine', mode: 'phone', occurredAt: now() })
}

beforeAll(async () => {
  village = await startVillage()
  village.at('2023-02-05', 8)
  cadre = await village.staff('tan', '谭小梅', 'cadre', GRID)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  door = await village.door([{ name: '张桂香', birthOn: day('1940-05-06'), disease: 'unstable', vaccination: 'none' }])
  daughter = await village.resident('daughter', door, '张桂香', 'parent')
  await daughter.do('report.submit', { ...about(), infected: true, reading: { temperature: 37.4 }, occurredAt: now() })
  await doctor.do('followUp.record', { ...about(), outcome: 'fine', mode: 'visit', occurredAt: now() })
  await contact('2023-02-06', 10)
  await morning('2023-02-08')
  village.at('2023-02-08', 10)
  await village.staff('li', '李文', 'doctor', LIANGPING)
  village.at('2023-02-08', 19)
  await daughter.do('report.submit', { ...about(), infected: false, reading: { temperature: 37 }, occurredAt: now() })
})
afterAll(() => village.stop())

test('a past Wednesday: what was owed at its end, by whom and until when, by the pack of that day [F02 F04 B37 A15]', async () => {
  village.at('2023-02-10', 9)
  const { counters, ...reply } = await cadre.ask('why.day', { ...about(), on: day('2023-02-08') })
  if (!reply.ok) throw new Error(reply.refusal)
  const answer = reply.data
  expect(answer).toMatchObject({
    on: '2023-02-08',
    name: '张桂香',
    words: '到夜里还有 3 件要做。',
    pack: { id: 'liangping', version: 1, words: '规则包 两坪乡 第 1 版，2023年1月10日起用' },
  })
  const [followUp, weekly] = ['follow-up', 'weekly-contact'].map((kind) => answer.owed.find((one) => one.kind === kind))
  expect(followUp).toMatchObject({
    what: '居家随访',
    by: '医生冉启文、李文',
    basis: { row: 'R79', source: '国卫明电〔2022〕509号' },
    later: null,
  })
  expect(followUp?.facts).toContainEqual({ label: '上次联系上', words: '2月5日 8:00，医生上门' })
  expect(followUp?.facts).toContainEqual({ label: '最晚', words: '2月6日' }) // red at home: level 3, every day
  expect(weekly).toMatchObject({ what: '这周联系', by: '村干部谭小梅', basis: { row: 'B37', article: '五(十四)' } })
  expect(weekly?.facts).toEqual(
    expect.arrayContaining([
      { label: '要几天', words: '3 天' },
      { label: '算数的', words: '1 天' },
    ]),
  )
  expect(answer.notOwed).toEqual([{ label: '每天问一声', words: '不在每天要问的几类人里' }])
  expect(counters.sequential).toBeLessThanOrEqual(4)
})

test('why nobody was reminded that day: no consent, not yet the last day, not in post at eight [F02 C03]', async () => {
  const { reminded } = await dayOn(cadre, '2023-02-08')
  expect(reminded?.words).toBe('那天没有提醒到人。名单上有，打开守望就看得到。')
  expect(reminded?.lines.map(({ name, words, sent }) => [name, words, sent])).toEqual(
    expect.arrayContaining([
      ['冉启文（医生）', '没点过同意，微信不让发', false],
      ['李文（医生）', '8:00 那会儿还没上岗，10:00 才上岗', false],
      ['谭小梅（村干部）', '还没到最晚那天，2月11日才提醒。名单上有。', false],
    ]),
  )
  expect(reminded?.lines).toHaveLength(3)
})

test('the next day one agreed and was told, the other’s consent was used up at WeChat’s [F02 C03]', async () => {
  village.at('2023-02-09', 7)
  await consent(doctor)
  await consent(village.phone('li'), false)
  await morning('2023-02-09')
  village.at('2023-02-10', 9)
  const { reminded, owed } = await dayOn(doctor, '2023-02-09')
  expect(reminded?.words).toMatch(/^8:0\d 发了，合在一条里。$/)
  expect(reminded?.lines.find(({ name }) => name.startsWith('冉启文'))).toMatchObject({ sent: true })
  expect(reminded?.lines.find(({ name }) => name.startsWith('李文'))).toMatchObject({
    sent: false,
    words: '微信没送到：这个人没点同意，或者点过的次数用完了',
  })
  expect(owed.find(({ kind }) => kind === 'follow-up')?.facts).toContainEqual({
    label: '迟的算法',
    words: '2月7日 0 点起算迟，到那天已经迟 3 天',
  })
})

test('a day on which the timer did not run says so, and does not blame the doctor [F02]', async () => {
  village.at('2023-02-11', 6)
  const { reminded } = await dayOn(doctor, '2023-02-10')
  expect(reminded?.lines.map(({ words }) => words)).toEqual(expect.arrayContaining(['8:00 的提醒没发：定时没有跑']))
  village.at('2023-02-11', 7)
  expect((await dayOn(doctor, '2023-02-11')).reminded?.lines[0].words).toBe('8:00 才提醒')
})

test('what was done that day, what it settled and what not: a report is not a contact, a cadre is not the clinic [F02 F10]', async () => {
  const monday = await dayOn(doctor, '2023-02-06')
  expect(monday.deeds).toEqual([
    expect.objectContaining({
      who: '谭小梅（村干部）',
      words: '联系：联系上，没说不舒服',
      settled: ['这周联系，算一天，这周还差 2 天'],
      notSettled: ['居家随访：村干部联系的，这件事不算'],
      late: null,
    }),
  ])
  expect(monday.words).toBe('到夜里还有 2 件要做，这天办完 1 件。')
  expect(monday.notOwed).toContainEqual({
    label: '这周联系',
    words: '这一天联系过，算一天；2月7日起，这周还差 2 天',
  })
  const wednesday = await dayOn(doctor, '2023-02-08')
  expect(wednesday.deeds).toMatchObject([
    {
      who: '家里',
      words: '报了情况',
      settled: [],
      notSettled: ['居家随访：家里报了情况，不等于有人联系过', '这周联系：家里报了情况，不等于有人联系过'],
    },
  ])
})

test('a fact put right later leaves the day as it was [F02 F04 E37]', async () => {
  const before = await dayOn(cadre, '2023-02-08')
  const { people } = await cadre.do('household.open', { householdId: door.householdId })
  await cadre.do('person.correct', {
    ...about(),
    baseV: people[0].v,
    changes: { disease: 'none', vaccination: 'full', birthOn: day('1965-05-06') },
  })
  const after = await dayOn(cadre, '2023-02-08')
  expect(after).toEqual(before)
  expect((await dayOn(cadre, village.today())).owed.map(({ kind }) => kind)).not.toContain('weekly-contact')
})

test('an entry that came two days late is marked; then and now are both said [F02 F04 E01]', async () => {
  const stood = await dayOn(cadre, '2023-02-08')
  village.at('2023-02-08', 15)
  const occurredAt = now()
  village.at('2023-02-11', 9)
  await cadre.do('contact.record', { ...about(), outcome: 'fine', mode: 'visit', occurredAt })
  const told = await dayOn(cadre, '2023-02-08')
  const weekly = told.owed.find(({ kind }) => kind === 'weekly-contact')
  expect(weekly?.facts).toEqual(stood.owed.find(({ kind }) => kind === 'weekly-contact')?.facts)
  expect(weekly?.later).toBe('后来才发到的算上：其实那天已经算了 2 天，还差 1 天。')
  expect(told.words).toBe(stood.words)
  expect(told.reminded).toEqual(stood.reminded)
  expect(told.deeds).toContainEqual(
    expect.objectContaining({
      at: occurredAt,
      late: '后来才发到：2月11日 9:00 才到',
      settled: ['这周联系，算一天，这周还差 1 天'],
      notSettled: ['居家随访：村干部联系的，这件事不算'],
    }),
  )
  expect((await dayOn(cadre, '2023-02-11')).deeds).toContainEqual(
    expect.objectContaining({ late: '2月8日的事，那天才发到' }),
  )
})

test('a danger sign of that day: who was told of it and when, who took it over [F02 A14]', async () => {
  village.at('2023-02-11', 20)
  village.cloud.messages.consent('tan', 'tmpl-urgent', 'accept')
  await cadre.do('reminder.consent', { answers: { urgent: 'accept' } })
  await daughter.do('report.submit', { ...about(), infected: false, reading: { spo2: 92 }, occurredAt: now() })
  village.at('2023-02-11', 20, 30)
  await cadre.do('urgent.take', about())
  village.at('2023-02-12', 9)
  const { owed, reminded, deeds } = await dayOn(office, '2023-02-11')
  expect(owed.map(({ kind }) => kind)).toContain('urgent-clinic')
  expect(owed.find(({ kind }) => kind === 'urgent-clinic')?.facts).toContainEqual({
    label: '谁接手',
    words: '谭小梅，20:30 接手',
  })
  expect(reminded?.lines).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: '谭小梅（村干部）', sent: true, words: '要马上处理的：20:00 发了' }),
      expect.objectContaining({ name: '冉启文（医生）', sent: false }),
    ]),
  )
  expect(deeds).toContainEqual(expect.objectContaining({ words: '接手了', settled: ['要马上处理'] }))
})

test('the family reads who by post and never by name; nobody’s account is in any answer [F02 E30]', async () => {
  for (const on of ['2023-02-06', '2023-02-08', '2023-02-09', '2023-02-11']) {
    const answer = await dayOn(daughter, on)
    const text = JSON.stringify(answer)
    for (const secret of ['谭小梅', '冉启文', '李文', '"tan"', '"ran"', 'daughter']) expect(text).not.toContain(secret)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(16 * 1024)
  }
  const { owed, reminded } = await dayOn(daughter, '2023-02-09')
  expect(owed[0].by).toBe('医生')
  expect(reminded?.lines.map(({ name }) => name)).toEqual(expect.arrayContaining(['医生', '村干部']))
})

test('before they were registered, still to come, nothing owed: each in plain words [F02]', async () => {
  expect(await dayOn(cadre, '2023-02-01')).toMatchObject({
    words: '那天没有要做的：还没登记，2月5日才登记的。',
    pack: null,
    owed: [],
    reminded: null,
  })
  expect((await dayOn(cadre, '2023-03-01')).words).toBe('还没到那天。到了那天才知道要做什么。')
  const quiet = await village.door([{ name: '王小明', birthOn: day('1990-01-01') }], { plate: '9组1号' })
  village.at('2023-02-13', 9)
  const answer = await cadre.do('why.day', { personId: quiet.personIds[0], on: day('2023-02-12') })
  expect(answer).toMatchObject({
    words: '那天没有要做的。',
    owed: [],
    reminded: { words: '那天没有要做的，所以不提醒' },
  })
  expect(answer.notOwed).toEqual([
    { label: '这周联系', words: expect.stringContaining('岁') as string },
    { label: '每天问一声', words: '不在每天要问的几类人里' },
    { label: '居家随访', words: '没有在居家治疗' },
  ])
})

test('each look at a day is noted; a stranger’s finds nobody [F02 E30]', async () => {
  expect(village.cloud.database.collection('views').all()).toContainEqual(
    expect.objectContaining({ openid: 'zhou', action: 'why.day', about: about().personId, capacity: 'office' }),
  )
  expect(await village.phone('stranger').ask('why.day', { ...about(), on: day('2023-02-08') })).toMatchObject({
    refusal: 'NotFound',
  })
})

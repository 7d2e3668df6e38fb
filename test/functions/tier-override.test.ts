import { day, type Day } from '@domain/model/day'
import type { Person, Tier } from '@domain/model/person'
import { CHAOYUAN, LIANGPING, startVillage, type Phone, type Village } from '../support/village'

let village: Village
let doctor: Phone
let cadre: Phone
let office: Phone

beforeAll(async () => {
  village = await startVillage()
  cadre = await village.staff('tan', '谭小梅', 'cadre', `${CHAOYUAN}-01`)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
})
afterAll(() => village.stop())

let n = 0
/** 82, unstable disease, not vaccinated: red on any table. */
async function red(on: string, more: object = {}): Promise<string> {
  n += 1
  village.at(on)
  const facts = { birthOn: day('1941-01-01'), disease: 'unstable' as const, vaccination: 'none' as const }
  const door = await village.door([{ name: `老人${n}`, ...facts, ...more }], { plate: `6组${n}号` })
  return door.personIds[0]
}
const now = () => village.cloud.clock.now()
const person = (id: string) => village.cloud.database.collection('people').get(id) as unknown as Person
const duty = (id: string, kind: string) => village.cloud.database.collection('duties').get(`${id}:${kind}`)
const override = (personId: string, tier: Tier, reviewOn = '2023-03-01', reason = '透析稳定，三个月没住院') =>
  doctor.ask('tier.override', { personId, tier, reason, reviewOn: reviewOn as Day, occurredAt: now() })
const lowered = async () => {
  const { total, villages } = await office.do('office.overview', { place: LIANGPING })
  const { rows } = await office.do('office.people', { place: LIANGPING, figure: 'tier-lowered' })
  const here = villages.find(({ village: code }) => code === CHAOYUAN)?.counts['tier-lowered']
  expect([total['tier-lowered'], here]).toEqual([rows.length, rows.length])
  return rows
}

test('another tier changes what is owed in the same commit: red three a week becomes yellow two [A32 A02 B37]', async () => {
  const id = await red('2023-02-13')
  expect(duty(id, 'weekly-contact')).toMatchObject({ need: 3, tier: 'red' })
  const before = village.cloud.database.collection('commits').all().length
  const done = await override(id, 'yellow')
  expect(done.ok).toBe(true)
  expect(done.counters.sequential).toBeLessThanOrEqual(3)

  const commits = village.cloud.database.collection('commits').all()
  expect(commits).toHaveLength(before + 1)
  const v = person(id).v
  expect(duty(id, 'weekly-contact')).toMatchObject({ need: 2, tier: 'yellow', v, for: { tier: 'yellow' } })
  const commit = commits.find(({ stream, seq }) => stream === id && seq === v)
  expect(commit?.puts).toEqual(expect.arrayContaining([`people/${id}`, `duties/${id}:weekly-contact`]))

  const back = { personId: id, reason: '又住院了', occurredAt: now() }
  await doctor.do('tier.restore', back)
  expect(duty(id, 'weekly-contact')).toMatchObject({ need: 3, tier: 'red', v: v + 1 })
  expect(await doctor.ask('tier.restore', back)).toMatchObject({ refusal: 'NothingChanged' })
})

test('a red person a doctor put lower is counted and listed for the office, with the reason; put back, no longer [R106 B40]', async () => {
  const id = await red('2023-02-13')
  expect(await lowered()).toEqual([])
  await override(id, 'green')
  const rows = await lowered()
  expect(rows.map(({ personId }) => personId)).toEqual([id])
  expect(rows[0].words).toContain('表上红·重点，冉启文定绿·一般：透析稳定，三个月没住院')
  await override(id, 'red')
  expect(await lowered()).toEqual([])
})

test('not surveyed yet, treated as red: put lower, the office sees it too [R106 R23]', async () => {
  const id = await red('2023-02-13', { disease: 'unknown', vaccination: 'unknown' })
  await override(id, 'yellow')
  expect((await lowered()).map(({ personId }) => personId)).toEqual([id])
  await doctor.do('tier.restore', { personId: id, reason: '问清了', occurredAt: now() })
})

test('on the review day the duty comes, is late after it, and goes by the graver of the two until then [R106]', async () => {
  const id = await red('2023-02-13')
  await override(id, 'yellow', '2023-02-20')
  expect(duty(id, 'tier-review')).toBeUndefined()
  village.at('2023-02-20', 0, 10)
  await village.cloud.fireTimer('tick')
  expect(duty(id, 'tier-review')).toMatchObject({ role: 'doctor', opensOn: '2023-02-20', dueOn: '2023-02-20' })
  expect(duty(id, 'weekly-contact')).toMatchObject({ need: 3, tier: 'red' })

  // A contact in between does not push it into the future.
  village.at('2023-02-22', 9)
  await cadre.do('contact.record', { personId: id, outcome: 'fine', mode: 'phone', occurredAt: now() })
  expect(duty(id, 'tier-review')).toMatchObject({ dueOn: '2023-02-20' })

  // Looked at and the same said again, until another day.
  expect(await override(id, 'yellow', '2023-03-20')).toMatchObject({ ok: true })
  expect(duty(id, 'tier-review')).toMatchObject({ role: 'none' })
  expect(duty(id, 'weekly-contact')).toMatchObject({ tier: 'yellow' })
})

test('a fact that changes what the table says asks again, at a correction and at an eightieth birthday [R106 A02]', async () => {
  const corrected = await red('2023-02-13', { birthOn: day('1950-01-01'), disease: 'none', vaccination: 'none' })
  await override(corrected, 'yellow')
  village.at('2023-02-14')
  const changes = { disease: 'unstable' as const }
  await doctor.do('person.correct', { personId: corrected, baseV: person(corrected).v, changes })
  expect(duty(corrected, 'tier-review')).toMatchObject({ opensOn: '2023-02-14', dueOn: '2023-02-15' })
  expect(duty(corrected, 'tier-review')?.note).toContain('情况变了：73 岁，有基础病，不稳定')
  expect(person(corrected).tierOverride?.lowersRed).toBe(true)

  // Turning 80 the table says yellow, where it said green: the doctor's red stays, and is asked about.
  const turning = await red('2023-02-13', { birthOn: day('1943-02-20'), disease: 'none', vaccination: 'full' })
  await override(turning, 'red', '2023-06-01')
  expect(person(turning).reviewOn).toBe('2023-02-20')
  village.at('2023-02-20', 0, 10)
  await village.cloud.fireTimer('tick')
  expect(duty(turning, 'tier-review')).toMatchObject({ opensOn: '2023-02-20' })
  expect(person(turning).tier).toBe('red')
})

test('the page says the tier, what the table says with its facts, and where the score disagrees; the history keeps all of it [A02 R106]', async () => {
  // 62 is below the floor here; 70 without vaccine and disease: table green, score yellow.
  const id = await red('2023-02-13', { birthOn: day('1953-01-01'), disease: 'none', vaccination: 'none' })
  const view = async () => (await doctor.do('standing.view', { personId: id })).tier
  expect(await view()).toMatchObject({
    shown: 'green',
    computed: 'green',
    facts: ['70 岁', '没有基础病', '没打疫苗'],
    reviewHint: true,
    override: null,
  })
  await override(id, 'yellow', '2023-03-01', '一个人住，走不远')
  expect(await view()).toMatchObject({
    shown: 'yellow',
    computed: 'green',
    override: { by: '冉启文' },
    asksReview: false,
  })
  await doctor.do('tier.restore', { personId: id, reason: '女儿搬来了', occurredAt: now() })
  const { lines } = await doctor.do('person.history', { personId: id })
  expect(lines.map(({ words, before, after }) => [words, before, after])).toEqual(
    expect.arrayContaining([
      ['医生改了分类：一个人住，走不远', '绿·一般', '黄·次重点'],
      ['分类按表来：女儿搬来了', '黄·次重点', '按表'],
    ]),
  )
})

test('without a reason, with a review day that is not ahead, below the age, or as it is already: refused [R106 R24]', async () => {
  const id = await red('2023-02-13')
  expect(await override(id, 'yellow', '2023-02-13')).toMatchObject({ refusal: 'ReviewInThePast' })
  expect(await override(id, 'red')).toMatchObject({ refusal: 'NothingChanged' })
  expect(await override(id, 'yellow', '2023-03-01', ' ')).toMatchObject({ refusal: 'BadInput', detail: ['reason'] })
  const young = await red('2023-02-13', { birthOn: day('1990-01-01') })
  expect(await override(young, 'red')).toMatchObject({ refusal: 'BelowTheAge' })
  const input = { personId: id, tier: 'yellow' as const, reason: '好', reviewOn: day('2023-03-01'), occurredAt: now() }
  expect(await cadre.ask('tier.override', input)).toMatchObject({ ok: false, refusal: 'NotFound' })
})

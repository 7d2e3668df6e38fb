import type { AwayKind } from '@domain/model/care'
import { day, instantOf } from '@domain/model/day'
import type { Duty } from '@domain/model/duty'
import type { Person } from '@domain/model/person'
import {
  CHAOYUAN,
  LIANGPING,
  startVillage,
  templates,
  type NewPerson,
  type Phone,
  type Village,
} from '../support/village'

const GRID = `${CHAOYUAN}-01`
let village: Village
let cadre: Phone
let doctor: Phone
let office: Phone
let n = 0

beforeAll(async () => {
  village = await startVillage({ now: instantOf(day('2023-02-01'), 8) })
  cadre = await village.staff('tan', '谭小梅', 'cadre', GRID)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
})
afterAll(() => village.stop())

const now = () => village.cloud.clock.now()
const RED: Partial<NewPerson> = { birthOn: day('1940-01-01'), disease: 'unstable', vaccination: 'none' }
/** Red, asked after every day and ill at home. */
async function someone(name: string) {
  const tags = [{ group: 'lonely-elder' as const, from: village.today(), until: null }]
  const made = await village.door([{ name, tags, ...RED }], { plate: `8组${++n}号` })
  const family = await village.resident(`family-${n}`, made, name, 'parent')
  return { made, id: made.personIds[0], family }
}
const report = (family: Phone, personId: string, reading: object, infected = false) =>
  family.do('report.submit', { personId, infected, reading, occurredAt: now() })
const infect = (family: Phone, id: string, more = {}) => report(family, id, { antigen: 'positive', ...more }, true)
const say = (phone: Phone, personId: string, kind: AwayKind, since = village.today()) =>
  phone.do('away.say', { personId, kind, since, occurredAt: now() })
const confirm = (phone: Phone, personId: string, kind: AwayKind) =>
  phone.do('away.confirm', { personId, kind, occurredAt: now() })
const end = (phone: Phone, personId: string, note = '回来了', mistake = false) =>
  phone.do('away.end', { personId, mistake, note, occurredAt: now() })
const contact = (personId: string, outcome: 'fine' | 'no-answer' = 'fine') =>
  cadre.do('contact.record', { personId, outcome, mode: 'phone', occurredAt: now() })

const open = (personId: string): Duty[] =>
  (village.cloud.database.collection('duties').all() as unknown as Duty[]).filter(
    (duty) => duty.personId === personId && duty.role !== 'none' && duty.opensOn !== null,
  )
const kinds = (personId: string) =>
  open(personId)
    .map(({ kind }) => kind)
    .sort()
const duty = (personId: string, kind: string) => open(personId).find((one) => one.kind === kind)
const person = (id: string) => village.cloud.database.collection('people').get(id) as unknown as Person
const isListed = async (phone: Phone, householdId: string) => {
  for (let from: number | null = 0; from !== null;) {
    const page: Awaited<ReturnType<typeof list>> = await list(phone, from)
    if (page.doors.some((door) => door.householdId === householdId)) return true
    from = page.more
  }
  return false
}
const list = (phone: Phone, from: number) => phone.do('today.list', { from })
const sends = () => village.cloud.database.collection('sends').all().length
const behind = async (figure: 'in-hospital' | 'to-confirm' | 'at-home' | 'alert') =>
  (await office.do('office.people', { place: LIANGPING, figure })).rows.map(({ name }) => name)

describe('said, and not yet confirmed', () => {
  test("a family's word leaves every duty as it is; the clinic answers by noon of the next day [E08 R113]", async () => {
    village.at('2023-02-02', 9)
    const { id, family } = await someone('甲')
    await infect(family, id)
    const before = kinds(id)
    expect(await say(family, id, 'dead')).toEqual({ muted: false })
    expect(kinds(id)).toEqual([...before, 'confirm-away'].sort())
    expect(duty(id, 'confirm-away')).toMatchObject({
      role: 'doctor',
      dueOn: '2023-02-03',
      dueAt: instantOf(day('2023-02-03'), 12),
    })
    village.at('2023-02-03', 8)
    await say(cadre, id, 'dead')
    expect(duty(id, 'confirm-away')).toMatchObject({ dueAt: instantOf(day('2023-02-03'), 12) })
    expect(await behind('to-confirm')).toEqual(['甲'])
  })

  test("the person's own phone gets no message until somebody answers, the family's still does [R113 E08]", async () => {
    village.at('2023-02-03', 9)
    const { made, id, family } = await someone('乙')
    const self = await village.resident('self-b', made, '乙', 'self')
    const other = await village.resident('son-b', made, '乙', 'child')
    for (const one of [self, other]) {
      village.cloud.messages.consent(one.openid, templates.progress.id, 'accept')
      await one.do('reminder.consent', { answers: { progress: 'accept' } })
    }
    const ask = (phone: Phone, category: 'fever' | 'cough') =>
      phone.do('medicine.request', { personId: id, items: [{ category, quantity: 1 }], way: 'deliver' })
    const mine = await ask(self, 'fever')
    const theirs = await ask(other, 'cough')
    await say(family, id, 'hospital')
    const before = sends()
    await cadre.do('medicine.accept', { requestId: mine.requestId })
    expect(sends()).toBe(before)
    await cadre.do('medicine.accept', { requestId: theirs.requestId })
    expect(sends()).toBe(before + 1)
    await end(doctor, id, '没有住院', true)
    await cadre.do('medicine.carry', { requestId: mine.requestId })
    expect(sends()).toBe(before + 2)
  })

  test('what was said anew meanwhile is not confirmed unseen [R113]', async () => {
    const { id, family } = await someone('丙')
    await say(cadre, id, 'dead')
    await say(family, id, 'hospital')
    expect(await doctor.ask('away.confirm', { personId: id, kind: 'dead', occurredAt: now() })).toMatchObject({
      refusal: 'SaidAnew',
    })
    expect(await confirm(doctor, id, 'hospital')).toEqual({ muted: true })
    expect(
      await family.ask('away.say', { personId: id, kind: 'dead', since: village.today(), occurredAt: now() }),
    ).toMatchObject({ refusal: 'AlreadyAway' })
    expect(
      await doctor.ask('away.say', { personId: id, kind: 'dead', since: day('2023-03-01'), occurredAt: now() }),
    ).toMatchObject({ refusal: 'InTheFuture' })
  })
})

describe('confirmed', () => {
  test.each(['hospital', 'moved', 'dead'] as const)(
    '%s mutes everything in the same call: no duty, no door on a list, no message, the request called off [E08]',
    async (kind) => {
      village.at('2023-02-06', 9)
      const { made, id, family } = await someone(`静${kind}`)
      await contact(id, 'no-answer')
      const { requestId } = await family.do('medicine.request', {
        personId: id,
        items: [{ category: 'fever', quantity: 1 }],
        way: 'deliver',
      })
      village.at('2023-02-07', 9)
      await report(family, id, { spo2: 90 })
      expect(kinds(id)).toEqual(
        expect.arrayContaining(['daily-contact', 'urgent-clinic', 'urgent-cadre', 'visit', 'medicine', 'referral']),
      )
      expect(await behind('alert')).toContain(`静${kind}`)

      await say(cadre, id, kind)
      expect(await confirm(kind === 'moved' ? office : doctor, id, kind)).toEqual({ muted: true })
      expect(kinds(id)).toEqual([])
      expect(await isListed(cadre, made.householdId)).toBe(false)
      expect(await isListed(doctor, made.householdId)).toBe(false)
      expect(await behind('alert')).not.toContain(`静${kind}`)
      expect(await family.do('medicine.view', { requestId })).toMatchObject({ state: 'cancelled' })

      // A cadre who comes new to the grid would be told of an open sign by the timer: not of this one.
      await village.staff(`new-${kind}`, '新来的', 'cadre', GRID)
      village.at('2023-02-07', 9, 10)
      await village.cloud.fireTimer('tick')
      const told = village.cloud.database.collection('sends').all()
      const alertId = person(id).alert?.id
      expect(told.filter(({ about, openid }) => about === alertId && openid === `new-${kind}`)).toEqual([])
      expect(told.filter(({ about }) => about === alertId).length).toBeGreaterThan(0)
    },
  )

  test("a dead person's open home treatment stays on the clinic's desk and in no figure until a clinician closes it [R95 R10 E08]", async () => {
    village.at('2023-02-07', 10)
    const { id, family } = await someone('丁')
    await infect(family, id, { spo2: 91 })
    await say(doctor, id, 'dead')
    expect(kinds(id)).toEqual(['close-episode'])
    expect(duty(id, 'close-episode')).toMatchObject({ role: 'doctor', dueOn: '2023-02-08' })
    expect(await behind('at-home')).not.toContain('丁')
    await doctor.do('episode.close', { personId: id, basis: '人不在了', occurredAt: now() })
    expect(kinds(id)).toEqual([])
    expect(person(id).episode).toBeNull()
  })

  test('who is treated at home and lies in hospital is in both figures [R75]', async () => {
    const { id, family } = await someone('戊')
    await infect(family, id)
    await say(doctor, id, 'hospital')
    expect(await behind('in-hospital')).toContain('戊')
    expect(await behind('at-home')).toContain('戊')
    const { total } = await office.do('office.overview', { place: LIANGPING })
    expect(total['in-hospital']).toBe((await behind('in-hospital')).length)
    expect(total['to-confirm']).toBe((await behind('to-confirm')).length)
  })

  test('a danger sign reported after that is owed and told like any other: they are here after all [A14 E08]', async () => {
    village.at('2023-02-07', 11)
    const { id, family } = await someone('己')
    await report(family, id, { spo2: 91 })
    await say(doctor, id, 'hospital')
    expect(kinds(id)).toEqual([])
    const before = sends()
    village.at('2023-02-08', 7)
    await report(family, id, { spo2: 90 })
    expect(kinds(id)).toEqual(['referral', 'urgent-cadre', 'urgent-clinic'])
    expect(sends()).toBeGreaterThan(before)
    expect(await behind('alert')).toContain('己')
  })

  test('a cadre takes back a hospital stay, and not a confirmed death [E08 R113]', async () => {
    const { id } = await someone('庚')
    await say(doctor, id, 'dead')
    expect(
      await cadre.ask('away.end', { personId: id, mistake: true, note: '看错了', occurredAt: now() }),
    ).toMatchObject({ refusal: 'OnlyClinicOrOffice' })
    await end(office, id, '同名的人', true)
    await say(doctor, id, 'hospital')
    await end(cadre, id)
    expect(person(id).away).toBeNull()
  })
})

describe('back', () => {
  test('a death entered by mistake, undone three days later: everything is owed again from that day, nothing before it [E08 R51 R52 R95]', async () => {
    village.at('2023-02-06', 9)
    const { made, id, family } = await someone('辛')
    await infect(family, id)
    await doctor.do('followUp.record', { personId: id, outcome: 'fine', mode: 'phone', occurredAt: now() })
    village.at('2023-02-07', 9)
    await contact(id)
    await say(cadre, id, 'dead')
    await confirm(doctor, id, 'dead')
    expect(kinds(id)).toEqual(['close-episode'])

    village.at('2023-02-10', 15)
    await end(office, id, '同名的人，弄错了', true)
    expect(duty(id, 'follow-up')).toMatchObject({ dueOn: '2023-02-10', opensOn: '2023-02-10' })
    expect(duty(id, 'daily-contact')).toMatchObject({ dueOn: '2023-02-10' })
    // Friday to Sunday of a week that asks for three: two, and Monday's and Tuesday's contacts are not of it.
    expect(duty(id, 'weekly-contact')).toMatchObject({ need: 2, have: 0, windowEndOn: '2023-02-12' })
    for (const one of open(id)) expect([one.kind, (one.dueOn ?? '') >= '2023-02-10']).toEqual([one.kind, true])
    expect(kinds(id)).not.toContain('missed')
    expect(kinds(id)).not.toContain('close-episode')
    expect(await isListed(cadre, made.householdId)).toBe(true)
    const { lines } = await doctor.do('person.history', { personId: id })
    expect(lines[0].words).toContain('记错了，撤回：同名的人，弄错了')
    const { missed } = await cadre.do('standing.view', { personId: id })
    expect(missed).toEqual([])
  })

  test('calls nobody answered while they were away do not send anybody to the door [R51]', async () => {
    village.at('2023-02-06', 9)
    const { id } = await someone('壬')
    await say(doctor, id, 'hospital')
    for (const date of ['2023-02-07', '2023-02-08', '2023-02-09']) {
      village.at(date, 9)
      await contact(id, 'no-answer')
    }
    village.at('2023-02-10', 9)
    await end(cadre, id)
    expect(kinds(id)).toEqual(['daily-contact', 'weekly-contact'])
    await contact(id, 'no-answer')
    await contact(id, 'no-answer')
    await contact(id, 'no-answer')
    expect(kinds(id)).toContain('visit')
  })

  test('a danger sign that was open is open again, due on the day of the return and not before [R51 A14]', async () => {
    village.at('2023-02-06', 9)
    const { id, family } = await someone('癸')
    await report(family, id, { spo2: 91 })
    await say(doctor, id, 'hospital')
    village.at('2023-02-10', 9)
    await end(doctor, id)
    expect(duty(id, 'urgent-clinic')).toMatchObject({ dueOn: '2023-02-10', urgent: true })
    expect(duty(id, 'referral')).toMatchObject({ dueOn: '2023-02-10', dueAt: null })
  })

  test('a report nobody confirmed, taken back, leaves no gap: its days were owed all along [R113]', async () => {
    village.at('2023-02-06', 9)
    const { id, family } = await someone('子')
    await say(family, id, 'moved')
    village.at('2023-02-09', 9)
    await end(cadre, id, '没搬', true)
    const { missed } = await cadre.do('standing.view', { personId: id })
    expect(missed.map(({ on }) => on)).toEqual(['2023-02-06', '2023-02-07', '2023-02-08'])
    expect(person(id).pastAways).toEqual([])
  })

  test('said on Thursday to be so since Monday: the days between are not asked about [E08 E02]', async () => {
    village.at('2023-02-06', 9)
    const { id } = await someone('丑')
    village.at('2023-02-09', 9)
    await say(doctor, id, 'hospital', day('2023-02-07'))
    village.at('2023-02-11', 9)
    await end(cadre, id)
    const { missed } = await cadre.do('standing.view', { personId: id })
    expect(missed.map(({ on }) => on)).toEqual(['2023-02-06'])
  })
})

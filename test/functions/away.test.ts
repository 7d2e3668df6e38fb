import { day, instantOf } from '@domain/model/day'

import { awayScene } from '../support/away-scene'
import { CHAOYUAN, LIANGPING, templates, type Phone, type Village } from '../support/village'

const scene = awayScene()
const { now, someone, report, infect, say, confirm, end, contact, kinds, duty, person, isListed, sends, behind } = scene
let village: Village
let cadre: Phone
let doctor: Phone
let office: Phone
beforeAll(() => {
  ;({ village, cadre, doctor, office } = scene.of())
})

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
    await cadre.do('medicine.pick', { requestId: mine.requestId })
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
      await village.staff(`new-${kind}`, '新来的', 'cadre', `${CHAOYUAN}-01`)
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

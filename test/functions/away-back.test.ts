import { day, instantOf } from '@domain/model/day'

import { awayScene } from '../support/away-scene'
import { CHAOYUAN, type Phone, type Village } from '../support/village'

const scene = awayScene()
const { now, someone, report, infect, say, confirm, end, contact, open, kinds, duty, person, isListed } = scene
let village: Village
let cadre: Phone
let doctor: Phone
let office: Phone
beforeAll(() => {
  ;({ village, cadre, doctor, office } = scene.of())
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
    const endOfDay = instantOf(day('2023-02-11')) - 1
    expect(duty(id, 'referral')).toMatchObject({ dueOn: '2023-02-10', dueAt: endOfDay })
    // Not done by then it is late by the clock, and its clinic is told like of any other (E23).
    const { rows } = await doctor.do('referral.list', { place: CHAOYUAN })
    expect(rows.find(({ personId }) => personId === id)).toMatchObject({ dueAt: endOfDay, late: false })
    village.at('2023-02-11', 0, 10)
    await village.cloud.fireTimer('tick')
    const told = village.cloud.database.collection('sends').all() as unknown as { _id: string; openid: string }[]
    const { referral } = person(id)
    expect(told.filter(({ _id }) => _id.startsWith(`${referral?.id}:`) && _id.includes(':late:'))).toMatchObject([
      { openid: 'ran' },
    ])
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

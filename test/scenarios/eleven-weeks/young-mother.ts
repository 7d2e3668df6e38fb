import { day } from '@domain/model/day'
import { each, on, type Story } from './story'

const name = '何小燕'
const PHONE = 'he-xiaoyan'

/** 28, no disease, fully vaccinated, pregnant: below every tier, and level 3 the moment she bleeds. */
export const youngMother: Story = {
  name: 'a young woman of 28 who is pregnant and bleeds',
  rows: 'A15 A19',
  township: 'pingan',
  plate: '1组4号',
  people: [{ name, birthOn: day('1994-08-15') }],
  phones: { [PHONE]: [name, 'self'] },
  happens: [
    on('01-27 09:00', 'a woman below every tier says once that she is pregnant [A19 R24]', async (s) => {
      const pregnancy = { pregnant: true, dueOn: day('2023-02-10') }
      const reading = { temperature: 37.6, breathing: 'easy' as const }
      expect(await s.report(PHONE, reading, { infected: true, pregnancy })).toMatchObject({ level: 'none' })
      expect(s.person()).toMatchObject({ tier: null, episode: { route: { level3: false } } })
    }),
    ...each('01-27 15:00', (s) => s.followUp()),
    on(
      '01-28 08:30',
      'at home only by a clinician’s decision: no plan sends a pregnant woman home by itself [R39 B06]',
      async (s) => {
        await s.crew.doctor.do('route.decide', {
          ...s.about(),
          to: 'home',
          basis: '没有不舒服，离县医院近',
          assessed: { severity: 'mild', cause: 'unknown', beyondCounty: 'no' },
          clinical: { underlying: 'none', dialysis: 'no', mobility: 'able' },
        })
        expect(s.person().episode?.route).toMatchObject({ branch: 'clinician-decides', clause: 'R39' })
      },
    ),
    on(
      '01-30 10:00',
      'she bleeds: urgent and level 3 at once, whatever her tier, and nobody asks again whether she is pregnant [A19 R33]',
      async (s) => {
        const receipt = await s.report(PHONE, { temperature: 37, symptoms: ['bleeding'] })
        expect(receipt).toMatchObject({ level: 'urgent', flags: [{ code: 'bleeding', clause: 'R33' }] })
        expect(s.person()).toMatchObject({
          tier: null,
          episode: { route: { branch: 'emergency', level3: true }, level3Since: '2023-01-30' },
          referral: { to: 'emergency', reason: 'danger' },
        })
      },
    ),
    on(
      '01-30 13:00',
      'the call to 120 made without a network joins the referral there is, and opens no second one [A23]',
      async (s) => {
        const { id } = s.person().referral ?? {}
        const calledAt = s.now - 170 * 60_000
        const { opened } = await s.phone(PHONE).do('emergency.called', { ...s.about(), occurredAt: calledAt })
        expect(opened).toBe(false)
        expect(s.person().referral).toMatchObject({ id, calledAt })
        await s.admitted('产科孙医生')
      },
    ),
    on(
      '02-06 10:00',
      'home with a child four days old: the days after a birth count from the birth [R33 E08]',
      async (s) => {
        await s.back('母子平安，出院')
        await s.followUp({ mode: 'visit', pregnancy: { pregnant: false, endedOn: day('2023-02-02') } })
        expect(s.person().pregnancy).toMatchObject({ pregnant: false, endedOn: '2023-02-02', saidOn: '2023-02-06' })
      },
    ),
    ...each('02-07 09:00', (s) =>
      s.crew.doctor.do('route.decide', { ...s.about(), to: 'home', basis: '出院小结：母子平安，在家休养' }),
    ),
    ...each('02-09…02-09 15:00', (s) => s.followUp()),
    ...each('02-12…02-12 15:00', (s) => s.followUp({ reading: { temperature: 36.5, antigen: 'negative' } })),
    ...each('02-14 10:00', (s) => s.crew.doctor.do('episode.close', { ...s.about(), basis: '症状没了，抗原阴性' })),
    on(
      '03-16 10:00',
      '42 days after the birth she is asked as before, and dizziness is urgent [A19 R33]',
      async (s) => {
        const home = await s.phone(PHONE).do('session.home', {})
        expect(home.people).toMatchObject([{ name, pregnant: 'yes' }])
        expect(await s.report(PHONE, { symptoms: ['dizzy'] })).toMatchObject({ level: 'urgent' })
        // What makes it urgent is written down, and no default of ours.
        const why = await s.crew.cadre.do('why.duty', { personId: s.about().personId, kind: 'urgent-cadre' })
        expect(why.unconfirmed).toEqual([])
      },
    ),
    ...each('03-16 13:00', (s) =>
      s.crew.doctor.do('referral.settle', { ...s.about(), outcome: 'seen-stays-home', note: '没吃早饭，血压好' }),
    ),
    on('03-17 10:00', 'on the 43rd day no longer [A19 R33]', async (s) => {
      const home = await s.phone(PHONE).do('session.home', {})
      expect(home.people).toMatchObject([{ name, pregnant: 'no' }])
      expect(await s.report(PHONE, { symptoms: ['dizzy'] })).toMatchObject({ level: 'none' })
    }),
  ],
  owed: {
    [name]: `
      01-09…01-26      nothing
      01-27            first-contact  doctor  01-28 9:00   R11
                       report-cadre   cadre   01-28 9:00   R17
      01-28            nothing
      01-29            follow-up      doctor  01-30        R79
      01-30            follow-up      doctor  today        R79
                       urgent-cadre   cadre   today 10:00  R33
                       urgent-clinic  doctor  today 10:00  R33
                       referral       doctor  today 10:30  R36
      01-31…02-05      nothing
      02-06            route          doctor  02-07 10:00  R08
      02-07            nothing
      02-08            follow-up      doctor  02-09        A15
      02-09            follow-up      doctor  today        A15
      02-10            nothing
      02-11            follow-up      doctor  02-12        A15
      02-12            follow-up      doctor  today        A15
      02-13…03-15      nothing
      03-16            urgent-cadre   cadre   today 10:00  R33
                       urgent-clinic  doctor  today 10:00  R33
                       referral       doctor  today 10:30  A23
      03-17…03-26      nothing
    `,
  },
}

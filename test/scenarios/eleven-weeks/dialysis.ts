import { day } from '@domain/model/day'
import { each, on, type Scene, type Story } from './story'

const name = '谭永福'
const settle = (s: Scene, outcome: 'went' | 'missed', note?: string) =>
  s.crew.cadre.do('session.settle', {
    ...s.about(),
    careId: s.person().recurring[0].id,
    on: s.village.today(),
    outcome,
    note,
  })

/** 57, on dialysis 每周二四六, treated at home by the experts' word. */
export const dialysisPatient: Story = {
  name: 'a man of 57 who is brought to dialysis three times a week',
  rows: 'A15 A17 A20',
  township: 'pingan',
  plate: '2组9号',
  people: [{ name, sex: 'male', birthOn: day('1965-03-03'), disease: 'stable' }],
  phones: { 'tan-daughter': [name, 'parent'] },
  happens: [
    on(
      '02-06 09:00',
      'who needs dialysis is proposed for the county hospital, and a clinician decides at once [R08 B06 R77]',
      async (s) => {
        await s.report('tan-daughter', { temperature: 37.5, breathing: 'easy' }, { infected: true })
        await s.crew.doctor.do('care.plan', {
          ...s.about(),
          kind: 'dialysis',
          where: '县人民医院血透室',
          weekdays: [2, 4, 6],
          onDays: [],
          from: s.village.today(),
          until: null,
        })
        expect(s.person().episode?.route).toMatchObject({ branch: 'county-designated', level3: false })
        expect(s.kinds()).toContain('route')
      },
    ),
    on('02-06 15:00', 'the clinic asks the county’s experts, which has a clock of its own [A20]', async (s) => {
      await s.followUp({ mode: 'visit' })
      const decision = { ...s.about(), to: 'expert-panel' as const, basis: '家里近，能按时去透析' }
      expect(await s.crew.doctor.do('route.decide', decision)).toEqual({ referralOpened: false })
    }),
    ...each('02-07 13:00', (s) => settle(s, 'went')),
    on('02-07 14:00', 'their opinion is kept with name and grounds and is the decision [A20]', async (s) => {
      const opinion = { by: '县专家组向主任', basis: '轻症，透析照旧，其余在家', to: 'home' as const }
      await s.crew.doctor.do('panel.answer', { ...s.about(), ...opinion })
      expect(s.person().episode?.decision).toMatchObject({ to: 'home', panel: opinion })
    }),
    ...each('02-09 15:00', (s) => settle(s, 'went')),
    ...each('02-09 15:10', (s) => s.followUp()),
    on('02-11 15:00', 'a session missed is something a clinician hears of at once [A17]', async (s) => {
      expect(
        await s.crew.cadre.ask('session.settle', {
          ...s.about(),
          careId: s.person().recurring[0].id,
          on: day('2023-02-11'),
          outcome: 'missed',
        }),
      ).toMatchObject({ refusal: 'NoteNeeded' })
      await settle(s, 'missed', '下雪封路，车上不来')
      expect(s.person().alert).toMatchObject({
        level: 'clinician-now',
        flags: ['2月11日的透析没去成'],
        referral: false,
      })
      const list = await s.crew.doctor.do('today.list', {})
      expect(list.doors.find(({ plate }) => plate === '2组9号')?.section).toBe('danger')
    }),
    on(
      '02-12 13:00',
      'gone to hospital: the sign is settled, the way there goes on, and a bed mutes it all [E23 E08]',
      async (s) => {
        const outcome = { outcome: 'gone-to-hospital' as const, note: '送去补透析，留观' }
        await s.crew.doctor.do('referral.settle', { ...s.about(), ...outcome })
        expect(s.person()).toMatchObject({ alert: null, referral: { state: 'departed' } })
        await s.admitted('肾内科余医生')
        expect(s.kinds()).toEqual([])
      },
    ),
    on('02-19 10:00', 'a week in hospital owes no sessions; those after it are owed again [A17 R77 E08]', async (s) => {
      await s.back('出院')
      expect(s.person().recurring[0].settledOn).toBe('2023-02-11')
    }),
    ...each('02-19 15:00', (s) => s.followUp()),
    ...each('02-19 16:00', (s) =>
      s.crew.doctor.do('route.decide', { ...s.about(), to: 'home', basis: '出院小结：透析照旧，其余在家' }),
    ),
    ...each('02-21 15:00', (s) => settle(s, 'went')),
    ...each('02-22 15:00', (s) => s.followUp()),
    ...each('02-23 15:00', (s) => settle(s, 'went')),
    on(
      '02-25 10:00',
      'when home treatment ends nobody owes a session any more; the plan is kept [A17 E10]',
      async (s) => {
        await s.crew.doctor.do('episode.close', { ...s.about(), basis: '症状没了，抗原阴性' })
        expect(s.person().recurring).toMatchObject([{ kind: 'dialysis', until: null }])
      },
    ),
  ],
  owed: {
    [name]: `
      01-09…02-05      nothing
      02-06            first-contact  doctor  02-07 9:00   R11
                       report-cadre   cadre   02-07 9:00   A11
                       route          doctor  02-07 9:00   R08
                       escort         cadre   02-07        A17
      02-07            panel          doctor  today 15:00  A20
                       escort         cadre   today        A17
      02-08            escort         cadre   02-09        A17
                       follow-up      doctor  02-09        A15
      02-09            escort         cadre   today        A17
                       follow-up      doctor  today        A15
      02-10            escort         cadre   02-11        A17
      02-11            escort         cadre   today        A17
                       follow-up      doctor  02-12        A15
      02-12            follow-up      doctor  today        A15
                       urgent-cadre   cadre   02-11 15:00  A17
                       urgent-clinic  doctor  02-11 15:00  A17
      02-13…02-18      nothing
      02-19            follow-up      doctor  today        A15
                       route          doctor  02-20 10:00  R08
      02-20            escort         cadre   02-21        A17
      02-21            escort         cadre   today        A17
                       follow-up      doctor  02-22        A15
      02-22            follow-up      doctor  today        A15
                       escort         cadre   02-23        A17
      02-23            escort         cadre   today        A17
      02-24            escort         cadre   02-25        A17
                       follow-up      doctor  02-25        A15
      02-25…03-26      nothing
    `,
  },
}

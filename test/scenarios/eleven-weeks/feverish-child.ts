import { day } from '@domain/model/day'
import { each, on, type Scene, type Story } from './story'

const name = '邓小宇'
const MOTHER = 'deng-mother-in-dongguan'
const seen = (s: Scene, note: string) =>
  s.crew.doctor.do('referral.settle', { ...s.about(), outcome: 'seen-stays-home', note })

/** Five years old, at his grandmother's; his mother works far away and reports for him. */
export const feverishChild: Story = {
  name: 'a child of five with a high fever, whose mother reports from far away',
  rows: 'A14 A15',
  township: 'pingan',
  plate: '4组2号',
  people: [{ name, sex: 'male', birthOn: day('2017-03-10'), phone: null }],
  phones: { [MOTHER]: [name, 'child'] },
  happens: [
    on(
      '02-20 09:00',
      'his mother, far away, reports 38.8 as his guardian: one day of fever is no sign yet [A11 R06]',
      async (s) => {
        const reading = { temperature: 38.8, breathing: 'easy' as const }
        expect(await s.report(MOTHER, reading, { infected: true })).toMatchObject({ level: 'none', opened: true })
      },
    ),
    on('02-20 15:00', 'his grandmother answering, how he is not written down, is no follow-up [R87 F10]', async (s) => {
      const said = await s.followUp({ via: '奶奶', reading: undefined, advice: '多喝水' })
      expect(said.settled.map(({ kind }) => kind)).toEqual(['report-cadre'])
      expect(s.person().episode?.lastReachedOn).toBeNull()
    }),
    ...each('02-21…02-22 09:00', (s) => s.report(MOTHER, { temperature: 39 })),
    on('02-21 15:00', 'written down it is; he stays at home by a clinician’s decision [R87 B06]', async (s) => {
      const said = await s.followUp({ via: '奶奶', reading: { temperature: 38.9, breathing: 'easy' } })
      expect(said.settled.map(({ kind }) => kind)).toEqual(['first-contact'])
      await s.crew.doctor.do('route.decide', {
        ...s.about(),
        to: 'home',
        basis: '能吃能玩',
        assessed: { severity: 'mild', cause: 'unknown', beyondCounty: 'no' },
        clinical: { underlying: 'none', dialysis: 'no', mobility: 'able' },
      })
      expect(s.person().episode?.route.branch).toBe('home')
    }),
    on(
      '02-23 09:00',
      'above 38.5 for the fourth day in a row it is urgent, and his place is no longer home [A14 R06 A19]',
      async (s) => {
        const receipt = await s.report(MOTHER, { temperature: 38.7 })
        expect(receipt).toMatchObject({ level: 'urgent', flags: [{ code: 'fever-run' }] })
        expect(s.person().episode?.route).toMatchObject({ branch: 'emergency', level3: true })
      },
    ),
    on('02-23 13:00', 'seen and staying at home, the referral goes with the sign [A22 E23]', async (s) => {
      await s.followUp({ mode: 'visit', reading: { temperature: 37.9, breathing: 'easy' } })
      await seen(s, '精神好，换了退烧药')
      expect(s.person()).toMatchObject({ alert: null, referral: null, pastReferrals: [{ ended: 'cancelled' }] })
    }),
    on('02-25 09:00', 'above 41 a child is urgent at once [R32]', async (s) => {
      expect(await s.report(MOTHER, { temperature: 41.1 })).toMatchObject({
        level: 'urgent',
        flags: [{ code: 'child-very-high-fever', clause: 'R32' }],
      })
    }),
    on(
      '02-25 15:00',
      'brought there and sent back without a bed, he is owed at home what he was owed before [E23]',
      async (s) => {
        await s.crew.cadre.do('referral.step', { ...s.about(), to: 'departed' })
        await s.crew.cadre.do('referral.step', { ...s.about(), to: 'arrived' })
        await s.crew.doctor.do('referral.step', { ...s.about(), to: 'returned', note: '烧退了，回家' })
        await s.followUp({ mode: 'visit', reading: { temperature: 37.2, breathing: 'easy' } })
        await seen(s, '医院看过，回家观察')
        expect(s.person()).toMatchObject({ away: null, pastReferrals: [{}, { ended: 'returned' }] })
      },
    ),
    on('02-27 09:00', '39 breaths a minute are not too fast at five [R31]', async (s) => {
      expect(await s.report(MOTHER, { breaths: 39 })).toMatchObject({ level: 'none' })
    }),
    on('02-28 09:00', '40 are [R31]', async (s) => {
      expect(await s.report(MOTHER, { breaths: 40 })).toMatchObject({ level: 'urgent' })
    }),
    ...each('02-28 13:00', (s) => s.followUp({ mode: 'visit', reading: { breaths: 32 } })),
    ...each('02-28 13:10', (s) => seen(s, '安静时数了 32 次')),
    ...each('03-03 10:00', (s) => s.crew.doctor.do('episode.close', { ...s.about(), basis: '好了，抗原阴性' })),
    on('03-09 09:00', 'the day before he turns six 39 is no sign, [R31 R22]', async (s) => {
      expect(await s.report(MOTHER, { breaths: 39 })).toMatchObject({ level: 'none' })
    }),
    on('03-10 09:00', 'and from his birthday on 30 is, treated at home or not [R31 R109]', async (s) => {
      expect(await s.report(MOTHER, { breaths: 30 })).toMatchObject({ level: 'urgent' })
      expect(s.person().episode).toBeNull()
    }),
    ...each('03-10 13:00', (s) => seen(s, '刚跑完步，静坐 22 次')),
  ],
  owed: {
    [name]: `
      01-09…02-19      nothing
      02-20            first-contact  doctor  02-21 9:00  R11
                       report-cadre   cadre   02-21 9:00  A11
      02-21            first-contact  doctor  today 9:00  R11
      02-22            nothing
      02-23            follow-up      doctor  today       A15
                       urgent-cadre   cadre   today 9:00  A14
                       urgent-clinic  doctor  today 9:00  A14
                       referral       doctor  today 9:30  A23
      02-24            nothing
      02-25            follow-up      doctor  today       A15
                       urgent-cadre   cadre   today 9:00  R32
                       urgent-clinic  doctor  today 9:00  R32
                       referral       doctor  today 9:30  A23
      02-26            nothing
      02-27            follow-up      doctor  02-28       A15
      02-28            follow-up      doctor  today       A15
                       urgent-cadre   cadre   today 9:00  R31
                       urgent-clinic  doctor  today 9:00  R31
                       referral       doctor  today 9:30  A23
      03-01            nothing
      03-02            follow-up      doctor  03-03       A15
      03-03…03-09      nothing
      03-10            urgent-cadre   cadre   today 9:00  R31
                       urgent-clinic  doctor  today 9:00  R31
                       referral       doctor  today 9:30  A23
      03-11…03-26      nothing
    `,
  },
}

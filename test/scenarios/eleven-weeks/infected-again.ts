import { day } from '@domain/model/day'
import { each, on, type Scene, type Story } from './story'

const name = '蒋学文'
const SELF = 'jiang-himself'
const decision = (s: Scene) => ({
  ...s.about(),
  to: 'home' as const,
  basis: '血氧 97%，吃得下',
  assessed: { severity: 'mild', cause: 'unknown', beyondCounty: 'no' } as const,
  clinical: { underlying: 'not-serious', dialysis: 'no', mobility: 'able' } as const,
})
const supervisor = '云阳县人民医院'
const close = (s: Scene) => s.crew.doctor.do('episode.close', { ...s.about(), basis: '症状没了，抗原阴性' })

/** 62: of no tier until the township's own plan begins, red from then on; ill in January and once more in March. */
export const infectedAgain: Story = {
  name: 'a man of 62 for whom the rules change twice, infected again in the ninth week',
  rows: 'A15 A21 R92',
  township: 'pingan',
  plate: '5组7号',
  people: [{ name, sex: 'male', birthOn: day('1960-06-06'), disease: 'unstable', vaccination: 'none' }],
  phones: { [SELF]: [name, 'self'] },
  happens: [
    ...each('01-24 09:00', (s) => s.report(SELF, { temperature: 38, breathing: 'easy' }, { infected: true })),
    ...each('01-24 15:00', (s) => s.followUp({ mode: 'visit' })),
    ...each('01-24 15:10', (s) => s.crew.doctor.do('route.decide', decision(s))),
    ...['01-27', '01-30', '02-02', '02-03', '02-04', '02-05'].flatMap((one) =>
      each(`${one} 15:00`, (s) => s.followUp()),
    ),
    on(
      '02-03 09:00',
      'the plan that begins today finds him red: level 3, and not late for it yesterday [A02 R80 R92]',
      async (s) => {
        expect(s.person()).toMatchObject({ tier: 'red', episode: { level3Since: '2023-02-03' } })
      },
    ),
    on(
      '02-03 15:10',
      'who became a level-3 case at home is decided about again, with a hospital that guides [A21]',
      async (s) => {
        expect(await s.crew.doctor.ask('route.decide', decision(s))).toMatchObject({ refusal: 'SupervisorNeeded' })
        await s.crew.doctor.do('route.decide', { ...decision(s), supervisor })
        expect(s.kinds()).not.toContain('route')
      },
    ),
    ...each('02-06 10:00', close),
    on('02-15 10:00', 'what the office saves on a Wednesday asks nothing of that day [F03 R92]', async (s) => {
      await s.crew.office.do('policy.save', {
        place: s.crew.place,
        changes: { weeklyContacts: { red: 2, yellow: 1 } },
        from: day('2023-02-16'),
        reason: '镇上开会定的',
      })
      expect(s.kinds()).toEqual([])
    }),
    on(
      '02-16 15:00',
      'and of Thursday a part of the week; a cadre’s call does not count here [F10 R12 R92]',
      async (s) => {
        expect(await s.call()).toMatchObject({ settled: [], left: [{ kind: 'weekly-contact' }] })
      },
    ),
    ...each('02-17…02-18 15:00', (s) => s.followUp()),
    ...each('Mon,Tue 02-20…03-26 15:00', (s) => s.followUp()),
    on(
      '03-08 09:00',
      'infected again he is treated anew, under a new episode; the first one stays what it was [A11 B06]',
      async (s) => {
        expect(await s.report(SELF, { temperature: 38, breathing: 'easy' }, { infected: true })).toMatchObject({
          opened: true,
        })
        const { episode, pastEpisodes } = s.person()
        expect(pastEpisodes).toMatchObject([{ openedOn: '2023-01-24', closedOn: '2023-02-06' }])
        expect(episode).toMatchObject({
          openedOn: '2023-03-08',
          decision: null,
          lastReachedOn: null,
          route: { level3: true },
        })
        expect(episode?.id).not.toBe(pastEpisodes[0].id)
      },
    ),
    ...each('03-08 15:00', (s) => s.followUp({ mode: 'visit' })),
    ...each('03-08 15:10', (s) => s.crew.doctor.do('route.decide', { ...decision(s), supervisor })),
    ...each('03-09…03-12 15:00', (s) => s.followUp()),
    ...each('03-13 10:00', close),
  ],
  owed: {
    [name]: `
      01-09…01-23      nothing
      01-24            first-contact       doctor  01-25 9:00  R11
                       report-cadre        cadre   01-25 9:00  R17
      01-25            nothing
      01-26            follow-up           doctor  01-27       R79
      01-27            follow-up           doctor  today       R79
      01-28            nothing
      01-29            follow-up           doctor  01-30       R79
      01-30            follow-up           doctor  today       R79
      01-31            nothing
      02-01            follow-up           doctor  02-02       R79
      02-02            follow-up           doctor  today       R79
      02-03            follow-up           doctor  today       A15
                       route               doctor  02-04 0:10  R41
      02-04…02-05      follow-up           doctor  today       A15
      02-06…02-15      nothing
      02-16            weekly-contact 0/2  doctor  Sat         A05
      02-17            weekly-contact 0/2  doctor  Sat         A05
      02-18            weekly-contact 1/2  doctor  Sun         A05
      02-19            nothing
      Mon 02-20…03-05  weekly-contact 0/2  doctor  Sat         A05
      Tue 02-20…03-05  weekly-contact 1/2  doctor  Sun         A05
      Wed,Thu,Fri,Sat,Sun 02-20…03-05  nothing
      03-06            weekly-contact 0/2  doctor  Sat         A05
      03-07            weekly-contact 1/2  doctor  Sun         A05
      03-08            first-contact       doctor  03-09 9:00  R11
                       report-cadre        cadre   03-09 9:00  A11
                       route               doctor  03-09 9:00  R08
      03-09…03-12      follow-up           doctor  today       A15
      Mon 03-13…03-26  weekly-contact 0/2  doctor  Sat         A05
      Tue 03-13…03-26  weekly-contact 1/2  doctor  Sun         A05
      Wed,Thu,Fri,Sat,Sun 03-13…03-26  nothing
    `,
  },
}

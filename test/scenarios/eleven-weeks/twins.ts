import { day } from '@domain/model/day'
import { each, on, type Scene, type Story } from './story'

const SHENG = '向春生'
const LIN = '向春林'
const twin = (name: string) => ({
  name,
  sex: 'male' as const,
  birthOn: day('1950-03-15'),
  disease: 'stable' as const,
  vaccination: 'partial' as const,
})
const both = async (s: Scene) => {
  await s.call({ mode: 'visit' }, SHENG)
  await s.call({ mode: 'visit' }, LIN)
}
const history = async (s: Scene, name: string) =>
  (await s.crew.doctor.do('person.history', { personId: s.about(name).personId })).lines

/** One door, one birthday, one surname; only one of them is infected. */
export const twins: Story = {
  name: 'twins of 72 in one household, one of them infected',
  rows: 'A15 B37 F10',
  township: 'liangping',
  plate: '2组6号',
  people: [twin(SHENG), twin(LIN)],
  phones: { 'sheng-daughter': [SHENG, 'parent'] },
  happens: [
    on('01-11 15:00', 'one visit to both is two entries, and either settles its own [F10]', async (s) => {
      await s.call({ mode: 'visit' }, SHENG)
      expect(s.person(LIN).contacts).toEqual([])
      await s.call({ mode: 'visit' }, LIN)
    }),
    ...each('01-13 15:00', (s) => s.call({}, SHENG)),
    ...each('01-15 15:00', (s) => s.call({}, LIN)),
    on('01-16 09:00', 'who speaks for one of them reports for him alone [A11 E14]', async (s) => {
      const reading = { temperature: 37.5, breathing: 'easy' as const }
      await s.report('sheng-daughter', reading, { infected: true }, SHENG)
      const other = { ...s.about(LIN), infected: true, reading }
      expect(await s.phone('sheng-daughter').ask('report.submit', other)).toMatchObject({ refusal: 'NotFound' })
      expect(s.person(LIN)).toMatchObject({ episode: null, readings: [] })
    }),
    on(
      '01-16 15:00',
      'the doctor at the door sees both: the follow-up is one’s, the week’s contact each one’s [F10 R03]',
      async (s) => {
        const [his, other] = [await s.followUp({ mode: 'visit' }, SHENG), await s.followUp({ mode: 'visit' }, LIN)]
        const kinds = (settled: typeof his.settled) => settled.map(({ kind }) => kind).sort()
        expect(kinds(his.settled)).toEqual(['first-contact', 'report-cadre', 'weekly-contact'])
        expect(kinds(other.settled)).toEqual(['weekly-contact'])
        await s.crew.doctor.do('route.decide', {
          ...s.about(SHENG),
          to: 'home',
          basis: '轻症',
          assessed: { severity: 'mild', cause: 'unknown', beyondCounty: 'no' },
          clinical: { underlying: 'not-serious', dialysis: 'no', mobility: 'able' },
        })
      },
    ),
    ...each('01-18 15:00', (s) => s.call({}, SHENG)),
    ...each('01-19 15:00', (s) => s.followUp({}, SHENG)),
    on(
      '01-20 15:00',
      'a correction of one keeps what stood before, and leaves the other’s history alone [E37 R46]',
      async (s) => {
        const before = await history(s, SHENG)
        const { _id: personId, v: baseV } = s.person(LIN)
        await s.crew.doctor.do('person.correct', {
          personId,
          baseV,
          changes: { disease: 'unstable' },
          reason: '上月换过药，血压不稳',
        })
        expect(s.person(LIN).tier).toBe('red')
        expect(s.person(SHENG).tier).toBe('yellow')
        expect((await history(s, LIN))[0]).toMatchObject({ before: expect.stringContaining('稳定') as string })
        expect(await history(s, SHENG)).toEqual(before)
      },
    ),
    ...each('01-21…01-22 15:00', (s) => s.call({}, LIN)),
    ...each('01-22 15:10', (s) => s.followUp({}, SHENG)),
    ...each('01-24 10:00', (s) =>
      s.crew.doctor.do('episode.close', { ...s.about(SHENG), basis: '症状没了，抗原阴性' }),
    ),
    ...each('Mon,Tue 01-23…03-26 15:00', both),
    ...each('Wed 01-23…03-26 15:00', (s) => s.call({}, LIN)),
  ],
  owed: {
    [SHENG]: `
      01-09            nothing
      01-10…01-11      weekly-contact 0/2  cadre   Sat         B37
      01-12…01-13      weekly-contact 1/2  cadre   Sun         B37
      01-14…01-15      nothing
      01-16            weekly-contact 0/2  cadre   Sat         B37
                       first-contact       doctor  01-17 9:00  R11
                       report-cadre        cadre   01-17 9:00  R17
      01-17            weekly-contact 1/2  cadre   Sun         B37
      01-18            weekly-contact 1/2  cadre   Sun         B37
                       follow-up           doctor  01-19       R79
      01-19            follow-up           doctor  today       R79
      01-20            nothing
      01-21            follow-up           doctor  01-22       R79
      01-22            follow-up           doctor  today       R79
      Mon 01-23…03-26  weekly-contact 0/2  cadre   Sat         B37
      Tue 01-23…03-26  weekly-contact 1/2  cadre   Sun         B37
      Wed,Thu,Fri,Sat,Sun 01-23…03-26  nothing
    `,
    [LIN]: `
      01-09            nothing
      01-10…01-11      weekly-contact 0/2  cadre   Sat         B37
      01-12…01-14      weekly-contact 1/2  cadre   Sun         B37
      01-15            weekly-contact 1/2  cadre   today       B37
      01-16            weekly-contact 0/2  cadre   Sat         B37
      01-17…01-20      weekly-contact 1/2  cadre   Sun         B37
      01-21            weekly-contact 1/3  cadre   today       B37
      01-22            weekly-contact 2/3  cadre   today       B37
      Mon 01-23…03-26  weekly-contact 0/3  cadre   Fri         B37
      Tue 01-23…03-26  weekly-contact 1/3  cadre   Sat         B37
      Wed 01-23…03-26  weekly-contact 2/3  cadre   Sun         B37
      Thu,Fri,Sat,Sun 01-23…03-26  nothing
    `,
  },
}

import { day } from '@domain/model/day'
import { each, on, type Story } from './story'

const name = '周桂珍'
const HOSPITAL = '巫山县人民医院'

/** 88, an unstable heart, not vaccinated, alone: red, and asked after every day. */
export const greatGrandmother: Story = {
  name: 'a great-grandmother of 88 with an unstable heart, who lives alone',
  rows: 'A15 A21 B37 B39 R12',
  township: 'liangping',
  plate: '3组12号',
  people: [
    {
      name,
      birthOn: day('1934-05-01'),
      disease: 'unstable',
      vaccination: 'none',
      tags: [{ group: 'lonely-elder', from: day('2023-01-01'), until: null }],
    },
  ],
  phones: { 'zhou-herself': [name, 'self'] },
  happens: [
    ...each('01-10…01-11 15:00', (s) => s.call()),
    ...each('01-16 15:00', (s) => s.call({ outcome: 'no-answer' })),
    on('01-17 15:00', 'a day on which nobody tried can be recorded late, and the week with it [E02 R88]', async (s) => {
      await s.call({ mode: 'visit', outcome: 'not-fine', note: '关节痛，没发烧' })
      expect(s.person().missed).toHaveLength(5)
      const { settled } = await s.call({ occurredAt: s.now - (3 * 24 + 5) * 3_600_000 })
      expect(settled.map(({ kind }) => kind)).toEqual(['missed'])
      const left = s.person().missed.map(({ kind, on: missedOn }) => `${kind} ${missedOn}`)
      expect(left).toEqual(['01-12', '01-13', '01-15'].map((one) => `daily-contact 2023-${one}`))
      const missed = s.person().missed.slice(0, 2)
      await s.crew.cadre.do('missed.close', { ...s.about(), missed, reason: '那两天村里断网断电' })
    }),
    on('01-18 15:00', 'a visit that finds her infected reaches the clinic’s list in the same call [B05]', async (s) => {
      await s.crew.cadre.do('missed.close', { ...s.about(), missed: s.person().missed, reason: '忙忘了' })
      const reading = { temperature: 37.8, spo2: 96 }
      await s.call({ mode: 'visit', outcome: 'not-fine', infected: true, reading })
      const list = await s.crew.doctor.do('today.list', {})
      const hers = list.doors.flatMap(({ people }) => people).find(({ personId }) => personId === s.about().personId)
      expect(hers?.duties.map(({ kind }) => kind).sort()).toEqual(['first-contact', 'route'])
      expect(s.person().episode?.route.level3).toBe(true)
    }),
    on('01-19 14:00', 'level 3 stays at home only with a hospital that guides her [A21]', async (s) => {
      await s.followUp({ mode: 'visit' })
      const decision = {
        ...s.about(),
        to: 'home' as const,
        basis: '精神好，血氧 96%，不肯住院',
        assessed: { severity: 'mild', cause: 'unknown', beyondCounty: 'no' } as const,
        clinical: { underlying: 'not-serious', dialysis: 'no', mobility: 'able' } as const,
      }
      expect(await s.crew.doctor.ask('route.decide', decision)).toMatchObject({ refusal: 'SupervisorNeeded' })
      await s.crew.doctor.do('route.decide', { ...decision, supervisor: HOSPITAL })
      expect(s.person().episode?.decision).toMatchObject({ to: 'home', supervisor: HOSPITAL })
    }),
    ...each('01-20…01-21 15:00', (s) => s.followUp()),
    on('01-22 09:00', 'oxygen 94 is measured once more, at rest [A14 R04]', async (s) => {
      expect(await s.report('zhou-herself', { spo2: 94 })).toMatchObject({ level: 'remeasure', remeasure: true })
    }),
    ...each('01-22 15:00', (s) => s.followUp({ mode: 'visit', reading: { spo2: 95, breathing: 'easy' } })),
    on('01-23 09:00', '92 opens an urgent referral in the same call [A14 A23]', async (s) => {
      expect(await s.report('zhou-herself', { spo2: 92 })).toMatchObject({ level: 'urgent' })
      expect(s.person()).toMatchObject({
        alert: { level: 'urgent', spo2: 92 },
        referral: { to: 'emergency', hospital: HOSPITAL, state: 'sent', reason: 'danger' },
      })
    }),
    on('01-23 13:00', 'taken over, driven there and admitted, everything at home is muted [E23 E08]', async (s) => {
      await s.crew.cadre.do('urgent.take', { personId: s.about().personId })
      await s.crew.cadre.do('vehicle.send', { ...s.about(), equipmentId: s.crew.vehicle })
      await s.admitted('急诊科赵医生')
      expect(s.person().pastReferrals[0].steps.map(({ step }) => step)).toEqual([
        'sent',
        'departed',
        'arrived',
        'admitted',
      ])
      expect(s.kinds()).toEqual([])
      await s.crew.office.do('equipment.back', { equipmentId: s.crew.vehicle })
    }),
    on('02-01 10:00', 'back after nine days, this week’s number is prorated from today [E08 R52]', async (s) => {
      await s.back('出院，在家休养')
      expect(s.person().pastAways).toMatchObject([{ kind: 'hospital', since: '2023-01-23', until: '2023-02-01' }])
    }),
    ...each('02-01…02-03 15:00', (s) => s.followUp({ reading: { spo2: 97, antigen: 'negative', symptoms: [] } })),
    on('02-02 16:00', 'back from a stay, where she is treated is decided anew [B06 A21]', async (s) => {
      expect(s.person().episode).toMatchObject({ decision: null, assessed: { severity: 'unknown' } })
      await s.crew.doctor.do('route.decide', {
        ...s.about(),
        to: 'home',
        basis: '出院小结：可以在家休养',
        assessed: { severity: 'mild', cause: 'unknown', beyondCounty: 'no' },
        supervisor: HOSPITAL,
      })
    }),
    on('02-04 10:00', 'home treatment is ended by the doctor and by nobody else [R10 E10]', async (s) => {
      const end = { ...s.about(), basis: '症状没了，抗原阴性' }
      expect(await s.crew.cadre.ask('episode.close', end)).toMatchObject({ refusal: 'NotFound' })
      await s.crew.doctor.do('episode.close', end)
      expect(s.person()).toMatchObject({ episode: null, pastEpisodes: [{ closedOn: '2023-02-04' }] })
    }),
    ...each('02-04…03-26 15:00', (s) => s.call()),
  ],
  owed: {
    [name]: `
      01-09            nothing
      01-10            daily-contact       cadre   today        B39
                       weekly-contact 0/3  cadre   Fri          B37
      01-11            daily-contact       cadre   today        B39
                       weekly-contact 1/3  cadre   Sat          B37
      01-12            daily-contact       cadre   today        B39
                       weekly-contact 2/3  cadre   Sun          B37
      01-13…01-14      daily-contact       cadre   01-12        B39
                       weekly-contact 2/3  cadre   Sun          B37
      01-15            daily-contact       cadre   01-12        B39
                       weekly-contact 2/3  cadre   today        B37
      01-16            daily-contact       cadre   01-12        B39
                       weekly-contact 2/3  cadre   01-15        B37
      01-17            daily-contact       cadre   01-16        B39
                       weekly-contact 0/3  cadre   Fri          B37
                       missed ×5           cadre   01-22        E02
                       visit               cadre   today        B39
      01-18            daily-contact       cadre   today        B39
                       weekly-contact 1/3  cadre   Sat          B37
                       missed ×1           cadre   01-22        E02
      01-19            daily-contact       cadre   today        B39
                       weekly-contact 2/3  cadre   Sun          B37
                       first-contact       doctor  today 15:00  R11
                       route               doctor  today 15:00  R08
      01-20…01-21      daily-contact       cadre   today        B39
                       follow-up           doctor  today        R79
      01-22            daily-contact       cadre   today        B39
                       follow-up           doctor  today        R79
                       remeasure           doctor  today        R44
      01-23            daily-contact       cadre   today        B39
                       weekly-contact 0/3  cadre   Fri          B37
                       follow-up           doctor  today        R79
                       urgent-cadre        cadre   today 9:00   R04
                       urgent-clinic       doctor  today 9:00   R04
                       referral            doctor  today 9:30   B09
      01-24…01-31      nothing
      02-01            daily-contact       cadre   today        B39
                       weekly-contact 0/3  cadre   Fri          B37
                       follow-up           doctor  today        R79
                       route               doctor  02-02 10:00  R08
      02-02            daily-contact       cadre   today        B39
                       weekly-contact 1/3  cadre   Sat          B37
                       follow-up           doctor  today        R79
                       route               doctor  today 10:00  R08
      02-03            daily-contact       cadre   today        B39
                       weekly-contact 2/3  cadre   Sun          B37
                       follow-up           doctor  today        R79
      02-04…02-05      daily-contact       cadre   today        B39
      Mon 02-06…03-26  daily-contact       cadre   today        B39
                       weekly-contact 0/3  cadre   Fri          B37
      Tue 02-06…03-26  daily-contact       cadre   today        B39
                       weekly-contact 1/3  cadre   Sat          B37
      Wed 02-06…03-26  daily-contact       cadre   today        B39
                       weekly-contact 2/3  cadre   Sun          B37
      Thu,Fri,Sat,Sun 02-06…03-26  daily-contact  cadre  today  B39
    `,
  },
}

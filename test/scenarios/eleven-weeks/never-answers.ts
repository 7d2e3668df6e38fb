import { addDays, day } from '@domain/model/day'
import { each, on, type Scene, type Story } from './story'

const name = '冉光明'
const HOUR = 3_600_000
const tried = (s: Scene) => s.call({ outcome: 'no-answer' })
const missedDays = (s: Scene) => s.person().missed.map(({ kind, on: missedOn }) => `${kind} ${missedOn.slice(5)}`)
const counted = async (s: Scene, figure: 'reached-fine' | 'not-reached' | 'nobody-tried') => {
  const { rows } = await s.crew.office.do('office.people', { place: s.crew.place, figure })
  return rows.some(({ personId }) => personId === s.about().personId)
}

/** From a Wednesday on which he was called to the next: what a week adds is six days and a Sunday (E02). */
function weekFrom(wednesday: string, missed: number, lastDay = 6): string {
  const at = (n: number) => addDays(day(`2023-${wednesday}`), n).slice(5)
  const row = (days: string, daily: string, weekly: string) => `
      ${days}  daily-contact        cadre  ${daily}   B39
               weekly-contact 0/2   cadre  ${weekly}  B37
               missed ×${missed}    cadre  ${at(6)}   E02
               visit                cadre  01-13      B39`
  return [
    row(wednesday, 'today', 'Sat'),
    row(`${at(1)}…${at(2)}`, wednesday, 'Sat'),
    row(at(3), wednesday, 'today'),
    row(`${at(4)}…${at(lastDay)}`, wednesday, at(3)),
  ].join('')
}

/** 66, alone, yellow: called once a week, and never there. */
export const neverAnswers: Story = {
  name: 'a man of 66 who lives alone and never answers',
  rows: 'B37 B39 E02 E29',
  township: 'liangping',
  plate: '1组3号',
  people: [
    {
      name,
      sex: 'male',
      birthOn: day('1956-04-02'),
      disease: 'stable',
      vaccination: 'partial',
      tags: [{ group: 'lonely-elder', from: day('2023-01-01'), until: null }],
    },
  ],
  happens: [
    ...each('01-12…01-14 10:00', tried),
    on(
      '01-14 15:00',
      'three calls unanswered are a visit, and a visit that finds nobody does not end it [E29 R90]',
      async (s) => {
        expect(s.kinds()).toContain('visit')
        const { settled, left } = await s.call({ mode: 'visit', outcome: 'no-answer' })
        expect(settled).toEqual([])
        expect(left.map(({ kind }) => kind)).toContain('visit')
      },
    ),
    ...each('01-20 10:00', tried),
    on(
      '01-21 15:00',
      'some of the days are recorded late, some closed with a reason; what is left stays [E02 R88]',
      async (s) => {
        for (const back of [3, 5]) await s.call({ outcome: 'no-answer', occurredAt: s.now - back * 24 * HOUR })
        const missed = s.person().missed.slice(0, 2)
        const close = { ...s.about(), missed, reason: '村干部隔离，没人替' }
        expect(await s.crew.cadre.do('missed.close', close)).toEqual({ left: 4 })
        const left = ['daily-contact 01-15', 'weekly-contact 01-15', 'daily-contact 01-17', 'daily-contact 01-19']
        expect(missedDays(s)).toEqual(left)
        expect(await s.crew.cadre.ask('missed.close', close)).toMatchObject({ refusal: 'NotMissed' })
      },
    ),
    ...each('Wed 01-23…03-19 10:00', tried),
    on('02-22 11:00', 'a day on which he was tried counts as not reached, never as fine [F15 R110]', async (s) => {
      expect([await counted(s, 'not-reached'), await counted(s, 'nobody-tried')]).toEqual([true, false])
    }),
    on('02-23 11:00', 'and one on which nobody tried as just that [F15]', async (s) => {
      expect([await counted(s, 'not-reached'), await counted(s, 'nobody-tried')]).toEqual([false, true])
    }),
    on('03-25 11:00', 'in eleven weeks there is not one day on which he was fine [F15]', async (s) => {
      expect(await counted(s, 'reached-fine')).toBe(false)
      const days = s.village.cloud.database.collection('dayStates').all()
      const his = days.filter(({ personId }) => personId === s.about().personId)
      expect(new Set(his.map(({ state }) => state))).toEqual(new Set(['not-reached']))
      // Four days in the first week and one late entry each for two of the next, a call on the 20th, eight Wednesdays.
      expect(his).toHaveLength(3 + 2 + 1 + 8)
    }),
    on(
      '03-25 15:00',
      'however long ago the first call was, the visit is owed until somebody reaches him [E29]',
      async (s) => {
        expect(s.kinds()).toContain('visit')
        await s.call({ mode: 'visit', outcome: 'not-fine', note: '在女儿家住，刚回来' })
        expect(s.kinds()).not.toContain('visit')
      },
    ),
  ],
  owed: {
    [name]: `
      01-09        nothing
      01-10        daily-contact       cadre  today  B39
                   weekly-contact 0/2  cadre  Sat    B37
      01-11        daily-contact       cadre  01-10  B39
                   weekly-contact 0/2  cadre  Sat    B37
      01-12        daily-contact       cadre  today  B39
                   weekly-contact 0/2  cadre  Sat    B37
                   missed ×2           cadre  01-18  E02
      01-13        daily-contact       cadre  today  B39
                   weekly-contact 0/2  cadre  Sat    B37
                   missed ×2           cadre  01-18  E02
                   visit               cadre  today  B39
      01-14        daily-contact       cadre  today  B39
                   weekly-contact 0/2  cadre  today  B37
                   missed ×2           cadre  01-18  E02
                   visit               cadre  01-13  B39
      01-15…01-19  daily-contact       cadre  01-14  B39
                   weekly-contact 0/2  cadre  01-14  B37
                   missed ×2           cadre  01-18  E02
                   visit               cadre  01-13  B39
      01-20        daily-contact       cadre  today  B39
                   weekly-contact 0/2  cadre  Sat    B37
                   missed ×8           cadre  01-26  E02
                   visit               cadre  01-13  B39
      01-21        daily-contact       cadre  01-20  B39
                   weekly-contact 0/2  cadre  today  B37
                   missed ×8           cadre  01-26  E02
                   visit               cadre  01-13  B39
      01-22…01-24  daily-contact       cadre  01-21  B39
                   weekly-contact 0/2  cadre  01-21  B37
                   missed ×4           cadre  01-26  E02
                   visit               cadre  01-13  B39
      ${weekFrom('01-25', 9)}
      ${weekFrom('02-01', 16)}
      ${weekFrom('02-08', 23)}
      ${weekFrom('02-15', 30)}
      ${weekFrom('02-22', 37)}
      ${weekFrom('03-01', 44)}
      ${weekFrom('03-08', 51)}
      ${weekFrom('03-15', 58, 10)}
      03-26        daily-contact       cadre  today  B39
                   weekly-contact 1/2  cadre  today  B37
                   missed ×68          cadre  03-31  E02
    `,
  },
}

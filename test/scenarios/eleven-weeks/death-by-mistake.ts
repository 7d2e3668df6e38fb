import { day } from '@domain/model/day'
import { each, on, type Scene, type Story } from './story'

const name = '蒲秀英'
const SELF = 'pu-herself'
const SON = 'pu-son'
const toldOf = (s: Scene, openid: string) =>
  s.village.cloud.messages.sent().filter((one) => one.openid === openid).length
const ask = async (s: Scene, openid: string, category: 'fever' | 'cough') => {
  const { personId } = s.about()
  const items = [{ category, quantity: 1 }]
  return (await s.phone(openid).do('medicine.request', { personId, items, way: 'deliver' })).requestId
}
const accept = (s: Scene, requestId: string) => s.crew.cadre.do('medicine.accept', { requestId })
const requests = (s: Scene) =>
  s.village.cloud.database
    .collection('requests')
    .all()
    .filter(({ personId }) => personId === s.about().personId)

/** 78, yellow; a cadre of the next grid hears that she has died, and she has not. */
export const deathByMistake: Story = {
  name: 'a woman of 78 who is said to have died, and has not',
  rows: 'B37 E08',
  township: 'liangping',
  plate: '6组1号',
  people: [{ name, birthOn: day('1944-10-10'), disease: 'stable', vaccination: 'none' }],
  phones: { [SELF]: [name, 'self'], [SON]: [name, 'parent'] },
  happens: [
    ...each('01-10…01-11 15:00', (s) => s.call()),
    ...each('Mon,Tue 01-16…02-06 15:00', (s) => s.call()),
    ...each('02-06 15:10', async (s) => {
      for (const openid of [SELF, SON]) {
        // Grants enough for every message that must not go.
        for (let grants = 0; grants < 3; grants++) {
          s.village.cloud.messages.consent(openid, 'tmpl-progress', 'accept')
          await s.phone(openid).do('reminder.consent', { answers: { progress: 'accept' } })
        }
      }
    }),
    ...each('02-06 16:00', async (s) => accept(s, await ask(s, SELF, 'fever'))),
    on(
      '02-07 10:00',
      'on the word of a neighbouring cadre her duties stay, and somebody is to confirm it [E08 R113]',
      async (s) => {
        expect(toldOf(s, SELF)).toBe(1)
        await ask(s, SON, 'cough')
        const said = { ...s.about(), kind: 'dead' as const, since: s.village.today(), note: '听邻居说的' }
        expect(await s.crew.neighbour.do('away.say', said)).toEqual({ muted: false })
        expect(s.kinds().sort()).toEqual(['confirm-away', 'weekly-contact'])
      },
    ),
    on(
      '02-07 16:00',
      'nothing more is sent to her own phone, while her son still hears of what he asked for [R113 E08]',
      async (s) => {
        const [first, second] = requests(s)
        const [hers, his] = first.requestedBy === SELF ? [first, second] : [second, first]
        await s.crew.cadre.do('medicine.pick', { requestId: String(hers._id) })
        await accept(s, String(his._id))
        expect([toldOf(s, SELF), toldOf(s, SON)]).toEqual([1, 1])
      },
    ),
    on('02-08 10:00', 'confirmed by the office, everything about her is muted at once [E08 R113]', async (s) => {
      const confirmed = { ...s.about(), kind: 'dead' as const }
      expect(await s.crew.neighbour.ask('away.confirm', confirmed)).toMatchObject({ refusal: 'NotFound' })
      expect(await s.crew.office.do('away.confirm', confirmed)).toEqual({ muted: true })
      expect(s.kinds()).toEqual([])
      expect(requests(s).map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
    }),
    on(
      '02-11 10:00',
      'taken back by the office after three days, the week is prorated from today [E08 R51 R52]',
      async (s) => {
        const mistaken = { ...s.about(), mistake: true, note: '本人来电话了，是同名的人' }
        expect(await s.crew.neighbour.ask('away.end', mistaken)).toMatchObject({ refusal: 'OnlyClinicOrOffice' })
        await s.crew.office.do('away.end', mistaken)
        expect(s.person()).toMatchObject({
          away: null,
          missed: [],
          pastAways: [{ kind: 'dead', since: '2023-02-07', until: '2023-02-11', mistake: true }],
        })
      },
    ),
    on(
      '02-11 11:00',
      'from the confirmation to the mistake not one message has gone out about her [E08]',
      async (s) => {
        expect([toldOf(s, SELF), toldOf(s, SON)]).toEqual([1, 1])
      },
    ),
    on('02-11 11:30', 'her history tells who said it, who confirmed it and who took it back [E37 E08]', async (s) => {
      const { lines } = await s.phone(SON).do('person.history', { personId: s.about().personId })
      const words = lines.slice(0, 3).map(({ words: line }) => line)
      expect(words).toEqual([
        expect.stringContaining('记错了，撤回'),
        expect.stringContaining('核实'),
        expect.stringContaining('去世'),
      ])
    }),
    ...each('02-11 15:00', (s) => s.call()),
    ...each('Mon,Tue 02-13…03-26 15:00', (s) => s.call()),
  ],
  owed: {
    [name]: `
      01-09            nothing
      01-10            weekly-contact 0/2  cadre   Sat           B37
      01-11            weekly-contact 1/2  cadre   Sun           B37
      01-12…01-15      nothing
      Mon 01-16…02-05  weekly-contact 0/2  cadre   Sat           B37
      Tue 01-16…02-05  weekly-contact 1/2  cadre   Sun           B37
      Wed,Thu,Fri,Sat,Sun 01-16…02-05  nothing
      02-06            weekly-contact 0/2  cadre   Sat           B37
      02-07            weekly-contact 1/2  cadre   Sun           B37
                       confirm-away        doctor  02-08 12:00   R113
                       medicine            cadre   today 16:00   C02
                       medicine            cadre   02-08 10:00   C02
      02-08…02-10      nothing
      02-11            weekly-contact 0/1  cadre   Sun           B37
      02-12            nothing
      Mon 02-13…03-26  weekly-contact 0/2  cadre   Sat           B37
      Tue 02-13…03-26  weekly-contact 1/2  cadre   Sun           B37
      Wed,Thu,Fri,Sat,Sun 02-13…03-26  nothing
    `,
  },
}

import { day } from '@domain/model/day'
import { each, on, type Scene, type Story } from './story'

const TANG = '唐德明'
const YANG = '杨正碧'
const correct = (s: Scene, changes: object, reason: string) => {
  const { _id: personId, v: baseV } = s.person(YANG)
  return s.crew.doctor.do('person.correct', { personId, baseV, changes, reason })
}

/** A husband who turns eighty on a Thursday; a wife whose answers are corrected on Thursdays. */
export const tiersThatMove: Story = {
  name: 'a couple whose tiers change in the middle of a week',
  rows: 'A02 B37',
  township: 'liangping',
  plate: '7组3号',
  people: [
    { name: TANG, sex: 'male', birthOn: day('1943-02-23'), disease: 'stable', vaccination: 'full' },
    { name: YANG, birthOn: day('1947-11-30'), disease: 'stable', vaccination: 'partial' },
  ],
  happens: [
    on(
      '02-23 09:00',
      'the eightieth birthday changes the tier by itself, and the first week is prorated [A02 R12 R22]',
      async (s) => {
        expect(s.person(TANG)).toMatchObject({ tier: 'yellow', asOf: '2023-02-23' })
      },
    ),
    ...each('02-23…02-24 15:00', (s) => s.call({}, TANG)),
    ...each('Mon,Tue 02-27…03-26 15:00', (s) => s.call({}, TANG)),
    ...each('01-10…01-11 15:00', (s) => s.call({}, YANG)),
    ...each('Mon,Tue 01-16…02-27 15:00', (s) => s.call({}, YANG)),
    on(
      '03-02 09:00',
      'raised on a Thursday, the whole week owes the higher number, and what was done counts [R46 R12]',
      async (s) => {
        await correct(s, { disease: 'unstable' }, '住院查出来不稳定')
        expect(s.person(YANG)).toMatchObject({ tier: 'red', tierChanges: [{ on: '2023-03-02', from: 'yellow' }] })
      },
    ),
    ...['03-02', '03-04', '03-06', '03-07', '03-08', '03-13'].flatMap((one) =>
      each(`${one} 15:00`, (s) => s.call({}, YANG)),
    ),
    on('03-07 09:00', 'lowered from red to yellow the week keeps its three [R47]', async (s) => {
      await correct(s, { disease: 'stable' }, '复查稳定了')
      expect(s.person(YANG).tier).toBe('yellow')
    }),
    on('03-16 09:00', 'lowered to green nothing is owed any more, from that day on [R47 E10]', async (s) => {
      await correct(s, { vaccination: 'full' }, '补上接种记录')
      expect(s.kinds(YANG)).toEqual([])
    }),
  ],
  owed: {
    [TANG]: `
      01-09…02-22      nothing
      02-23            weekly-contact 0/2  cadre  Sat    B37
      02-24            weekly-contact 1/2  cadre  Sun    B37
      02-25…02-26      nothing
      Mon 02-27…03-26  weekly-contact 0/2  cadre  Sat    B37
      Tue 02-27…03-26  weekly-contact 1/2  cadre  Sun    B37
      Wed,Thu,Fri,Sat,Sun 02-27…03-26  nothing
    `,
    [YANG]: `
      01-09            nothing
      01-10            weekly-contact 0/2  cadre  Sat    B37
      01-11            weekly-contact 1/2  cadre  Sun    B37
      01-12…01-15      nothing
      Mon 01-16…02-26  weekly-contact 0/2  cadre  Sat    B37
      Tue 01-16…02-26  weekly-contact 1/2  cadre  Sun    B37
      Wed,Thu,Fri,Sat,Sun 01-16…02-26  nothing
      02-27            weekly-contact 0/2  cadre  Sat    B37
      02-28…03-01      weekly-contact 1/2  cadre  Sun    B37
      03-02            weekly-contact 1/3  cadre  Sat    B37
      03-03…03-04      weekly-contact 2/3  cadre  Sun    B37
      03-05            nothing
      03-06            weekly-contact 0/3  cadre  Fri    B37
      03-07            weekly-contact 1/3  cadre  Sat    B37
      03-08            weekly-contact 2/3  cadre  Sun    B37
      03-09…03-12      nothing
      03-13            weekly-contact 0/2  cadre  Sat    B37
      03-14…03-15      weekly-contact 1/2  cadre  Sun    B37
      03-16…03-26      nothing
    `,
  },
}

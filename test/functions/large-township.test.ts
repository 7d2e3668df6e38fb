import { unassessed } from '@domain/model/care'
import { CHAOYUAN, LIANGPING, startVillage, type Phone, type Village } from '../support/village'

/** CloudBase answers at most a thousand rows a call. A township in a wave has more, and a list cut there misses people silently. */
const MANY = 1300
const NAMESAKES = 130
let village: Village
let office: Phone
let doctor: Phone
let cadre: Phone

beforeAll(async () => {
  village = await startVillage()
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  doctor = await village.staff('li', '李敏', 'doctor', LIANGPING)
  cadre = await village.staff('tan', '谭小梅', 'cadre', CHAOYUAN)
  const door = await village.door([{ name: '样板', disease: 'none' }])
  const { database } = village.cloud
  const like = database.collection('people').get(door.personIds[0])!
  const numbered = Array.from({ length: MANY }, (_, n) => `p-many${String(n).padStart(6, '0')}`)
  const episode = {
    id: 'e-000001',
    openedAt: 1,
    openedOn: '2023-02-07',
    everyDays: 3,
    everyDaysSetOn: '2023-02-07',
    lastReachedOn: null,
    acknowledgedAt: 1,
    remeasureOn: null,
    assessed: unassessed,
    route: { branch: 'home', proposed: null, level3: false, now: false, clause: 'R08', facts: [], pack: '' },
    level3Since: null,
    undecidedSince: null,
    decision: null,
    lookedAt: null,
  }
  database.put(
    'people',
    numbered.map((_id, n) => ({ ...like, _id, tier: 'green', episode, name: n < NAMESAKES ? '张伟' : `人${n}` })),
  )
  const about = { township: LIANGPING, village: CHAOYUAN, grid: `${CHAOYUAN}-01` }
  const face = { name: '某', birthOn: '1950-01-01', plate: '1组1号', phone: null, groups: [], tier: 'green' }
  database.put(
    'duties',
    numbered.map((personId) => ({
      ...about,
      _id: `${personId}:first-contact`,
      v: 1,
      kind: 'first-contact',
      clause: 'R11',
      role: 'doctor',
      householdId: null,
      personId,
      subjectId: null,
      opensOn: '2023-02-08',
      dueOn: '2023-02-08',
      dueAt: null,
      untilOn: null,
      windowEndOn: null,
      tier: 'green',
      urgent: false,
      have: 0,
      need: 1,
      note: null,
      for: face,
    })),
  )
  database.put(
    'dayStates',
    numbered.map((personId) => ({
      ...about,
      _id: `${personId}:2023-02-08`,
      v: 1,
      personId,
      householdId: 'h-000001',
      on: '2023-02-08',
      state: 'reached-fine',
      name: '某',
      plate: '1组1号',
      tier: 'green',
    })),
  )
})
afterAll(() => village.stop())

test.each(['green', 'at-home', 'reached-fine', 'due'] as const)(
  'with more than a thousand people behind %s the number and the list are still the same people [B40 E26]',
  async (figure) => {
    const { total } = await office.do('office.overview', { place: LIANGPING })
    expect(total[figure]).toBe(MANY)
    const seen = new Set<string>()
    for (let after: string | undefined; ;) {
      const page = await office.do('office.people', { place: LIANGPING, figure, after })
      page.rows.forEach((row) => seen.add(row.personId))
      if (page.more === null) break
      after = page.more
    }
    expect(seen.size).toBe(total[figure])
  },
)

test('a list of more than a thousand duties goes on to its end: nobody is cut off silently [E03]', async () => {
  const seen = new Set<string>()
  for (let from: number | null = 0; from !== null;) {
    const page: { doors: readonly { key: string }[]; more: number | null } = await doctor.do('today.list', { from })
    page.doors.forEach((door) => seen.add(door.key))
    from = page.more
  }
  expect(seen.size).toBe(MANY)
})

test('more namesakes than a page holds are all found [A16]', async () => {
  const seen = new Set<string>()
  for (let after: string | undefined; ;) {
    const page = await cadre.do('people.find', { place: CHAOYUAN, name: '张伟', after })
    page.rows.forEach((row) => seen.add(row.personId))
    if (page.more === null) break
    after = page.more
  }
  expect(seen.size).toBe(NAMESAKES)
})

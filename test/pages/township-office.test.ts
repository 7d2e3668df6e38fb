import { figures, type PersonRow } from '@domain/contract/views'
import { EMPTY, missing, placeOf, placesFor, rolesFor, toInput, withRole, type Draft } from '@/township/invite/draft'
import { FIGURES, statesOf } from '@/township/parts/figures'
import { officeOf } from '@/township/parts/office'
import { headOf, SWITCHES } from '@/township/people/view'
import { inviteWords, mayEnd, takesLeave } from '@/township/staff/view'
import { dueRows, dueSections } from '@/clinic/due/view'

const TOWNSHIP = '500237207'
const row = { personId: 'p', villageName: '朝元村' } as PersonRow
const AT = Date.parse('2023-02-08T08:40:00+08:00')

test('every figure of the contract has its words and opens a list [B40]', () => {
  for (const figure of figures) {
    expect(FIGURES[figure]).toBeTruthy()
    expect(SWITCHES[figure].map(({ value }) => value)).toContain(figure)
  }
})

test('the number over a list is the length of the list, and says when there is more [B40]', () => {
  expect(headOf('late', TOWNSHIP, { data: [row, row], hasMore: false })).toEqual({ title: '迟了，2 人', sub: '全镇乡' })
  expect(headOf('due', '500237207223', { data: [row], hasMore: true })).toEqual({
    title: '今天该联系，1 人以上',
    sub: '朝元村',
  })
  expect(headOf('alert', TOWNSHIP, { data: undefined, hasMore: false }).title).toBe('要马上处理')
})

test('the four states are four, and a village nobody counted in has four zeros [F15]', () => {
  expect(statesOf({ 'reached-fine': 2, 'nobody-tried': 5 })).toEqual({ fine: 2, bad: 0, miss: 0, none: 5 })
  expect(statesOf({})).toEqual({ fine: 0, bad: 0, miss: 0, none: 0 })
})

test('an invitation says what is missing, in the order it is asked [E40]', () => {
  const cadre: Draft = { ...EMPTY, role: 'cadre', village: '500237207223' }
  expect(missing(EMPTY, TOWNSHIP)).toBe('先点做什么')
  expect(missing({ ...EMPTY, role: 'cadre' }, TOWNSHIP)).toBe('先选地方')
  expect(missing(cadre, TOWNSHIP)).toBe('先点网格')
  expect(missing({ ...cadre, grid: '02' }, TOWNSHIP)).toBe('先写名字')
  expect(missing({ ...cadre, grid: '02', name: '谭小梅', phone: '12' }, TOWNSHIP)).toBe('电话看一眼')
  expect(toInput({ ...cadre, grid: '02', name: ' 谭小梅 ', phone: '' }, TOWNSHIP)).toEqual({
    place: '500237207223-02',
    role: 'cadre',
    name: '谭小梅',
    phone: null,
    until: null,
  })
})

test('a cadre may be given a whole village, a doctor a village, an office the township [E40]', () => {
  expect(placeOf({ ...EMPTY, role: 'cadre', village: '500237207223', grid: 'whole' }, TOWNSHIP)).toBe('500237207223')
  expect(placeOf({ ...EMPTY, role: 'doctor', village: '500237207223' }, TOWNSHIP)).toBe('500237207223')
  expect(placeOf({ ...EMPTY, role: 'office' }, TOWNSHIP)).toBe(TOWNSHIP)
})

test('a volunteer is given a grid or a village, a keeper a village or the town; another role loses what does not fit [A01]', () => {
  const volunteer: Draft = { ...EMPTY, role: 'volunteer', village: '500237207223' }
  expect(missing(volunteer, TOWNSHIP)).toBe('先点网格')
  expect(placeOf({ ...volunteer, grid: '02' }, TOWNSHIP)).toBe('500237207223-02')
  const keeper: Draft = { ...EMPTY, role: 'keeper', village: TOWNSHIP }
  const township = { code: TOWNSHIP, name: '两坪乡' }
  expect(placesFor(keeper, [], township)).toEqual([{ place: TOWNSHIP, name: '两坪乡（镇上）' }])
  expect(placesFor(volunteer, [], township)).toEqual([])
  expect(placeOf(keeper, TOWNSHIP)).toBe(TOWNSHIP)
  expect(missing(withRole(keeper, 'cadre', TOWNSHIP), TOWNSHIP)).toBe('先选地方')
  expect(withRole(volunteer, 'keeper', TOWNSHIP).village).toBe('500237207223')
  expect([
    takesLeave({ role: 'volunteer', coversName: null }),
    takesLeave({ role: 'cadre', coversName: null }),
  ]).toEqual([false, true])
  expect(mayEnd({ role: 'keeper' }, false)).toBe(true)
})

test('only an administrator invites and ends offices [E40]', () => {
  const office = { role: 'office' } as Parameters<typeof mayEnd>[0]
  expect(rolesFor(false)).not.toContain('office')
  expect(mayEnd(office, false)).toBe(false)
  expect(mayEnd(office, true)).toBe(true)
  expect(officeOf({ posts: [] } as never)).toBeUndefined()
})

test('an invitation says until when its code works, or what became of it [E40]', () => {
  const invite = { role: 'cadre', placeName: '朝元村 1网格', expiresAt: AT + 86_400_000 } as Parameters<
    typeof inviteWords
  >[0]
  expect(inviteWords({ ...invite, state: 'open' }, AT)).toBe('村干部，朝元村 1网格。明天 8:40 前能用')
  expect(inviteWords({ ...invite, state: 'revoked' }, AT)).toContain('收回了')
})

test("the doctor's list keeps the order it came in, danger before everything, and leaves out what is the cadre's [E03]", () => {
  const person = (name: string, kind: string, more: object = {}) => ({
    personId: name,
    name,
    birthOn: '1944-07-01',
    phone: null,
    tier: 'red',
    groups: [],
    duties: [{ kind, words: kind, dueWords: '今天', note: '上次 2023-02-05', urgent: false, daysLate: 0, ...more }],
  })
  const doors = [
    { plate: '1组1号', people: [person('late', 'follow-up', { daysLate: 2 }), person('weekly', 'weekly-contact')] },
    {
      plate: '1组2号',
      people: [person('today', 'first-contact'), person('danger', 'urgent-clinic', { urgent: true })],
    },
  ] as never
  const rows = dueRows(doors, AT)
  expect(rows.map(({ name }) => name)).toEqual(['danger', 'late', 'today'])
  expect(rows[1]).toMatchObject({ age: 78, note: '上次 2月5日', daysLate: 2 })
  expect(dueSections(rows).map(({ key, rows: some }) => [key, some.length])).toEqual([
    ['danger', 1],
    ['late', 1],
    ['today', 1],
  ])
})

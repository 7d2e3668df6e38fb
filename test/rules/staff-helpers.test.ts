import { gapsIn, gridRange, helpersOf, livesHere, orphansAfter, anyGap } from '@domain/rules/staff/helpers'
import { gridPlace } from '@domain/model/place-code'

const VILLAGE = '500237207223'
const NEXT = '500237207224'
const TOWNSHIP = '500237207'
const cadre = (place: string, name = place) => ({ role: 'cadre' as const, place, name })
const doctor = (place: string, name = place) => ({ role: 'doctor' as const, place, name })
const grids = (found: readonly { from: number; to: number }[]) => found.map(({ from, to }) => [from, to])

test('a person’s own cadre is the grid’s, else the village’s; the doctor the village’s, else the township’s [A03]', () => {
  const at = gridPlace(`${VILLAGE}-01`)
  const all = [cadre(`${VILLAGE}-01`), cadre(VILLAGE), cadre(`${VILLAGE}-02`), doctor(TOWNSHIP), doctor(VILLAGE)]
  expect(helpersOf(at, all)).toMatchObject({ cadre: [{ place: `${VILLAGE}-01` }], doctor: [{ place: VILLAGE }] })
  const fewer = all.filter(({ place }) => place !== `${VILLAGE}-01` && place !== VILLAGE)
  expect(helpersOf(at, fewer)).toMatchObject({ cadre: [], doctor: [{ place: TOWNSHIP }] })
  expect(helpersOf(at, [cadre(VILLAGE)]).cadre).toHaveLength(1)
})

test('where nobody holds the whole village every grid without its own cadre is a gap, the next village’s changes nothing [A03]', () => {
  expect(grids(gapsIn([VILLAGE], [], 'cadre'))).toEqual([[0, 99]])
  expect(gapsIn([VILLAGE], [cadre(VILLAGE)], 'cadre')).toEqual([])
  // Grid 00 is the whole village's, and every cadre of a grid sees it.
  expect(grids(gapsIn([VILLAGE], [cadre(`${VILLAGE}-02`)], 'cadre'))).toEqual([
    [1, 1],
    [3, 99],
  ])
  expect(grids(gapsIn([VILLAGE], [cadre(NEXT), doctor(VILLAGE)], 'cadre'))).toEqual([[0, 99]])
})

test('a doctor of the township answers for every village, one of a village for that one [A03]', () => {
  expect(gapsIn([VILLAGE, NEXT], [doctor(TOWNSHIP)], 'doctor')).toEqual([])
  expect(gapsIn([VILLAGE, NEXT], [doctor(VILLAGE)], 'doctor')).toEqual([
    { role: 'doctor', village: NEXT, from: 0, to: 99 },
  ])
})

test('ending a post orphans only what it alone held: not a gap that was there, not the other role’s [A03]', () => {
  const two = [cadre(`${VILLAGE}-01`, 'a'), cadre(`${VILLAGE}-01`, 'b'), cadre(`${VILLAGE}-02`, 'c')]
  const ends = (name: string) => orphansAfter([VILLAGE, NEXT], two, (one) => one.name === name)
  expect(ends('a')).toEqual([])
  expect(ends('c')).toEqual([{ role: 'cadre', village: VILLAGE, from: 2, to: 2 }])
  expect(orphansAfter([VILLAGE], [cadre(`${VILLAGE}-01`)], () => true)).toEqual([
    { role: 'cadre', village: VILLAGE, from: 0, to: 1 },
  ])
  const whole = [cadre(VILLAGE, 'captain'), cadre(`${VILLAGE}-01`)]
  expect(grids(orphansAfter([VILLAGE], whole, (one) => one.name === 'captain'))).toEqual([[2, 99]])
})

test('a stretch of grids is read as one range of codes, the first number included [A03]', () => {
  const within = (code: string, gap: { from: number; to: number }) => {
    const { after, upTo } = gridRange({ role: 'cadre', village: VILLAGE, ...gap })
    return code > after && code <= upTo
  }
  for (let n = 0; n < 100; n++)
    for (const gap of [
      { from: 0, to: 0 },
      { from: 1, to: 1 },
      { from: 3, to: 99 },
    ])
      expect(within(`${VILLAGE}-${String(n).padStart(2, '0')}`, gap)).toBe(gap.from <= n && n <= gap.to)
})

test('grids that miss both a cadre and a doctor are counted once [A03]', () => {
  const missing = [...gapsIn([VILLAGE], [cadre(`${VILLAGE}-01`)], 'cadre'), ...gapsIn([VILLAGE], [], 'doctor')]
  expect(anyGap(missing)).toMatchObject([{ village: VILLAGE, from: 0, to: 99 }])
})

test('who has died or moved needs no helper once confirmed; who lies in hospital does [A03]', () => {
  const confirmed = { by: '冉启文', at: 1 }
  expect(livesHere({ away: null })).toBe(true)
  expect(livesHere({})).toBe(true)
  expect(livesHere({ away: { kind: 'dead', confirmed: null } })).toBe(true)
  expect(livesHere({ away: { kind: 'dead', confirmed } })).toBe(false)
  expect(livesHere({ away: { kind: 'moved', confirmed } })).toBe(false)
  expect(livesHere({ away: { kind: 'hospital', confirmed } })).toBe(true)
})

import type { Commit } from '@domain/model/commit'
import { day, instantOf } from '@domain/model/day'
import type { Person } from '@domain/model/person'
import { newPerson } from '@domain/rules/person/stream'
import { Replay } from '@domain/rules/replay'
import { inOrder } from '@domain/rules/replay-order'

/** The order of a log and the forward run of a replay, on the smallest logs that show them. */
const PINGAN = '500235133'
const LIANGPING = '500237207'
const on = day('2023-02-06')
const by = { openid: 'o-cadre', capacity: 'cadre', name: '向勇' }

const commit = (stream: string, seq: number, at: number, events: unknown[], births: Person[] = []): Commit => ({
  _id: `${stream}:${String(seq).padStart(6, '0')}`,
  stream,
  seq,
  commandId: `${stream}-${seq}`,
  payloadHash: '',
  action: 'test',
  by,
  at,
  on,
  occurredAt: at,
  township: PINGAN,
  pack: null,
  about: [],
  events,
  births,
  reply: null,
  puts: [],
})

const place = { township: PINGAN, village: `${PINGAN}201`, grid: `${PINGAN}201-01` }
const household = {
  _id: 'h-1',
  ...place,
  plate: '1组1号',
  head: '陈大富',
  phone: null,
  cardHash: '',
  personIds: ['p-1'],
}
const born = (birthOn: string) =>
  newPerson({
    id: 'p-1',
    household,
    given: {
      name: '陈大富',
      sex: 'male',
      birthOn: day(birthOn),
      phone: null,
      disease: 'none',
      vaccination: 'none',
      tags: [],
    },
    meta: { v: 1, at: instantOf(on, 9), on, occurredAt: instantOf(on, 9), by },
  })
const registered = (birthOn = '1955-05-05', at = instantOf(on, 9)) =>
  commit('h-1', 1, at, [{ type: 'registered', household }], [born(birthOn)])
const opened = (seq: number, at: number) =>
  commit('p-1', seq, at, [{ type: 'episode-opened', episodeId: 'e-1', everyDays: 3 }])
const kinds = (replay: Replay, at: number) => replay.dueList(at).map(({ kind }) => kind)

test('a writer who was overtaken stands behind the one who was faster, whatever its clock said [F04]', () => {
  const faster = opened(1, instantOf(on, 10))
  const slower = commit('p-1', 2, instantOf(on, 9, 59), [{ type: 'episode-closed', basis: '' }])
  const log = [slower, faster, registered()]
  expect(inOrder(log).map((entry) => entry.commit._id)).toEqual(['h-1:000001', 'p-1:000001', 'p-1:000002'])
  expect(kinds(new Replay(log), instantOf(on, 9, 59))).toEqual([])
  expect(kinds(new Replay(log), instantOf(on, 10))).toEqual([])
})

test('nobody acts before being born, though both carry one instant [F04]', () => {
  const at = instantOf(on, 9)
  const log = [
    opened(1, at),
    commit('h-1', 2, at, [{ type: 'person-added', personId: 'p-1', name: '陈大富' }], [born('1955-05-05')]),
    commit('h-1', 1, at, [{ type: 'registered', household }]),
  ]
  expect(kinds(new Replay(log), at)).toEqual(['first-contact', 'report-cadre'])
})

test('what was written after the clock is not there yet, and a replay never runs back [F04]', () => {
  const replay = new Replay([registered(), opened(1, instantOf(on, 10))])
  expect(kinds(replay, instantOf(on, 9, 30))).toEqual([])
  expect(kinds(replay, instantOf(on, 10))).toContain('first-contact')
  expect(() => replay.dueList(instantOf(on, 9))).toThrow('runs forward')
})

test('a birthday the timer has not come to yet moves the tier in the replay too [F04 R46]', () => {
  const turning = new Replay([registered('1963-02-10')])
  const tierOn = (at: string) => {
    turning.dueList(instantOf(day(at), 8))
    return (turning.all('people') as Person[])[0].tier
  }
  expect(tierOn('2023-02-09')).toBeNull()
  expect(tierOn('2023-02-10')).not.toBeNull()
})

test('under other rules somebody is classed by them from birth: 平安镇’s 62 is nobody’s tier in 两坪乡 [F05 A02 B32]', () => {
  const tierUnder = (rules: string) => {
    const replay = new Replay([registered('1960-05-05')], () => rules)
    replay.dueList(instantOf(on, 10))
    return (replay.all('people') as Person[])[0].tier
  }
  expect(tierUnder(PINGAN)).not.toBeNull()
  expect(tierUnder(LIANGPING)).toBeNull()
})

import type { Household } from '@domain/model/person'
import type { MedicineRequest, RequestItem, RequestState } from '@domain/model/request'
import { ask } from '@domain/rules/request/ask'
import { move } from '@domain/rules/request/moves'
import { requestStream } from '@domain/rules/request/stream'
import { roleWords } from '@domain/rules/words-people'
import { bind, byRelative, relativeOf, type Relative } from './families'
import type { Random } from './random'
import { issueFor, setAsideFor } from './request-shelf'
import { byWorker, type Door, type Stage, type Villager } from './stage'

export interface Wish {
  readonly door: Door
  readonly villager: Villager
  readonly relative: Relative
  /** How far it has come, and when it was asked for and last moved. */
  readonly state: RequestState
  readonly askedAt: number
  readonly items: readonly RequestItem[]
  readonly way?: 'deliver' | 'collect'
  readonly note?: string
}

const paths: Record<RequestState, readonly RequestState[]> = {
  requested: [],
  accepted: ['accepted'],
  picked: ['accepted', 'picked'],
  carrying: ['accepted', 'picked', 'carrying'],
  'handed-over': ['accepted', 'picked', 'carrying', 'handed-over'],
  received: ['accepted', 'picked', 'carrying', 'handed-over', 'received'],
  declined: ['declined'],
  cancelled: ['cancelled'],
}
const actions: Partial<Record<RequestState, string>> = {
  accepted: 'medicine.accept',
  picked: 'medicine.pick',
  carrying: 'medicine.carry',
  'handed-over': 'medicine.handOver',
  received: 'medicine.received',
  declined: 'medicine.decline',
  cancelled: 'medicine.cancel',
}
const STEP_MS = 35 * 60_000

/** A family asks, and the request takes its steps half an hour apart (A18). */
export function wishes(stage: Stage, wish: Wish): void {
  const { door, villager, relative, items, state, askedAt, way = 'deliver', note = null } = wish
  let id = ''
  stage.script.at(askedAt, () => {
    const input = { personId: villager.id, items, note, way }
    const before = stage.past.all<MedicineRequest>('requests').filter((one) => one.personId === villager.id)
    const { householdId } = stage.person(villager)
    const hardship = stage.past.get<Household>('households', householdId)?.hardship ?? null
    id = stage.past.does({
      stream: requestStream,
      id: (ids) => ids('r'),
      action: 'medicine.request',
      by: byRelative(relative),
      at: askedAt,
      input,
      decide: (_state, meta, ids) =>
        ask(
          stage.person(villager),
          {
            ...{ ...input, id: ids('r'), openid: relative.openid, byWords: '家里', before, hardship },
            code: codeFor(ids('r')),
          },
          meta,
        ),
    }).requestId
  })
  paths[state].forEach((to, n) => {
    const at = askedAt + (n + 1) * STEP_MS
    stage.script.at(at, () => step(stage, { id, to, at, door, relative }))
  })
}

function step(
  stage: Stage,
  { id, to, at, door, relative }: { id: string; to: RequestState; at: number; door: Door; relative: Relative },
): void {
  const byFamily = to === 'received' || to === 'cancelled'
  const cadre = stage.workerFor('cadre', door.grid)
  const by = byFamily ? byRelative(relative) : byWorker(cadre)
  const carrier = to === 'carrying' ? { openid: cadre.openid, name: cadre.name, phone: cadre.phone } : null
  const note = to === 'declined' ? '卫生室暂时没有这一样，请到乡里药房问问' : null
  const settled =
    to === 'accepted'
      ? { shelfId: setAsideFor(stage, id, byWorker(cadre), at) }
      : to === 'picked'
        ? { lots: issueFor(stage, id, byWorker(cadre), at) }
        : to === 'received'
          ? { proof: { how: 'family' as const, at } }
          : undefined
  stage.past.does({
    stream: requestStream,
    id,
    action: actions[to] ?? '',
    by,
    at,
    input: { requestId: id, note },
    decide: (request) => {
      if (!request) throw new Error('a request that nobody made')
      return move(request, { to, by: roleWords(by.capacity, by.name), note, carrier, ...(settled && { settled }) })
    },
  })
}

/** Four digits that follow from the request, so that the same demo has the same ones. */
const codeFor = (id: string): string =>
  String([...id].reduce((n, letter) => (n * 31 + letter.charCodeAt(0)) % 10_000, 0)).padStart(4, '0')

const wanted: readonly (readonly RequestItem[])[] = [
  [{ category: 'fever', quantity: 1 }],
  [
    { category: 'cough', quantity: 1 },
    { category: 'antigen', quantity: 2 },
  ],
  [{ category: 'own-prescription', quantity: 1, words: '降压药，和上次一样' }],
  [{ category: 'chinese-patent', quantity: 2 }],
]

/** Days and hours ago at which a request in each state was asked for; one of them has waited too long. */
const stagesOf: readonly (readonly [RequestState, days: number, hour: number])[] = [
  ['picked', 1, 18],
  ['requested', 2, 9],
  ['accepted', 1, 16],
  ['carrying', 1, 15],
  ['handed-over', 1, 14],
  ['received', 2, 10],
  ['declined', 1, 10],
  ['cancelled', 2, 11],
]

/** Every state once at these doors. */
export function askForMedicine(stage: Stage, doors: readonly Door[], random: Random): void {
  stagesOf.forEach(([state, days, hour], n) => {
    const door = doors[n]
    if (!door) return
    const [villager] = door.people
    const relative = relativeOf(stage, door, villager)
    const bound = stage.daysAgo(5, 19, 5 + n)
    stage.script.at(bound, () => bind(stage, relative, door, villager, bound))
    const items = random.pick(wanted)
    wishes(stage, { door, villager, relative, state, items, askedAt: stage.daysAgo(days, hour, random.int(0, 50)) })
  })
}

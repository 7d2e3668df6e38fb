import type {
  AllocationRow,
  AllocationStep,
  AllocationView,
  DifferenceRow,
  NeedRow,
  PacksView,
} from '../../contract/allocation'
import type { Capacity } from '../../contract/endpoint'
import { isOpen, type Allocation, type AllocationSum, type Difference } from '../../model/allocation'
import { formulary } from '../../policy/formulary'
import type { Standing } from '../stock/floor'
import { known } from '../stock/lots'
import { stockCategoryWords, unitsWords } from '../stock/words'
import { dayWords } from '../words'
import { reasonWords, stepsFrom } from './answer'
import { coursesOf, onOrder, packsFor, shortage } from './shortage'

/** 8 盒（16 人份）: packs for the county, courses for the shelf's lines. */
export function packsView(id: string, packs: number): PacksView {
  const item = known(id)
  const courses = coursesOf(item, packs)
  return { packs, courses, words: `${unitsWords(item, packs * item.unitsPerPack)}（${courses} 人份）` }
}

export const sumWords = ({ upTo, usable, onOrder: coming, short }: AllocationSum): string =>
  `该备 ${upTo}，能用 ${usable}，要了没到 ${coming}，差 ${short} 人份`

const packWords = (item: string, packs: number): string => unitsWords(known(item), packs * known(item).unitsPerPack)

function stateWords(one: Allocation): string {
  const { state, item, promised, declined, received, closed } = one
  const took = received
    ? packWords(
        item,
        received.lots.reduce((sum, { packs }) => sum + packs, 0),
      )
    : ''
  switch (state) {
    case 'drafted':
      return '草稿，还没申请'
    case 'asked':
      return '等县里答复'
    case 'promised':
      return promised
        ? `县里答应 ${packWords(item, promised.packs)}${promised.on ? `，${dayWords(promised.on)}到` : ''}`
        : ''
    case 'declined':
      return `县里没答应：${declined?.note ?? ''}`
    case 'received':
      return `收了 ${took}，有出入`
    case 'closed':
      return received ? `收了 ${took}，办完` : `不要了：${closed?.note ?? ''}`
  }
}

const officeOnly: readonly AllocationStep[] = ['promise', 'decline']

export function stepsFor({ state }: Allocation, capacities: ReadonlySet<Capacity>): AllocationStep[] {
  const office = capacities.has('office')
  if (!office && !capacities.has('doctor')) return []
  return stepsFrom[state].filter((step) => office || !officeOnly.includes(step))
}

export function allocationRow(one: Allocation, capacities: ReadonlySet<Capacity>): AllocationRow {
  const { _id, no, shelfId, shelfName, item, state, source, packs, asked } = one
  return {
    ...{ allocationId: _id, no, shelfId, shelfName, item, state, source },
    itemName: known(item).name,
    category: known(item).category,
    words: stateWords(one),
    asked: packsView(item, packs),
    at: asked.at,
    by: asked.by,
    may: stepsFor(one, capacities),
  }
}

const differenceWords = (item: string, { kind, packs, lot, turnedDown }: Difference): string => {
  const some = packWords(item, packs)
  if (kind === 'less') return `少 ${some}`
  if (kind === 'more') return `多 ${some}`
  return `批号 ${lot ?? ''} ${reasonWords[kind]} ${some}，${turnedDown ? '没收' : '收了'}`
}

export const differenceRows = (item: string, differences: readonly Difference[]): DifferenceRow[] =>
  differences.map((one) => ({ kind: one.kind, words: differenceWords(item, one) }))

/** One request with all that became of it; `photos` are links to the pictures, in their order. */
export function allocationView(
  one: Allocation,
  capacities: ReadonlySet<Capacity>,
  photos: readonly string[],
): AllocationView {
  const { item, sum, note, promised, declined, received, closed } = one
  const took = received?.lots.reduce((total, { packs }) => total + packs, 0) ?? 0
  return {
    ...allocationRow(one, capacities),
    sum,
    sumWords: sum && sumWords(sum),
    note,
    promised: promised && { ...packsView(item, promised.packs), who: promised.who, on: promised.on },
    declined: declined && { who: declined.who, note: declined.note },
    refused: one.refused.map(({ lot, packs, reason, at, by }, n) => ({
      ...{ lot, packs, reason, at, by },
      words: `批号 ${lot} ${reasonWords[reason]} ${packWords(item, packs)}，没收`,
      photoUrl: photos[n] ?? '',
    })),
    received: received && { ...packsView(item, took), lots: received.lots, at: received.at, by: received.by },
    differences: differenceRows(item, one.differences),
    closedNote: closed && closed.note,
    past: one.past.map(
      ({ no, on, packs, came }) =>
        `第 ${no} 次，${dayWords(on)}，要 ${packWords(item, packs)}，来 ${packWords(item, came)}`,
    ),
  }
}

/** How a category's shortage comes about, and how many packs of each article would make it up. */
export function needRow(standing: Standing, requests: readonly Allocation[]): NeedRow {
  const { category, alarm, orderUpTo: upTo, usable } = standing
  const sum = shortage({ upTo, usable, onOrder: onOrder(requests, category) })
  const short = alarm ? sum.short : 0
  return {
    category,
    categoryWords: stockCategoryWords(category),
    alarm,
    sum,
    sumWords: sumWords(sum),
    articles: formulary
      .filter((item) => item.category === category)
      .map((item) => {
        const open = requests.find((one) => one.item === item.id && isOpen(one.state))
        return {
          ...packsView(item.id, packsFor(item, short)),
          item: item.id,
          name: item.name,
          open: open ? { allocationId: open._id, state: open.state } : null,
        }
      }),
  }
}

import type { HelpRow, HelpStep } from '../../contract/help'
import type { Day } from '../../model/calendar'
import type { HelpPost } from '../../model/help'
import { itemOf } from '../../policy/formulary'
import { dayWords } from '../words'
import { categoryWords } from '../words-medicine'
import { sideIn, standsOn } from './steps'

/**
 * A post as one person of its grid sees it; null where it is none of theirs to see. Who it is shows only to the two sides, once
 * there are two, and as long as it stands (B02): until then nobody learns who wants what.
 */
export function helpRow(post: HelpPost, personId: string, on: Day): HelpRow | null {
  if (!standsOn(post, on)) return null
  const side = sideIn(post, personId)
  if (!side && post.state !== 'open') return null
  const mine = side && post[side]
  const theirs = side === 'poster' ? post.answerer : side === 'answerer' ? post.poster : null
  const itemName = post.item === null ? null : (itemOf(post.item)?.name ?? null)
  return {
    ...{ postId: post._id, kind: post.kind, category: post.category, itemName, quantity: post.quantity, side },
    words: wordsOf(post, itemName, side === 'poster'),
    untilOn: post.untilOn,
    untilWords: `挂到 ${dayWords(post.untilOn)}`,
    state: post.state === 'answered' ? 'answered' : 'open',
    other: theirs && { name: theirs.name, plate: theirs.plate, phone: theirs.phone },
    done: { mine: mine?.done ?? false, theirs: theirs?.done ?? false },
    may: stepsFor(post, side),
  }
}

function wordsOf({ kind, category, quantity }: HelpPost, itemName: string | null, own: boolean): string {
  const who = own ? '我' : '有人'
  return `${who}${kind === 'offer' ? '能分' : '想要'}${itemName ?? categoryWords(category)}，${quantity} 人份`
}

function stepsFor(post: HelpPost, side: HelpRow['side']): HelpStep[] {
  if (!side) return ['answer']
  const settled = post[side]?.done ?? false
  return [...(post.answerer && !settled ? (['done'] as const) : []), 'withdraw']
}

/** Their own first, then the rest, the latest first. */
export const helpOrder =
  (personId: string) =>
  (a: HelpPost, b: HelpPost): number =>
    Number(sideIn(b, personId) !== null) - Number(sideIn(a, personId) !== null) ||
    b.postedAt - a.postedAt ||
    (a._id < b._id ? -1 : 1)

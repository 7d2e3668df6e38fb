import type { Day } from '../model/day'
import { HelpKind, type HelpCategory } from '../model/help'
import { HelpPostId, PersonId } from '../model/ids'
import { MedicineCategory } from '../model/request'
import { ItemId } from '../model/stock'
import { z } from '../model/zod'
import { endpoint } from './endpoint'

export type HelpStep = 'answer' | 'done' | 'withdraw'

/** An offer or a wish as one person of the grid sees it. */
export interface HelpRow {
  readonly postId: string
  readonly kind: HelpKind
  readonly category: HelpCategory
  /** 有人能分退热药，2 人份; 我想要止咳药，1 人份 */
  readonly words: string
  readonly itemName: string | null
  readonly quantity: number
  readonly untilOn: Day
  /** 挂到 2月11日 */
  readonly untilWords: string
  /** Which side of it the person is; null for a neighbour who may still answer. */
  readonly side: 'poster' | 'answerer' | null
  readonly state: 'open' | 'answered'
  /** The other side, once there is one, and only to the two of them (B02). */
  readonly other: { readonly name: string; readonly plate: string; readonly phone: string | null } | null
  readonly done: { readonly mine: boolean; readonly theirs: boolean }
  readonly may: readonly HelpStep[]
}

const who = ['self', 'family', 'cadre'] as const
const onPost = z.object({ personId: PersonId, postId: HelpPostId })

/** 邻里互助, inside one grid and nowhere else (B02, B21). `personId` is on whose behalf; their grid is the post's. */
export const help = {
  /** What stands in the person's grid: their own first, then what they may answer, the latest first. */
  'help.list': endpoint({
    kind: 'query',
    who,
    about: 'person',
    input: z.object({ personId: PersonId, after: z.optional(HelpPostId) }),
    refusals: [],
  }).returns<{ gridName: string; days: number; rows: readonly HelpRow[]; more: string | null }>(),

  'help.post': endpoint({
    kind: 'command',
    who,
    about: 'person',
    input: z.object({
      personId: PersonId,
      kind: HelpKind,
      category: MedicineCategory,
      item: z.optional(ItemId),
      quantity: z.int().check(z.gte(1), z.lte(5)),
    }),
    refusals: ['NotShareable', 'AlreadyPosted'],
  }).returns<{ postId: string; untilOn: Day }>(),

  /** Of two who answer at once, one does. */
  'help.answer': endpoint({
    kind: 'command',
    who,
    about: 'person',
    input: onPost,
    refusals: ['OwnPost', 'HelpTaken', 'HelpOver'],
  }).returns<{ postId: string }>(),

  /** Said by each side; both having said it, the post is closed. */
  'help.done': endpoint({
    kind: 'command',
    who,
    about: 'person',
    input: onPost,
    refusals: ['NotAnswered', 'HelpOver'],
  }).returns<{ closed: boolean }>(),

  /** The poster takes the post down; who answered steps back, and another may answer. */
  'help.withdraw': endpoint({
    kind: 'command',
    who,
    about: 'person',
    input: onPost,
    refusals: ['HelpOver'],
  }).returns<Record<string, never>>(),
}

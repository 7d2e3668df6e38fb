import { gridPlace } from '@domain/model/place'
import { packFor } from '@domain/policy/pack-for'
import type { HelpKind, HelpCategory } from '@domain/model/help'
import { answer, post } from '@domain/rules/help/steps'
import { helpStream } from '@domain/rules/help/stream'
import type { By } from '@domain/model/commit'
import { CARD_DOOR, CHAOYUAN, HONGGUAN } from './cast'
import { byWorker, type Stage, type Villager } from './stage'

interface Post {
  readonly villager: Villager
  readonly by: By
  readonly at: number
  readonly kind: HelpKind
  readonly category: HelpCategory
  readonly item?: string
  readonly quantity: number
  /** A neighbour who has answered, an hour later. */
  readonly answeredBy?: Villager
}

/** What neighbours offer one another and wish for this morning, in the grids of the people the demo is told through (B02). */
export function postHelp(stage: Stage): void {
  inGrid(stage, `${CHAOYUAN}-02`, CARD_DOOR)
  inGrid(stage, `${HONGGUAN}-01`, 'named/chen-dafu')
}

function inGrid(stage: Stage, grid: string, key: string): void {
  const cadre = byWorker(stage.workerFor('cadre', grid))
  const here = stage.doors.filter((door) => door.grid === grid)
  const told = here.find((door) => door.key === key)
  const others = here.filter((door) => door.key !== key && door.people.some(({ phone }) => phone !== null))
  const [first, second, third] = others.map(({ people }) => people.find(({ phone }) => phone !== null))
  if (!told || !first || !second || !third) return
  const puts = (post: Omit<Post, 'by'>) => putUp(stage, { by: cadre, ...post })
  puts({
    ...{ villager: first, at: stage.daysAgo(1, 9, 20), kind: 'offer', category: 'fever' },
    ...{ item: 'ibuprofen-capsule', quantity: 2 },
  })
  puts({ villager: second, at: stage.daysAgo(1, 15, 5), kind: 'offer', category: 'antigen', quantity: 1 })
  puts({ villager: third, at: stage.daysAgo(1, 17, 40), kind: 'wish', category: 'cough', quantity: 1 })
  puts({
    ...{ villager: told.people[0], at: stage.daysAgo(1, 18, 10), kind: 'wish', category: 'chinese-patent' },
    ...{ quantity: 1, answeredBy: second },
  })
}

function putUp(stage: Stage, { villager, by, at, kind, category, item, quantity, answeredBy }: Post): void {
  const input = { kind, category, ...(item !== undefined && { item }), quantity }
  let postId = ''
  stage.script.at(at, () => {
    const person = stage.person(villager)
    ;({ postId } = stage.past.does({
      ...{ stream: helpStream, action: 'help.post', by, at, id: (ids) => ids('m') },
      input: { personId: villager.id, ...input },
      decide: (_state, meta, ids) => {
        const days = packFor(gridPlace(person.grid).township, meta.on).policy.helpPostDays.value
        return post(person, { ...input, id: ids('m'), days }, [], meta)
      },
    }))
  })
  const later = at + 3_600_000
  if (answeredBy) stage.script.at(later, () => answers(stage, postId, answeredBy, by, later))
}

function answers(stage: Stage, postId: string, villager: Villager, by: By, at: number): void {
  stage.past.does({
    ...{ stream: helpStream, id: postId, action: 'help.answer', by, at },
    input: { personId: villager.id, postId },
    decide: (state, meta) => {
      if (!state) throw new Error(`no such post: ${postId}`)
      return answer(state, stage.person(villager), meta)
    },
  })
}

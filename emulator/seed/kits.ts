import { kitUse, type KitRound } from '@domain/model/kit'
import type { Shelf } from '@domain/model/stock'
import { give, issueKit, open } from '@domain/rules/kit/moves'
import { kitReceiptStream, kitRoundStream } from '@domain/rules/kit/stream'
import { whyListed } from '@domain/rules/kit/whom'
import { shelfStream } from '@domain/rules/stock/stream'
import { kitReceiptIdOf } from '../../cloudfunctions/_runtime/ids'
import { byWorker, type Stage, type Worker } from './stage'

interface Round {
  readonly township: string
  readonly village: string
  readonly clinic: string
  readonly office: Worker
}

/** For everybody from 60 on: opened last week, handed out in the first grid of the named village as far as its cadre has come. */
export function kitRound(stage: Stage, { township, village, clinic, office }: Round): void {
  const whom = { tiers: ['red' as const], groups: ['lonely-elder' as const], fromAge: 60 }
  const contents = [
    { item: 'paracetamol-tablet', units: 6 },
    { item: 'antigen-test', units: 2 },
    { item: 'lianhua', units: 10 },
  ]
  const wish = { township, name: '春节健康包', contents, words: '口罩一包、联系卡一张', whom }
  const at = stage.daysAgo(5, 10, 0)
  const opened = { id: '' }
  stage.script.at(at, () => {
    const deed = { stream: kitRoundStream, action: 'kit.open', by: byWorker(office), at, input: wish }
    const done = stage.past.does({
      ...{ ...deed, id: (ids) => ids('k') },
      decide: (_state, meta, ids) => open({ id: ids('k'), ...wish }, meta),
    })
    opened.id = done.roundId
  })
  const cadre = stage.workerFor('cadre', `${village}-01`)
  for (let n = 0; n < 6; n++) handsOut(stage, { village, clinic, cadre, opened, n }, stage.daysAgo(4, 15, 12 * n))
}

interface Hand {
  readonly village: string
  readonly clinic: string
  readonly cadre: Worker
  readonly opened: { readonly id: string }
  readonly n: number
}

function handsOut(stage: Stage, { village, clinic, cadre, opened, n }: Hand, at: number): void {
  stage.script.at(at, () => {
    const round = stage.past.get<KitRound>('kitRounds', opened.id) as KitRound
    const listed = stage.doors
      .filter(({ grid }) => grid === `${village}-01`)
      .flatMap((door) => door.people.map((one) => stage.person(one)))
      .filter((one) => whyListed(round.whom, one, stage.today).length > 0)
    const person = listed.at(n)
    if (!person) return
    const id = kitReceiptIdOf(round._id, person._id)
    const use = kitUse(id, 0)
    const taker = n % 3 === 2 ? '女儿' : '本人'
    const proof = { how: 'word', signature: null, taker } as const
    const deed = { by: byWorker(cadre), at, action: 'kit.give', input: { personId: person._id, roundId: round._id } }
    const { lots } = stage.past.does({
      ...{ ...deed, stream: shelfStream, id: clinic },
      decide: (shelf, meta) => issueKit(shelf as Shelf, use, meta),
    })
    stage.past.does({
      ...{ ...deed, stream: kitReceiptStream, id },
      decide: (state, meta) =>
        give(state, { id, roundId: round._id, person, shelfId: clinic, lot: lots[0], proof, use }, meta),
    })
  })
}

import { day, instantOf } from '@domain/model/day'
import type { KitReceipt, KitRound, KitWhom } from '@domain/model/kit'
import type { Person } from '@domain/model/person'
import { cannotGive, cannotTakeBack, close, give, issueKit, open, takeBackKit } from '@domain/rules/kit/moves'
import { kitReceiptStream, kitRoundStream } from '@domain/rules/kit/stream'
import { roundRow } from '@domain/rules/kit/view'
import { proofWords } from '@domain/rules/kit/words'
import { whomWords, whyListed } from '@domain/rules/kit/whom'
import { receive } from '@domain/rules/stock/goods'
import { shelfStream } from '@domain/rules/stock/stream'
import { fold, type Meta } from '@domain/rules/stream'
import { aPerson as person } from './build'

const on = day('2023-02-08')
const meta = (v = 1): Meta => {
  const at = instantOf(on, 9, v)
  return { v, at, on, occurredAt: at, by: { openid: 'tan', capacity: 'cadre', name: '谭小梅' } }
}
const whom: KitWhom = { tiers: ['red'], groups: ['lonely-elder'], fromAge: 60 }
const wish = {
  ...{ id: 'k-round', township: '500237207', name: '第一轮', words: '口罩一包' },
  ...{ contents: [{ item: 'antigen-test', units: 2 }], whom },
}
const opened = (): KitRound => {
  const decision = open(wish, meta())
  if (!decision.ok) throw new Error(decision.refusal)
  return fold(kitRoundStream, null, decision.events, meta())
}
const round = opened()
const old: Person = person({ birthOn: day('1941-05-06') })

test('a round says what is in a bag and whom it is for; for nobody, or with nothing in it, there is none [B16]', () => {
  expect(roundRow(round, 3)).toMatchObject({
    contentsWords: '抗原试剂盒 2 支、口罩一包',
    whomWords: '红·重点，或孤寡老人，或 60 岁及以上',
    closed: false,
    given: 3,
  })
  const nobody = { tiers: [], groups: [], fromAge: null }
  expect(open({ ...wish, whom: nobody }, meta())).toMatchObject({ refusal: 'NobodyMeant' })
  expect(open({ ...wish, contents: [], words: null }, meta())).toMatchObject({ refusal: 'NothingInKit' })
  const twice = [...wish.contents, ...wish.contents]
  expect(open({ ...wish, contents: twice }, meta())).toMatchObject({ refusal: 'SameItemTwice' })
  const closed = fold(kitRoundStream, round, [{ type: 'closed' }], meta(2))
  expect(close(closed)).toMatchObject({ refusal: 'RoundClosed' })
  expect(cannotGive(closed, old, null, on)).toMatchObject({ refusal: 'RoundClosed' })
})

test('on the list is whoever is in one of the tiers or groups or old enough, on the day [B16 R01]', () => {
  const at60 = person({ birthOn: day('1963-02-08') })
  expect(whyListed({ ...whom, tiers: [] }, at60, on)).toEqual(['60 岁'])
  expect(whyListed({ ...whom, tiers: [] }, at60, day('2023-02-07'))).toEqual([])
  const young = person({ birthOn: day('1990-01-01') })
  expect(cannotGive(round, young, null, on)).toMatchObject({ refusal: 'NotOnTheList' })
  const tag = { group: 'lonely-elder' as const, from: day('2023-01-01'), until: day('2023-02-09'), declaredBy: '村' }
  expect(whyListed(whom, { ...young, tags: [tag] }, on)).toEqual(['孤寡老人'])
  expect(whyListed(whom, { ...young, tags: [tag] }, day('2023-02-09'))).toEqual([])
  expect(whyListed(whom, { ...young, tier: 'red' }, on)).toEqual(['红·重点'])
  expect(whomWords({ tiers: [], groups: [], fromAge: 65 })).toBe('65 岁及以上')
})

const receiptFor = (use: string, state: KitReceipt | null, v = (state?.v ?? 0) + 1) => {
  const lot = { lot: 'K1', expiryOn: day('2023-12-31') }
  const proof = { how: 'word' as const, signature: null, taker: '女儿' }
  return give(state, { id: 'g-one', roundId: 'k-round', person: old, shelfId: 's-one', lot, proof, use }, meta(v))
}
const receiptAfter = (use: string, state: KitReceipt | null): KitReceipt => {
  const decision = receiptFor(use, state)
  if (!decision.ok) throw new Error(decision.refusal)
  return fold(kitReceiptStream, state, decision.events, meta((state?.v ?? 0) + 1))
}

test('a person gets one bag of a round; whoever comes second is told who gave it [B16]', () => {
  const receipt = receiptAfter('g-one', null)
  expect(receipt).toMatchObject({ given: true, lot: 'K1', by: '谭小梅（村干部）', personId: old._id })
  expect(proofWords(receipt.proof)).toBe('女儿领的')
  expect(receiptFor('g-one', receipt)).toMatchObject({ refusal: 'AlreadyGiven', detail: { by: '谭小梅（村干部）' } })
  expect(cannotGive(round, old, receipt, on)).toMatchObject({ refusal: 'AlreadyGiven' })
})

test('an entry by mistake is taken back, and the next bag is another line on a shelf [B16 E24]', () => {
  const receipt = receiptAfter('g-one', null)
  expect(cannotTakeBack(receipt, 's-other', on)).toMatchObject({ refusal: 'WrongShelf' })
  expect(cannotTakeBack(receipt, 's-one', day('2023-02-22'))).toMatchObject({ refusal: 'TooLongAgo' })
  expect(cannotTakeBack(receipt, 's-one', on)).toBeNull()
  const back = takeBackKit(receipt, '发错了人', meta(2))
  if (!back.ok) throw new Error(back.refusal)
  const free = fold(kitReceiptStream, receipt, back.events, meta(2))
  expect(free).toMatchObject({ given: false, times: 1 })
  expect(takeBackKit(free, '又点了一次', meta(3))).toMatchObject({ refusal: 'NotGiven' })
  expect(receiptFor('g-one', free)).toMatchObject({ refusal: 'TooBusy' })
  expect(receiptAfter('g-one-1', free)).toMatchObject({ given: true, times: 1 })
})

test('one bag leaves the shelf for a receipt, what expires first goes first, and never a second for the same [B16 E24]', () => {
  const place = { township: '500237207', village: '500237207223', grid: '500237207223-00' }
  const named = { _id: 's-one', kind: 'clinic', name: '卫生室', phone: null, serves: ['500237207223'] } as const
  const empty = fold(
    shelfStream,
    null,
    [{ type: 'opened', shelf: { ...place, ...named, serves: [...named.serves] } }],
    meta(),
  )
  const lots = [
    { item: 'health-kit', lot: 'late', expiryOn: day('2024-01-31'), units: 5 },
    { item: 'health-kit', lot: 'soon', expiryOn: day('2023-06-30'), units: 1 },
  ]
  const came = receive(empty, { lots, note: null }, meta(2))
  if (!came.ok) throw new Error(came.refusal)
  const shelf = fold(shelfStream, empty, came.events, meta(2))
  const gone = issueKit(shelf, 'g-one', meta(3))
  if (!gone.ok) throw new Error(gone.refusal)
  expect(gone.reply.lots).toMatchObject([{ lot: 'soon', units: 1 }])
  const after = fold(shelfStream, shelf, gone.events, meta(3))
  expect(after.lots).toMatchObject([{ lot: 'late', units: 5 }])
  expect(issueKit(after, 'g-one', meta(4))).toMatchObject({
    refusal: 'AlreadyHeld',
    detail: { lots: [{ lot: 'soon' }] },
  })
  expect(issueKit(empty, 'g-one', meta(4))).toMatchObject({ refusal: 'NoKitThere' })
})

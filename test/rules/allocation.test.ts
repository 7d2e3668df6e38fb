import type { Allocation } from '@domain/model/allocation'
import { day, instantOf } from '@domain/model/day'
import type { Shelf } from '@domain/model/stock'
import { formulary } from '@domain/policy/formulary'
import { packFor } from '@domain/policy/pack-for'
import { turnDown } from '@domain/rules/allocation/answer'
import * as answers from '@domain/rules/allocation/answer'
import { ask, draft } from '@domain/rules/allocation/ask'
import { cannotReceive, differencesOf, receive } from '@domain/rules/allocation/receive'
import { coursesOf, onOrder, packsFor, shortage } from '@domain/rules/allocation/shortage'
import { allocationStream, type AllocationEvent } from '@domain/rules/allocation/stream'
import { differenceRows, packsView } from '@domain/rules/allocation/view'
import { shelfStream } from '@domain/rules/stock/stream'
import { fold, type Decision, type Meta } from '@domain/rules/stream'
import fc from '../support/properties'

const on = day('2023-02-08')
const meta = (capacity = 'office', v = 1): Meta => ({
  v,
  at: instantOf(on, 8, v),
  on,
  occurredAt: instantOf(on, 8, v),
  by: { openid: 'zhou', capacity, name: '周敏' },
})
const shelf: Shelf = fold(
  shelfStream,
  null,
  [
    {
      type: 'opened',
      shelf: {
        _id: 's-clinic',
        township: '500237207',
        village: '500237207223',
        grid: '500237207223-00',
        kind: 'clinic',
        name: '朝元村卫生室',
        phone: null,
        serves: ['500237207223'],
      },
    },
  ],
  meta(),
)
const id = 'd-fever'
const item = 'paracetamol-tablet'
const sum = shortage({ upTo: 400, usable: 280, onOrder: 0 })
const grounds = packFor('500237207', on).policy.qualityReasons.value

class Story {
  state: Allocation | null = null
  private v = 0
  does<O>(decide: (state: Allocation | null, meta: Meta) => Decision<AllocationEvent, O>, capacity?: string) {
    const now = meta(capacity, this.v + 1)
    const decision = decide(this.state, now)
    if (!decision.ok) return decision.refusal
    this.v += 1
    this.state = fold(allocationStream, this.state, decision.events, now)
    return decision.reply
  }
  asks = (more: object = {}, capacity?: string) =>
    this.does((state, now) => ask(state, { id, shelf, item, note: null, alarm: true, sum, ...more }, now), capacity)
  promised(packs = 60) {
    this.asks()
    this.does((state, now) => answers.promise(state!, { no: state!.no, packs, who: '县物资组王', on: null }, now))
    return this
  }
}
const came = (...lots: [lot: string, expiryOn: string, packs: number][]) =>
  lots.map(([lot, expiryOn, packs]) => ({ lot, expiryOn: day(expiryOn), packs }))

test('what is asked is the shortage in whole packs, both said: 120 courses of 6 tablets are 60 packs of 12 [B17]', () => {
  expect(sum).toEqual({ upTo: 400, usable: 280, onOrder: 0, short: 120 })
  const story = new Story()
  expect(story.asks()).toEqual({ allocationId: id, no: 1, packs: 60, courses: 120 })
  expect(story.state).toMatchObject({
    state: 'asked',
    packs: 60,
    source: 'shortage',
    sum,
    asked: { by: '周敏（镇乡办公室）' },
  })
  expect(packsView(item, 60).words).toBe('60 盒（120 人份）')
})

test('packs are rounded up and never by more than one: no whole pack less would do [B17]', () => {
  fc.assert(
    fc.property(fc.constantFrom(...formulary), fc.integer({ min: 1, max: 5000 }), (article, courses) => {
      const packs = packsFor(article, courses)
      expect(coursesOf(article, packs)).toBeGreaterThanOrEqual(courses)
      expect(coursesOf(article, packs - 1)).toBeLessThan(courses)
    }),
  )
})

test('what is asked for or promised already is not asked for twice; a promise of less counts as what was promised [B17]', () => {
  const asked = new Story()
  asked.asks()
  const some = { ...asked.state!, item: 'ibuprofen-suspension', packs: 50 }
  expect(onOrder([some], 'fever')).toBe(50)
  expect(onOrder([some], 'cough')).toBe(0)
  const promise = { packs: 30, who: '县里', on: null, at: 0, by: '' }
  expect(onOrder([{ ...some, state: 'promised', promised: promise }], 'fever')).toBe(30)
  expect(onOrder([{ ...some, state: 'received', promised: promise }], 'fever')).toBe(0)
  expect(onOrder([{ ...some, state: 'drafted' }], 'fever')).toBe(0)
  expect(shortage({ upTo: 400, usable: 280, onOrder: 150 }).short).toBe(0)
})

test('while one is open there is no second, in whatever state it is; after it there is [B17]', () => {
  const story = new Story()
  story.asks()
  expect(story.asks()).toBe('AlreadyOpen')
  story.does((state, now) => answers.promise(state!, { no: 1, packs: 60, who: '王', on: null }, now))
  expect(story.asks()).toBe('AlreadyOpen')
  story.does((state, now) => receive(state!, { no: 1, lots: came(['A1', '2024-05-31', 50]), note: null }, now))
  expect(story.state?.state).toBe('received')
  expect(story.asks()).toBe('AlreadyOpen')
  story.does((state, now) => answers.close(state!, { no: 1, note: '县里说下周补 10 盒' }, now))
  expect(story.asks()).toMatchObject({ no: 2, packs: 60 })
  expect(story.state).toMatchObject({ received: null, refused: [], past: [{ no: 1, packs: 60, came: 50 }] })
})

test('without an alarm nothing is worked out; a clinician may ask by hand, and says why [R65 B17]', () => {
  const story = new Story()
  expect(story.asks({ alarm: false })).toBe('NotShort')
  expect(story.asks({ sum: shortage({ upTo: 400, usable: 300, onOrder: 100 }) })).toBe('NotShort')
  expect(story.asks({ packs: 5, note: '快过年了' })).toBe('QuantityByClinician')
  expect(story.asks({ packs: 5 }, 'doctor')).toBe('NoteNeeded')
  expect(story.asks({ packs: 5, note: '快过年了', alarm: false }, 'doctor')).toMatchObject({ packs: 5 })
  expect(story.state).toMatchObject({ source: 'by-hand', note: '快过年了' })
})

test('a draft of the wave asks nobody, can say another number, and is asked for as it says [B17]', () => {
  const story = new Story()
  const drafts = (packs: number) =>
    story.does((state, now) => draft(state, { id, shelf, item, packs, note: '按推演' }, now))
  drafts(80)
  expect(drafts(90)).toMatchObject({ no: 1, packs: 90 })
  expect(story.state).toMatchObject({ state: 'drafted', source: 'wave', packs: 90 })
  expect(story.asks({ alarm: false })).toMatchObject({ no: 1, packs: 90 })
  expect(story.state?.state).toBe('asked')
  expect(drafts(10)).toBe('AlreadyOpen')
})

test('用不完 is no reason to turn the county’s goods down; 破损, 近效期 and 批号不符 are, with a picture [B18]', () => {
  const refuses = (reason: string, photo: string | null = 'cloud://x/supply/photo/1.jpg') => {
    const story = new Story().promised()
    return story.does((state, now) => turnDown(state!, { no: 1, reason, lot: 'A1', packs: 2, photo }, grounds, now))
  }
  expect(refuses('用不完')).toBe('NotAQualityReason')
  expect(refuses('not-needed')).toBe('NotAQualityReason')
  for (const reason of ['破损', '近效期', '批号不符', 'broken', 'near-expiry', 'lot-mismatch'])
    expect([reason, refuses(reason)]).toEqual([reason, {}])
  expect(refuses('破损', null)).toBe('NoPhoto')
})

test('a delivery as promised is over by itself; less, more, expiring soon and turned down are each a line [B17]', () => {
  const whole = new Story().promised()
  const all = came(['A1', '2024-05-31', 40], ['A2', '2024-06-30', 20])
  expect(whole.does((state, now) => receive(state!, { no: 1, lots: all, note: null }, now))).toEqual({
    differences: [],
    closed: true,
  })
  expect(whole.state?.state).toBe('closed')

  const part = new Story().promised()
  part.does((state, now) =>
    turnDown(state!, { no: 1, reason: '破损', lot: 'A3', packs: 3, photo: 'cloud://x' }, grounds, now),
  )
  const lots = came(['A1', '2024-05-31', 40], ['A2', '2023-03-10', 5])
  part.does((state, now) => receive(state!, { no: 1, lots, note: null }, now))
  expect(part.state?.state).toBe('received')
  expect(differenceRows(item, part.state!.differences).map(({ words }) => words)).toEqual([
    '少 12 盒',
    '批号 A2 近效期 5 盒，收了',
    '批号 A3 破损 3 盒，没收',
  ])
  expect(differencesOf(whole.promised(10).state!, came(['B', '2024-05-31', 12]), on)).toMatchObject([
    { kind: 'more', packs: 2 },
  ])
})

test('nothing is received that nobody asked for, an empty box, one lot twice, or one request twice [B17]', () => {
  const lots = came(['A1', '2024-05-31', 60])
  const story = new Story()
  story.does((state, now) => draft(state, { id, shelf, item, packs: 60, note: '按推演' }, now))
  expect(cannotReceive(story.state!, { no: 1, lots })).toMatchObject({ refusal: 'NotYet' })
  story.asks()
  expect(cannotReceive(story.state!, { no: 1, lots: [] })).toMatchObject({ refusal: 'NothingCame' })
  expect(cannotReceive(story.state!, { no: 1, lots: [...lots, ...lots] })).toMatchObject({ refusal: 'SameLotTwice' })
  expect(cannotReceive(story.state!, { no: 2, lots })).toMatchObject({ refusal: 'Stale' })
  expect(cannotReceive(story.state!, { no: 1, lots })).toBeNull()
  const takes = () => story.does((state, now) => receive(state!, { no: 1, lots, note: null }, now))
  expect(takes()).toMatchObject({ closed: true })
  expect(takes()).toBe('AlreadyReceived')
  expect(cannotReceive(story.state!, { no: 1, lots })).toMatchObject({ refusal: 'AlreadyReceived' })
})

test('a step about an earlier request does not meet the one that is open now [B17]', () => {
  const story = new Story()
  story.asks()
  story.does((state, now) => answers.decline(state!, { no: 1, who: '王', note: '县里也没有' }, now))
  expect(story.asks()).toMatchObject({ no: 2 })
  expect(story.does((state, now) => answers.promise(state!, { no: 1, packs: 9, who: '王', on: null }, now))).toBe(
    'Stale',
  )
  expect(story.state?.state).toBe('asked')
})

test('what the county has promised is not waved off: only what nobody has answered can be withdrawn [B18 B17]', () => {
  const story = new Story().promised()
  expect(story.does((state, now) => answers.withdraw(state!, { no: 1, note: '够了' }, now))).toBe('NotYet')
  const asked = new Story()
  asked.asks()
  expect(asked.does((state, now) => answers.withdraw(state!, { no: 1, note: '够了' }, now))).toEqual({})
  expect(asked.state?.state).toBe('closed')
})

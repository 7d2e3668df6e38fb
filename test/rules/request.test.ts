import { addDays, day, instantOf, MS_PER_HOUR } from '@domain/model/calendar'
import { mayBecome, nextStates, RequestState, type KeyGroup, type MedicineRequest } from '@domain/model/request'
import type { Hardship } from '@domain/model/person'
import { itemOf } from '@domain/policy/formulary'
import { packFor } from '@domain/policy/pack-for'
import { ask, type Asking } from '@domain/rules/request/ask'
import { accept, carry, handOver, move } from '@domain/rules/request/moves'
import { guarantee, keyGroupOf } from '@domain/rules/request/queue'
import { sameIngredient } from '@domain/rules/request/same-ingredient'
import { requestStream } from '@domain/rules/request/stream'
import { turnOf } from '@domain/rules/request/turn'
import { isOverCap } from '@domain/rules/request/wants'
import { fold, type Meta } from '@domain/rules/stream'
import fc from '../support/properties'
import { aPerson, anEpisode, redFacts, someday } from './build'

const { policy } = packFor('500237207', someday)
const at = instantOf(someday, 9)
const meta: Meta = { v: 1, at, on: someday, occurredAt: at, by: { openid: 'xiang', capacity: 'family', name: '' } }
const items = [{ category: 'fever' as const, quantity: 1 }]
const asking = (changes: Partial<Asking> = {}): Asking => ({
  ...{ id: 'r-000001', openid: 'xiang', byWords: '家里', items, note: null, way: 'deliver', before: [], code: '1234' },
  ...changes,
})

function requested(changes: Partial<MedicineRequest> = {}): MedicineRequest {
  const decision = ask(aPerson(), asking(), meta)
  if (!decision.ok) throw new Error(decision.refusal)
  return { ...fold(requestStream, null, decision.events, meta), ...changes }
}
const mover = { by: '谭小梅（村干部）', note: null }

describe('the life of a request', () => {
  test('of all pairs of states only those of the table are steps; nothing is handed over that nobody accepted [A18]', () => {
    for (const from of RequestState.options)
      for (const to of RequestState.options)
        for (const way of ['deliver', 'collect'] as const) {
          const listed = (nextStates[from] as readonly string[]).includes(to)
          const other = from === 'picked' && to === (way === 'collect' ? 'carrying' : 'handed-over')
          const step = move(requested({ state: from, way }), { ...mover, note: '说明', to })
          expect([from, to, way, step.ok, mayBecome({ state: from, way }, to)]).toEqual([
            ...[from, to, way, listed && !other, listed && !other],
          ])
        }
    const early = handOver(requested(), { ...mover, openid: 'tan', staff: true, code: '1234' }, meta)
    expect(early).toMatchObject({ refusal: 'NotYet' })
  })

  test('paid home service is never accepted or carried without an agreed price, free help never with one [R16 B38]', () => {
    const paid = requested({ service: 'paid' })
    const how = { ...mover, clinician: true, without: [], shelfId: null }
    const price = { fen: 3000, by: '冉启文（医生）', at, agreedAt: null }
    expect(accept(paid, how)).toMatchObject({ refusal: 'PriceNotAgreed' })
    expect(accept({ ...paid, price }, how)).toMatchObject({ refusal: 'PriceNotAgreed' })
    const agreed = { ...paid, price: { ...price, agreedAt: at } }
    expect(accept(agreed, how)).toMatchObject({ ok: true })
    expect(accept(agreed, { ...how, clinician: false })).toMatchObject({ refusal: 'ClinicianNeeded' })
    const carrier = { openid: 'tan', name: '谭小梅', phone: null }
    expect(carry({ ...agreed, state: 'picked' }, { ...mover, carrier })).toMatchObject({ refusal: 'ClinicianNeeded' })
    expect(requested().price).toBeNull()
  })

  test('a request of an older log has everything a newer one has', () => {
    const request = requested()
    const keep = ['_id', 'asOf', 'township', 'village', 'grid', 'personId', 'state', 'steps', 'items', 'way', 'carrier']
    const older = Object.fromEntries(Object.entries(request).filter(([key]) => keep.includes(key)))
    const folded = fold(requestStream, null, [{ type: 'requested', request: older as never }], meta)
    expect(folded).toMatchObject({ service: 'free', price: null, lots: [], without: [], queueKey: null, shelfId: null })
    expect(folded.turn).toBe(`${String(at).padStart(15, '0')}:r-000001`)
  })
})

describe('who comes first', () => {
  const groups: (KeyGroup | null)[] = [null, 'red']
  const wish = fc.record({
    hour: fc.integer({ min: 0, max: 400 }),
    keyGroup: fc.constantFrom(...groups),
    hardship: fc.constantFrom<(Hardship | null)[]>(null, 'monitored'),
  })

  test('whoever asks more than 72 hours later never comes before, whatever the reasons; equal reasons stand in the order of asking [F17]', () => {
    expect(guarantee(policy)).toBe(72)
    fc.assert(
      fc.property(wish, wish, (a, b) => {
        const turn = (one: typeof a, id: string) => turnOf(at + one.hour * MS_PER_HOUR, id, one, policy)
        if (b.hour > a.hour + guarantee(policy)) expect(turn(a, 'r-a') < turn(b, 'r-b')).toBe(true)
        const same = a.keyGroup === b.keyGroup && a.hardship === b.hardship
        if (same && a.hour < b.hour) expect(turn(a, 'r-z') < turn(b, 'r-a')).toBe(true)
        // Of equal weight, asked at the same time, the household in difficulty precedes (B03).
        const flagged = { ...a, hardship: 'lifted' as const }
        expect(turn(flagged, 'r-z') < turn({ ...a, hardship: null }, 'r-a')).toBe(true)
      }),
    )
  })

  test('red, pregnant, infant, dialysis and the daily groups are key groups; an open danger sign before all [F17]', () => {
    const of = (changes: Parameters<typeof aPerson>[0]) => keyGroupOf(aPerson(changes), someday, policy)
    expect(of({})).toBeNull()
    expect(of({ tier: 'red', ...redFacts })).toBe('red')
    expect(of({ birthOn: day('2020-02-09') })).toBe('infant')
    expect(of({ birthOn: day('2020-02-08') })).toBeNull()
    const pregnancy = { pregnant: true, saidOn: someday, dueOn: null, endedOn: null }
    expect(of({ birthOn: day('1995-01-01'), pregnancy })).toBe('pregnant')
    expect(of({ clinical: { underlying: 'serious', dialysis: 'yes', mobility: 'unknown' } })).toBe('dialysis')
    const tag = { group: 'lonely-elder' as const, from: someday, until: null, declaredBy: 'tan' }
    expect(of({ tags: [tag] })).toBe('daily')
    expect(of({ tags: [{ ...tag, from: addDays(someday, 1) }] })).toBeNull()
  })
})

describe('what is warned of and what a clinician sees first', () => {
  const named = (item: string) => ({ category: itemOf(item)?.category as 'fever', quantity: 1, item })
  const lots = (item: string) => [{ item, lot: 'A', expiryOn: day('2024-01-01'), units: 6 }]

  test('two paracetamol products share it; paracetamol and ibuprofen do not [E41 B21]', () => {
    expect(sameIngredient([named('paracetamol-tablet'), named('cold-compound')], [])).toEqual({
      ingredient: '对乙酰氨基酚',
      names: ['对乙酰氨基酚片', '复方氨酚烷胺胶囊'],
    })
    expect(sameIngredient([named('paracetamol-tablet'), named('ibuprofen-capsule')], [])).toBeNull()
    expect(sameIngredient([named('antigen-test')], [requested({ lots: lots('antigen-test') })])).toBeNull()
    expect(sameIngredient(items, [requested({ lots: lots('cold-compound') })])?.names).toEqual([
      '复方氨酚烷胺胶囊',
      '退热药',
    ])
  })

  test('what was given in an illness before this one is neither warned of nor counted; what was declined is not either [E41 B21]', () => {
    const before = requested({
      _id: 'r-before',
      state: 'received',
      lots: lots('cold-compound'),
      openedOn: day('2023-02-01'),
    })
    const asks = (changes: Parameters<typeof aPerson>[0], earlier: MedicineRequest) =>
      ask(aPerson(changes), asking({ before: [earlier] }), meta)
    expect(asks({}, before)).toMatchObject({ refusal: 'SameIngredient' })
    expect(asks({ episode: anEpisode({ openedOn: day('2023-02-06') }) }, before)).toMatchObject({ ok: true })
    expect(asks({ episode: anEpisode({ openedOn: day('2023-01-30') }) }, before)).toMatchObject({
      refusal: 'SameIngredient',
    })
    expect(asks({}, { ...before, openedOn: day('2023-01-25') })).toMatchObject({ ok: true })
    expect(asks({}, { ...before, state: 'declined' })).toMatchObject({ ok: true })
  })

  test('the second course of two is within the cap, the third is over it; what was left out does not count [B21]', () => {
    expect(policy.coursesPerEpisode.value.fever).toBe(2)
    const one = requested()
    expect(isOverCap(items, [one], policy)).toBe(false)
    expect(isOverCap(items, [one, one], policy)).toBe(true)
    expect(isOverCap([{ category: 'fever', quantity: 3 }], [], policy)).toBe(true)
    expect(isOverCap(items, [one, { ...one, without: ['fever'] }], policy)).toBe(false)
    expect(isOverCap([{ category: 'own-prescription', quantity: 9 }], [], policy)).toBe(false)
    expect(isOverCap([{ category: 'living', quantity: 9 }], [], policy)).toBe(false)
  })
})

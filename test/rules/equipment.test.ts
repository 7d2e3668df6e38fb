import fc from '../support/properties'
import { addDays, day, instantOf } from '@domain/model/day'
import { Equipment, type EquipmentKind, type EquipmentState } from '@domain/model/equipment'
import { Duty } from '@domain/model/duty'
import { reaches } from '@domain/model/place'
import { add, back, disinfected, free, lend, send, withdraw } from '@domain/rules/equipment/moves'
import { equipmentStream, homePlace, type EquipmentEvent } from '@domain/rules/equipment/stream'
import { stateWords } from '@domain/rules/equipment/words'
import { fold, type Decision, type Meta } from '@domain/rules/stream'
import { aPerson, anEpisode, someday } from './build'

const VILLAGE = '500237207223'
const TOWNSHIP = '500237207'
const ill = anEpisode()
const people = [
  aPerson({ _id: 'p-zhang001', name: '张桂香', episode: ill }),
  aPerson({ _id: 'p-chen0001', name: '陈大富', episode: ill, grid: `${VILLAGE}-01`, plate: '1组2号' }),
  aPerson({ _id: 'p-well0001', name: '没病的', episode: null }),
  aPerson({ _id: 'p-far00001', name: '外村的', episode: ill, village: '500237207202', grid: '500237207202-01' }),
]

const metaAt = (v: number, days: number): Meta => ({
  v,
  at: instantOf(addDays(someday, days), 9),
  on: addDays(someday, days),
  occurredAt: instantOf(addDays(someday, days), 9),
  by: { openid: 'ran', capacity: 'doctor', name: '冉启文' },
})

const base = { home: VILLAGE, id: 'e-000001', label: 'YX-03' }
type Step = (state: Equipment, meta: Meta) => Decision<EquipmentEvent, unknown>
const steps: Record<string, (who: number) => Step> = {
  lend: (who) => (state, meta) =>
    lend(state, people[who], { dueBackOn: addDays(meta.on, 5), assessed: '血氧 94%，一个人住' }, meta),
  send: (who) => (state, meta) => send(state, people[who], `f-00000${who}`, meta),
  back: () => (state) => back(state),
  free: (who) => (state) => free(state, `f-00000${who}`),
  disinfected: () => (state) => disinfected(state),
  withdraw: () => (state) => withdraw(state, '坏了'),
  add: () => (state) => add(state, { ...base, kind: state.kind }),
}

const legal: Record<EquipmentState, readonly EquipmentState[]> = {
  ready: ['out', 'withdrawn'],
  out: ['to-disinfect', 'ready', 'withdrawn'],
  'to-disinfect': ['ready', 'withdrawn'],
  withdrawn: ['ready'],
}

const pick = (holder: Equipment['holder']) => [holder?.personId, holder?.for]

function made(kind: EquipmentKind, home = VILLAGE): Equipment {
  const decision = add(null, { ...base, home, kind })
  if (!decision.ok) throw new Error(decision.refusal)
  return fold(equipmentStream, null, decision.events, metaAt(1, 0))
}

const after = (state: Equipment, step: Step, days = 0): Equipment => {
  const meta = metaAt(state.v + 1, days)
  const decision = step(state, meta)
  if (!decision.ok) throw new Error(decision.refusal)
  return fold(equipmentStream, state, decision.events, meta)
}
const refusal = (state: Equipment, step: Step): string | undefined => {
  const decision = step(state, metaAt(state.v + 1, 0))
  return decision.ok ? undefined : decision.refusal
}

test('any interleaving of commands keeps one holder, a legal state and the one duty it owes [A13 B31]', () => {
  const orders = fc.array(
    fc.record({ step: fc.constantFrom(...Object.keys(steps)), who: fc.nat(people.length - 1), days: fc.nat(3) }),
    { minLength: 10, maxLength: 40, size: 'max' },
  )
  let lent = 0
  let sent = 0
  fc.assert(
    fc.property(fc.constantFrom<EquipmentKind>('oximeter', 'wearable', 'vehicle'), orders, (kind, commands) => {
      let state = made(kind)
      let days = 0
      for (const command of commands) {
        days += command.days
        const meta = metaAt(state.v + 1, days)
        const decision = steps[command.step](command.who)(state, meta)
        if (!decision.ok) continue
        const before = state
        state = fold(equipmentStream, before, decision.events, meta)
        Equipment.parse(state)
        // A vehicle sent again for the referral it is out for is the same sending, finished.
        const again = kind === 'vehicle' && before.state === 'out' && state.state === 'out'
        if (again) expect(pick(state.holder)).toEqual(pick(before.holder))
        else expect(legal[before.state]).toContain(state.state)
        expect(state.holder !== null).toBe(state.state === 'out')
        // Nobody gets it from somebody's hands, and no device from one body to the next uncleaned.
        if (state.holder && !again) expect(before.state).toBe('ready')
        if (kind !== 'vehicle' && before.state === 'out') expect(state.state).not.toBe('ready')
        if (kind === 'vehicle') expect(state.state).not.toBe('to-disinfect')
        if (command.step === 'lend') lent++
        if (command.step === 'send') sent++

        const duties = equipmentStream.follow(state).map(({ doc }) => Duty.parse(doc))
        const owed =
          kind === 'vehicle'
            ? []
            : state.state === 'out'
              ? ['device-back']
              : state.state === 'to-disinfect'
                ? ['device-clean']
                : []
        expect(duties.map((duty) => duty.kind)).toEqual(owed)
        for (const duty of duties) expect(duty).toMatchObject({ subjectId: state._id, clause: 'B20' })
        if (state.state !== 'out') expect(state).toMatchObject(homePlace(VILLAGE))
      }
    }),
    { seed: 13, numRuns: 400 },
  )
  // The property is about something: things did go out.
  expect(lent).toBeGreaterThan(100)
  expect(sent).toBeGreaterThan(50)
})

test('a loan owes its return on the day agreed where the holder lives, and a clean-up by the next day [A13]', () => {
  const out = after(made('oximeter'), steps.lend(1))
  const [owed] = equipmentStream.follow(out).map(({ doc }) => doc as Duty)
  expect(owed).toMatchObject({
    _id: 'e-000001:device-back',
    role: 'cadre',
    grid: `${VILLAGE}-01`,
    householdId: people[1].householdId,
    opensOn: '2023-02-13',
    dueOn: '2023-02-13',
    note: '血氧仪 YX-03',
    for: { name: '陈大富', plate: '1组2号' },
  })
  const returned = after(out, steps.back(0), 6)
  const [clean] = equipmentStream.follow(returned).map(({ doc }) => doc as Duty)
  expect(clean).toMatchObject({ role: 'doctor', grid: `${VILLAGE}-00`, opensOn: '2023-02-14', dueOn: '2023-02-15' })
  expect(equipmentStream.follow(after(returned, steps.disinfected(0), 6))).toEqual([])
})

test('nobody is lent a device without an open episode or a danger sign, nor beyond the bounds of a loan [A13]', () => {
  const free = made('oximeter')
  expect(refusal(free, steps.lend(2))).toBe('NoEpisode')
  const alert = { id: 'a-000001', on: someday } as never
  expect(
    refusal(free, (one, meta) =>
      lend(one, { ...people[2], alert }, { dueBackOn: addDays(meta.on, 5), assessed: '喘' }, meta),
    ),
  ).toBeUndefined()
  const until =
    (days: number): Step =>
    (one, meta) =>
      lend(one, people[0], { dueBackOn: addDays(meta.on, days), assessed: '喘' }, meta)
  expect([0, 1, 60, 61].map((days) => refusal(free, until(days)))).toEqual([
    'DueBackOutside',
    undefined,
    undefined,
    'DueBackOutside',
  ])
  expect(
    refusal(free, (one, meta) => lend(one, people[0], { dueBackOn: day('2022-02-09'), assessed: '喘' }, meta)),
  ).toBe('DueBackOutside')
})

test('what is out says only that it is out; a village’s device stays in the village, a township’s goes anywhere in it [A13]', () => {
  const out = after(made('oximeter'), steps.lend(1))
  const decision = steps.lend(0)(out, metaAt(3, 0))
  expect(decision).toEqual({ ok: false, refusal: 'NotFree', detail: { state: 'out' } })
  expect(refusal(made('oximeter'), steps.lend(3))).toBe('NotFound')
  expect(refusal(made('oximeter', TOWNSHIP), steps.lend(3))).toBeUndefined()
})

test('a vehicle goes for one referral at a time, is never lent, and only the referral that sent it sets it free [B31]', () => {
  const vehicle = made('vehicle', TOWNSHIP)
  expect(refusal(vehicle, steps.lend(0))).toBe('NotLent')
  expect(refusal(made('oximeter'), steps.send(0))).toBe('NotAVehicle')
  const gone = after(vehicle, steps.send(0))
  expect(gone).toMatchObject({ state: 'out', holder: { for: 'f-000000', name: '张桂香' }, grid: `${TOWNSHIP}000-00` })
  expect(refusal(gone, steps.send(1))).toBe('NotFree')
  expect(refusal(gone, steps.send(0))).toBeUndefined()
  expect(refusal(gone, steps.free(1))).toBe('NotOut')
  expect(refusal(gone, steps.withdraw(0))).toBe('StillOut')
  expect(after(gone, steps.free(0))).toMatchObject({ state: 'ready', holder: null })
})

test('the same label is the same thing: refused while it is there, back on the list once it was withdrawn [A13]', () => {
  const device = made('oximeter')
  expect(refusal(device, steps.add(0))).toBe('LabelTaken')
  const lost = after(after(device, steps.lend(0)), steps.withdraw(0))
  expect(lost).toMatchObject({ state: 'withdrawn', holder: null })
  expect(equipmentStream.follow(lost)).toEqual([])
  expect(after(lost, steps.add(0))).toMatchObject({ state: 'ready' })
})

test('the return stands in the history of who had it, the next loan in the next one’s [A13 E37]', () => {
  const out = after(made('oximeter'), steps.lend(1))
  const returned = after(out, steps.back(0))
  expect(equipmentStream.about(returned)).toEqual(['e-000001', 'p-chen0001'])
  const clean = after(returned, steps.disinfected(0))
  expect(equipmentStream.about(clean)).toEqual(['e-000001'])
  expect(equipmentStream.about(after(clean, steps.lend(0)))).toEqual(['e-000001', 'p-zhang001'])
})

test('a list in the order of ranks has first what is due back first, then what waits to be cleaned, then what is free', () => {
  const soon = after(made('oximeter'), steps.lend(1))
  const later = after(made('wearable'), steps.lend(1), 2)
  const dirty = after(soon, steps.back(0))
  const all = [made('vehicle', TOWNSHIP), made('oximeter'), dirty, later, soon]
  const words = [...all].sort((a, b) => (a.rank < b.rank ? -1 : 1)).map((one) => stateWords(one, someday))
  expect(words).toEqual(['2月13日还', '2月15日还', '今天收回，等消毒', '可以借', '可以派'])
  expect(stateWords(soon, day('2023-02-13'))).toBe('今天该还')
  expect(stateWords(soon, day('2023-02-15'))).toBe('该还了，迟 2 天')
})

test('a township’s own things wait with the township and with none of its villages', () => {
  const { grid } = homePlace(TOWNSHIP)
  expect(reaches(TOWNSHIP, grid)).toBe(true)
  expect([VILLAGE, `${VILLAGE}-01`, '500235133'].map((held) => reaches(held, grid))).toEqual([false, false, false])
})

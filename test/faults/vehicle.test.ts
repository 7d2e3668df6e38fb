import type { Person } from '@domain/model/person'
import { CHAOYUAN, commandId, LIANGPING, startVillage, type Phone, type Village } from '../support/village'
import { rebuilt, stored } from '../support/rebuild'

jest.setTimeout(120_000)

let village: Village
let doctor: Phone
let n = 0

beforeAll(async () => {
  village = await startVillage()
  doctor = await village.staff('ran', '冉启文', 'doctor', LIANGPING)
})
afterAll(() => village.stop())
afterEach(() => {
  village.cloud.faults.beforeEffect = undefined
  village.cloud.faults.afterEffect = undefined
})

/** Somebody with 91 % and a vehicle that is free. */
async function scene(): Promise<{ personId: string; equipmentId: string }> {
  n += 1
  const door = await village.door([{ name: `老人${n}` }], { plate: `5组${n}号`, place: `${CHAOYUAN}-01` })
  const family = await village.resident(`family-${n}`, door, `老人${n}`, 'parent')
  const [personId] = door.personIds
  const { equipmentId } = await doctor.do('equipment.add', { place: LIANGPING, kind: 'vehicle', label: `渝A·${n}` })
  const occurredAt = village.cloud.clock.now()
  await family.do('report.submit', { personId, infected: true, reading: { spo2: 91 }, occurredAt })
  return { personId, equipmentId }
}
const referralOf = (id: string) => (village.cloud.database.collection('people').get(id) as unknown as Person).referral
const vehicle = (id: string) => village.cloud.database.collection('equipment').get(id)
const tick = () => village.cloud.runTimersUntil(village.cloud.clock.now() + 12 * 60_000)

/** Kills the function at its k-th effect; false where there is none. */
function killAt(phase: 'beforeEffect' | 'afterEffect', k: number): () => boolean {
  let seen = 0
  let struck = false
  village.cloud.faults[phase] = ({ functionName, action }) => {
    if (functionName !== 'clinic' || action === 'database.getDocument' || ++seen !== k) return
    struck = true
    throw 'kill' as unknown as Error
  }
  return () => {
    village.cloud.faults[phase] = undefined
    return struck
  }
}

describe.each(['beforeEffect', 'afterEffect'] as const)('sending a vehicle, killed %s', (phase) => {
  test.each(['the phone tries again', 'another tap, with another command', 'nobody tries again: the timer'])(
    'and %s: out once, and the person on the way in it [B31 Q2 E01]',
    async (how) => {
      for (let k = 1; ; k++) {
        const { personId, equipmentId } = await scene()
        const input = { personId, equipmentId, occurredAt: village.cloud.clock.now() }
        const id = commandId()
        const wasStruck = killAt(phase, k)
        await doctor.ask('vehicle.send', input, id).catch(() => null)
        if (!wasStruck()) break
        const wasOut = vehicle(equipmentId)?.state === 'out'
        if (how.startsWith('the phone')) await doctor.do('vehicle.send', input, id)
        else if (how.startsWith('another')) {
          const again = await doctor.ask('vehicle.send', input)
          // Where the first one had got through after all, the second says so.
          if (!again.ok) expect(again.refusal).toBe('AlreadyOnTheWay')
          await tick()
        } else await tick()

        const left = referralOf(personId)
        // Killed before anything was written, and nobody tries again: then nothing was sent, which is one state as well.
        if (how.startsWith('nobody') && !wasOut && left?.state === 'sent')
          expect(vehicle(equipmentId)?.state).toBe('ready')
        else {
          expect({ k, left }).toMatchObject({ left: { state: 'departed', vehicle: { id: equipmentId } } })
          expect(left?.steps.filter((step) => step.step === 'departed')).toMatchObject([{ by: '冉启文' }])
          expect(vehicle(equipmentId)).toMatchObject({ state: 'out', holder: { personId } })
        }
        expect(rebuilt(village.cloud)).toEqual(stored(village.cloud))
      }
    },
  )
})

test('cut short, and the referral was cancelled meanwhile: the timer frees the vehicle, which never left [B31]', async () => {
  const { personId, equipmentId } = await scene()
  let inserts = 0
  village.cloud.faults.beforeEffect = ({ functionName, action, collection }) => {
    if (functionName !== 'clinic' || action !== 'database.insertDocument' || collection !== 'commits') return
    if (++inserts === 2) throw 'kill' as unknown as Error
  }
  const occurredAt = village.cloud.clock.now()
  await doctor.ask('vehicle.send', { personId, equipmentId, occurredAt }).catch(() => null)
  village.cloud.faults.beforeEffect = undefined
  expect(vehicle(equipmentId)?.state).toBe('out')
  expect(referralOf(personId)?.state).toBe('sent')
  await doctor.do('referral.step', { personId, to: 'cancelled', note: '不去了', occurredAt })
  await tick()
  expect(vehicle(equipmentId)).toMatchObject({ state: 'ready', holder: null })
})

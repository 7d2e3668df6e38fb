import { isClosed } from '@domain/model/request'
import { LOTS, startMedicineScene, type Home, type MedicineScene } from '../support/medicine-scene'
import { rebuilt, stored } from '../support/rebuild'
import { commandId, type Phone } from '../support/village'

jest.setTimeout(180_000)

let scene: MedicineScene
let home: Home

beforeAll(async () => {
  scene = await startMedicineScene()
  await scene.receive(scene.clinic, [LOTS.paracetamol], 6000)
})
afterAll(() => scene.village.stop())
afterEach(() => {
  scene.village.cloud.faults.beforeEffect = undefined
  scene.village.cloud.faults.afterEffect = undefined
})

type Step = 'medicine.accept' | 'medicine.pick' | 'medicine.cancel' | 'medicine.decline'
type Reached = 'requested' | 'accepted' | 'picked'

/** A request of a new home, brought so far. */
async function reach(state: Reached): Promise<string> {
  home = await scene.home()
  const requestId = await scene.asks(home, [{ category: 'fever', quantity: 1 }])
  if (state === 'requested') return requestId
  await scene.cadre.do('medicine.accept', { requestId, shelfId: scene.clinic })
  if (state === 'picked') await scene.cadre.do('medicine.pick', { requestId, shelfId: scene.clinic })
  return requestId
}

const cases: [Step, Reached, () => Phone][] = [
  ['medicine.accept', 'requested', () => scene.cadre],
  ['medicine.pick', 'accepted', () => scene.cadre],
  ['medicine.cancel', 'accepted', () => home.family],
  ['medicine.decline', 'picked', () => scene.cadre],
]

/** What the shelf has for a request, and whether that is what the request says. */
function agrees(requestId: string): void {
  const request = scene.request(requestId)
  const shelf = scene.shelf()
  const held = shelf.holds.filter((one) => one.for === requestId).length
  const issues = shelf.issues.filter((one) => one.for === requestId)
  const out = issues.filter((one) => !one.back).length
  expect({ state: request.state, held, out }).toEqual({
    state: request.state,
    held: request.state === 'accepted' ? 1 : 0,
    out: request.state === 'picked' ? 1 : 0,
  })
  if (request.state === 'picked') expect(request.lots).toEqual(issues[0]?.lots)
  const lines = scene.village.cloud.database
    .collection('stockLines')
    .all()
    .filter((line) => line.for === requestId)
  const moved = lines.reduce((sum, line) => sum + (line.units as number), 0)
  expect([requestId, moved]).toEqual([requestId, request.state === 'picked' ? -6 : 0])
  const { lines: sum, books } = scene.sum('paracetamol-tablet')
  expect(sum).toBe(books)
}

/** Kills the function at its k-th effect; tells whether it came so far. */
async function killed(phase: 'beforeEffect' | 'afterEffect', k: number, run: () => Promise<unknown>): Promise<boolean> {
  const { faults } = scene.village.cloud
  let seen = 0
  let struck = false
  faults[phase] = ({ functionName, action }) => {
    if (functionName !== 'medicine' || !/insert|update|add|commit/i.test(action) || ++seen !== k) return
    struck = true
    throw 'kill' as unknown as Error
  }
  await run().catch(() => null)
  faults[phase] = undefined
  return struck
}

const note = '路不通'
const inputOf = (action: Step, requestId: string) => ({
  requestId,
  ...(action === 'medicine.decline' ? { note } : { shelfId: scene.clinic }),
})

describe('a function killed before or after any effect of a step over request and shelf', () => {
  let points = 0
  afterAll(() => console.log(`crash points tried: ${points}`))

  test.each(cases)(
    '%s, and the phone tries again: stock and request agree, done once [A18 E24 Q2]',
    async (action, from, who) => {
      for (const phase of ['beforeEffect', 'afterEffect'] as const)
        for (let k = 1; ; k++) {
          const requestId = await reach(from)
          const [id, input] = [commandId(), inputOf(action, requestId)]
          if (!(await killed(phase, k, () => who().ask(action, input, id)))) break
          points += 1
          expect(await who().ask(action, input as never, id)).toMatchObject({ ok: true })
          agrees(requestId)
          expect(rebuilt(scene.village.cloud)).toEqual(stored(scene.village.cloud))
        }
    },
  )

  test.each(cases)(
    '%s, and nobody tries again: the sweep brings both to agree within ten minutes [A18 E24 Q2]',
    async (action, from, who) => {
      const { cloud } = scene.village
      const left: string[] = []
      for (const phase of ['beforeEffect', 'afterEffect'] as const)
        for (let k = 1; ; k++) {
          const requestId = await reach(from)
          if (!(await killed(phase, k, () => who().ask(action, inputOf(action, requestId))))) break
          points += 1
          left.push(requestId)
        }
      await cloud.runTimersUntil(cloud.clock.now() + 21 * 60_000)
      left.forEach(agrees)
      expect(rebuilt(cloud)).toEqual(stored(cloud))
      expect(scene.shelf().holds.every((one) => scene.request(one.for).state === 'accepted')).toBe(true)
    },
  )
})

test('units freed by the sweep are set aside anew where the same command comes after all, never promised without [A18 Q2]', async () => {
  const { cloud } = scene.village
  const requestId = await reach('requested')
  const id = commandId()
  const input = { requestId, shelfId: scene.clinic }
  // The shelf has set aside, the request knows nothing of it.
  cloud.faults.beforeEffect = ({ functionName, action, collection }) => {
    if (functionName !== 'medicine' || action !== 'database.insertDocument' || collection !== 'commits') return
    if (
      scene.village.cloud.database
        .collection('commits')
        .all()
        .some((one) => String(one.commandId).startsWith(`${id}:hold`))
    )
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- the emulator's word for killing the instance
      throw 'kill'
  }
  await scene.cadre.ask('medicine.accept', input, id).catch(() => null)
  cloud.faults.beforeEffect = undefined
  const held = () => scene.shelf().holds.filter((one) => one.for === requestId).length
  expect([scene.request(requestId).state, held()]).toEqual(['requested', 1])
  await cloud.runTimersUntil(cloud.clock.now() + 21 * 60_000)
  expect(held()).toBe(0)
  await scene.cadre.do('medicine.accept', input, id)
  expect([scene.request(requestId).state, held()]).toEqual(['accepted', 1])
  agrees(requestId)
})

test('what is called off because somebody went to hospital is free for another within ten minutes [A18 E08]', async () => {
  const { cloud } = scene.village
  const requestId = await reach('accepted')
  await scene.doctor.do('away.say', {
    ...{ personId: home.personId, kind: 'hospital', since: scene.village.today(), occurredAt: cloud.clock.now() },
  })
  expect(isClosed(scene.request(requestId).state)).toBe(true)
  await cloud.runTimersUntil(cloud.clock.now() + 21 * 60_000)
  agrees(requestId)
})

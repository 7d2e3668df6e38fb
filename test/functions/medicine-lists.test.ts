import { LOTS, startMedicineScene, type MedicineScene } from '../support/medicine-scene'
import { LIANGPING } from '../support/village'

let scene: MedicineScene
beforeAll(async () => {
  scene = await startMedicineScene()
  await scene.receive(scene.clinic, [LOTS.patent], 400)
})
afterAll(() => scene.village.stop())

/** So many requests like one that was asked for, a minute apart. */
function like(requestId: string, many: number): string[] {
  const { database } = scene.village.cloud
  const request = scene.request(requestId)
  const docs = Array.from({ length: many }, (_, n) => {
    const _id = `r-many${String(n).padStart(4, '0')}`
    const at = request.steps[0].at + (n + 1) * 60_000
    return { ...request, _id, turn: `${String(at).padStart(15, '0')}:${_id}` }
  })
  database.put('requests', docs)
  return docs.map(({ _id }) => _id)
}

test('a list of 500 requests is read a page at a time: thirteen documents a page and no scan, every one of them once [A18 P9]', async () => {
  const home = await scene.home()
  const requestId = await scene.asks(home, [{ category: 'chinese-patent', quantity: 1 }])
  const ids = [requestId, ...like(requestId, 499)]
  const pages: string[][] = []
  const most = { documents: 0, trips: 0, bytes: 0 }
  let after: string | undefined
  do {
    const reply = await scene.cadre.ask('medicine.list', { stage: 'requested', after })
    if (!reply.ok) throw new Error(reply.refusal)
    const { requests, next, waiting, counts } = reply.data
    if (after === undefined) expect([waiting, counts?.requested, counts?.picked]).toEqual([500, 500, 0])
    pages.push(requests.map((one) => one.requestId))
    // The account, a page and the row that says there is another; beside the first page the index is counted.
    const { examined, sequential, bytesOut } = reply.counters
    most.documents = Math.max(most.documents, examined - (after === undefined ? 500 : 0))
    most.trips = Math.max(most.trips, sequential)
    most.bytes = Math.max(most.bytes, bytesOut)
    after = next ?? undefined
  } while (after !== undefined)
  expect(pages.flat()).toEqual(ids)
  expect(new Set(pages.slice(0, -1).map((page) => page.length))).toEqual(new Set([12]))
  console.log(`500 requests: ${pages.length} pages, ${most.documents} documents a page at most, ${most.bytes} bytes`)
  expect(most.documents).toBeLessThanOrEqual(12 + 1 + 2)
  expect(most.trips).toBeLessThanOrEqual(2)
  expect(most.bytes).toBeLessThanOrEqual(16 * 1024)
})

test('requests stuck at a step longer than the township’s hours are on the office’s list with the step named, the longest first [A29]', async () => {
  const { cadre, office, clinic, village } = scene
  const asks = async () => scene.asks(await scene.home(), [{ category: 'chinese-patent', quantity: 1 }])
  village.at('2023-02-20', 8)
  const asked = await asks()
  village.at('2023-02-20', 9)
  const accepted = await asks()
  await cadre.do('medicine.accept', { requestId: accepted, shelfId: clinic })
  village.at('2023-02-20', 10)
  const picked = await asks()
  await cadre.do('medicine.accept', { requestId: picked, shelfId: clinic })
  await cadre.do('medicine.pick', { requestId: picked, shelfId: clinic })
  const fetched = await scene.asks(await scene.home(), [{ category: 'chinese-patent', quantity: 1 }], {
    way: 'collect',
  })
  await cadre.do('medicine.accept', { requestId: fetched, shelfId: clinic })
  await cadre.do('medicine.pick', { requestId: fetched, shelfId: clinic })
  village.at('2023-02-20', 11)
  const carried = await asks()
  await cadre.do('medicine.accept', { requestId: carried, shelfId: clinic })
  await cadre.do('medicine.pick', { requestId: carried, shelfId: clinic })
  await cadre.do('medicine.carry', { requestId: carried })
  const mine = [asked, accepted, picked, fetched, carried]
  const stuck = async () => {
    const { rows, next } = await office.do('medicine.stuck', { place: LIANGPING })
    expect(next).toBeNull()
    return rows.filter(({ requestId }) => mine.includes(requestId)).map(({ requestId, words }) => [requestId, words])
  }
  village.at('2023-02-21', 8, 0)
  expect(await stuck()).toEqual([])
  village.at('2023-02-21', 8, 1)
  expect(await stuck()).toEqual([[asked, '等人接下']])
  village.at('2023-02-21', 11, 1)
  const late = await stuck()
  expect(new Map(late as [string, string][])).toEqual(
    new Map([
      [asked, '等人接下'],
      [accepted, '接下了，等人配药'],
      [picked, '配好了，等人送'],
      [fetched, '配好了，等家里来取'],
      [carried, '在送'],
    ]),
  )
  expect(late[0]).toEqual([asked, '等人接下'])
  const [row] = (await office.do('medicine.stuck', { place: LIANGPING })).rows.filter((one) => one.requestId === asked)
  expect(row).toMatchObject({ lateHours: 3, by: 'cadre', villageName: '朝元村' })
  await cadre.do('medicine.handOver', { requestId: carried })
  expect((await stuck()).map(([id]) => id)).not.toContain(carried)
})

test('a long list of stuck requests goes on page by page, where many are late since the same instant too [A29]', async () => {
  const { office, village } = scene
  const { database } = village.cloud
  const [duty] = database
    .collection('duties')
    .all()
    .filter((one) => one.kind === 'medicine' && one.role === 'cadre')
  const request = scene.request(String(duty.subjectId))
  const ids = Array.from({ length: 45 }, (_, n) => `r-late${String(n).padStart(4, '0')}`)
  database.put(
    'requests',
    ids.map((_id) => ({ ...request, _id })),
  )
  database.put(
    'duties',
    ids.map((id) => ({ ...duty, _id: `${id}:medicine`, subjectId: id, dueAt: 1_600_000_000_000 })),
  )
  const seen: string[] = []
  let after: { dueAt: number; id: string } | undefined
  do {
    const reply = await office.ask('medicine.stuck', { place: LIANGPING, after })
    if (!reply.ok) throw new Error(reply.refusal)
    expect(reply.counters.sequential).toBeLessThanOrEqual(3)
    expect(reply.counters.bytesOut).toBeLessThanOrEqual(16 * 1024)
    seen.push(...reply.data.rows.map(({ requestId }) => requestId))
    after = reply.data.next ?? undefined
  } while (after)
  expect(seen.slice(0, 45)).toEqual(ids)
  expect(new Set(seen).size).toBe(seen.length)
})

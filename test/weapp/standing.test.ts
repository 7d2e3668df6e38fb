import { day } from '@domain/model/day'
import type { Person } from '@domain/model/person'
import { phonesTellVillageTime } from '../support/resident-scene'
import { openWorker, type WorkerApp } from '../support/worker-app'
import { startWorkerVillage, type WorkerVillage } from '../support/worker-village'

jest.setTimeout(60_000)

let world: WorkerVillage
let app: WorkerApp | undefined
let backToMachineTime = () => undefined as void

beforeAll(async () => {
  world = await startWorkerVillage()
  backToMachineTime = phonesTellVillageTime(world.village)
})
afterEach(() => {
  expect(app?.problems() ?? []).toEqual([])
  app?.close()
  app = undefined
})
afterAll(async () => {
  backToMachineTime()
  await world.village.stop()
})

const open = async (url: string, as: string, more = {}) => {
  app?.close()
  return (app = await openWorker(world.village, as, url, more))
}
const standing = (personId: string) => `worker/standing/index?personId=${personId}`
const person = (id: string) => world.village.cloud.database.collection('people').get(id) as unknown as Person
const missedOf = (id: string) => person(id).missed.map(({ on }) => on)

test('days gone by: one is recorded with its own time, the other closed with a reason, from the door and back [E02 R88 E01]', async () => {
  const [ran] = world.ran.personIds
  const tan = await open(`worker/door/index?id=${world.ran.householdId}`, 'tan')
  await tan.tap(`standing-${ran}`)
  expect(tan.route()).toBe('worker/standing/index')
  expect(tan.text()).toContain('前几天没记，2 次')
  expect(tan.text()).toMatch(/2月6日，没人问过.*2月7日，没人问过/)

  await tan.tap('missed-d2023-02-06-late')
  expect(tan.label('late-save')).toBe('先点怎么样、怎么联系的')
  expect(tan.text()).toContain('会写明是后来补的')
  await tan.tap('late-outcome-reached-fine')
  await tan.tap('late-way-phone')
  await tan.tap('late-save')
  expect(tan.text()).toContain('存好了')
  expect(missedOf(ran)).toEqual(['2023-02-07'])
  expect(person(ran).contacts).toMatchObject([{ on: '2023-02-06', outcome: 'fine', mode: 'phone' }])

  await tan.tap('missed-d2023-02-07-close')
  expect(tan.label('close-save')).toBe('先点或者写一句为什么')
  await tan.tap('close-reason-那天没顾上')
  await tan.tap('close-save')
  expect(missedOf(ran)).toEqual([])
  expect(tan.text()).not.toContain('前几天没记')
  const { lines } = await world.cadre.do('person.history', { personId: ran })
  expect(lines[0].words).toBe('2月7日没联系，补不了：那天没顾上')
  expect(lines.some(({ words }) => words.includes('（后来才发到）'))).toBe(true)
})

test('several days are closed at once, and the quiet section of the list leads there [E02]', async () => {
  const [, xiaoyu] = world.zhang.personIds
  for (const personId of world.zhang.personIds)
    await world.cadre.do('contact.record', {
      personId,
      outcome: 'fine',
      mode: 'phone',
      occurredAt: world.village.cloud.clock.now(),
    })
  const tan = await open('worker/today/index', 'tan')
  await tan.tap(`door-${world.zhang.householdId}`)
  await tan.tap(`duty-${xiaoyu}:missed`)
  await tan.tap('missed-all')
  await tan.tap('close-day-d2023-02-06')
  expect(tan.label('close-save')).toBe('先点或者写一句为什么')
  await tan.tap('close-reason-人不在村里')
  await tan.tap('close-save')
  expect(missedOf(xiaoyu)).toEqual(['2023-02-06'])
})

test("a family's word is heard and not yet believed: the doctor is asked, confirms, and the banner stands on every page [E08 R113]", async () => {
  const [zhang] = world.zhang.personIds
  const xiang = await open(`pages/history/index?personId=${zhang}`, 'xiang')
  await xiang.tap('away')
  expect(xiang.label('away-save')).toBe('先点一个')
  expect(xiang.text()).toContain('存好后医生来核实')
  await xiang.tap('away-kind-hospital')
  await xiang.input('away-note', '县医院')
  await xiang.tap('away-save')
  expect(xiang.text()).toContain('医生会来核实')
  expect(person(zhang).away).toMatchObject({ kind: 'hospital', note: '县医院', confirmed: null })

  const ran = await open('clinic/due/index', 'ran')
  await ran.tap(`due-${zhang}`)
  expect(ran.text()).toContain('说住院了，2月8日起。等医生核实')
  await ran.tap('away')
  expect(ran.text()).toContain('核实以前，联系照旧')
  await ran.tap('standing-confirm')
  expect(ran.text()).toContain('住院中，2月8日起，先不联系')
  expect(person(zhang).away?.confirmed).toMatchObject({ by: '冉启文' })

  const tan = await open(`worker/door/index?id=${world.zhang.householdId}`, 'tan')
  expect(tan.text()).toContain('住院中，2月8日起，先不联系')
  const home = await open('pages/home/index', 'xiang')
  expect(home.text()).toContain('住院中，2月8日起，先不联系')
})

test('back from hospital a cadre says so with a reason, and what is owed comes back today [E08 R51]', async () => {
  const [zhang] = world.zhang.personIds
  const tan = await open(standing(zhang), 'tan')
  await tan.tap('standing-back')
  expect(tan.text()).toContain('从今天起照常联系，以前的日子不算欠')
  expect(tan.label('end-save')).toBe('先写一句为什么')
  await tan.input('end-note', '女儿打来电话')
  await tan.tap('end-save')
  expect(tan.text()).toContain('在家，照常联系')
  expect(person(zhang).pastAways).toEqual([
    { kind: 'hospital', since: '2023-02-08', until: '2023-02-08', mistake: false },
  ])
})

test('a death is asked about once more before it goes out; confirmed, a cadre reads who may take it back, and the doctor does [E08 R113]', async () => {
  const [cheng] = world.cheng.personIds
  let sure = false
  const tan = await open(standing(cheng), 'tan', { confirm: () => sure })
  await tan.tap('standing-say')
  await tan.tap('away-kind-dead')
  await tan.tap('away-save')
  expect(tan.seen.modals).toMatchObject([{ title: '程大友去世了，对吗' }])
  expect(person(cheng).away).toBeNull()
  sure = true
  await tan.tap('away-save')
  expect(tan.text()).toContain('谭小梅说人不在了，2月8日起。等医生核实')

  const ran = await open(standing(cheng), 'ran')
  await ran.tap('standing-confirm')
  expect(ran.text()).toContain('2月8日去世，不再联系')
  const cadre = await open(standing(cheng), 'tan')
  expect(cadre.text()).toContain('要撤回，找医生或者镇乡办公室')
  expect(cadre.label('standing-mistake')).toBeUndefined()

  const doctor = await open(standing(cheng), 'ran')
  await doctor.tap('standing-mistake')
  await doctor.input('end-note', '同名的人')
  await doctor.tap('end-save')
  expect(doctor.text()).toContain('在家，照常联系')
  expect(person(cheng).pastAways).toMatchObject([{ kind: 'dead', mistake: true }])
})

test('without a network what was said waits on the phone, and the page says so; a stranger finds nobody [E01 Q11]', async () => {
  const [mou] = world.mou.personIds
  const tan = await open(standing(mou), 'tan')
  await tan.offline(true)
  await tan.tap('standing-say')
  await tan.tap('away-kind-moved')
  await tan.tap('away-save')
  expect(tan.text()).toContain('存在手机里，有网时打开守望就发')
  expect(person(mou).away).toBeNull()
  await tan.offline(false)
  expect(person(mou).away).toMatchObject({ kind: 'moved', since: day('2023-02-08') })
  const stranger = await open(standing(mou), 'nobody')
  expect(stranger.text()).toContain('看不到')
})

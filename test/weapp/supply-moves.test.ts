import { buildApp } from '../../scripts/build-app'
import { staffPhone } from '../support/staff-phone'
import { startSupplyScene, type SupplyScene } from '../support/supply-scene'
import { CHAOYUAN, LIANGPING, root } from '../support/village'

/** What moves between shelves, from the county and to people, on a phone: each by one tap that says what it does. */
let scene: SupplyScene
beforeAll(async () => {
  if (!process.env.WEAPP_DIST) await buildApp(root, 'weapp')
  scene = await startSupplyScene()
}, 300_000)
afterAll(() => scene.village.stop())

const phone = (openid: string, page: string, query = '') =>
  staffPhone(scene.village, openid, `supply/${page}/index${query}`)
const clinic = (): string => `?shelfId=${scene.clinic}`
const shelf = () => scene.doctor.do('stock.view', { shelfId: scene.clinic })

test('from the overview to a shelf under a line, and from it to what it asks the county for [B17]', async () => {
  const app = await phone('zhou', 'township')
  await app.tap('filter-alarm')
  await app.tap(`shelf-${scene.clinic}`)
  expect(app.route()).toBe('supply/shelf/index')
  expect(app.label('stock-fever')).toContain('低于 14 天线')
  await app.tap('ask')
  expect(app.route()).toBe('supply/allocations/index')
  const { rows } = await scene.office.do('allocation.need', { shelfId: scene.clinic })
  const fever = rows.find(({ category }) => category === 'fever')
  expect(app.text()).toContain(fever?.sumWords ?? '-')
  await app.tap('ask-paracetamol-tablet')
  expect(app.text()).toContain('报上去了')
  expect(app.find('ask-paracetamol-tablet')).toBeUndefined()
  await app.tap('open-paracetamol-tablet')
  expect(app.label('next')).toBe('县里答应了')
  app.hangUp()
})

test('a proposal is sent by one tap, is on neither shelf on its way, and arrives by one more [B25 B04]', async () => {
  const app = await phone('zhou', 'rebalance')
  const id = `send-${scene.hospital}-${scene.clinic}`
  expect(app.label(id)).toContain('照这样调出')
  const before = (await shelf()).lots.reduce((sum, { units }) => sum + units, 0)
  await app.tap(id)
  expect(app.label(id)).toBe('调出了，在路上')
  expect((await shelf()).lots.reduce((sum, { units }) => sum + units, 0)).toBe(before)
  app.hangUp()
  const clinicPhone = await phone('ran', 'shelf', clinic())
  const [coming] = (await shelf()).coming
  await clinicPhone.tap(`coming-${coming.transferId}`)
  await clinicPhone.tap('came-all')
  await clinicPhone.tap('arrive-save')
  expect(clinicPhone.text()).toContain('调来的记上了')
  const sent = coming.lots.reduce((sum, { units }) => sum + units, 0)
  expect((await shelf()).lots.reduce((sum, { units }) => sum + units, 0)).toBe(before + sent)
  clinicPhone.hangUp()
})

test('who has not got a kit stands by name; one is handed over and the name moves to the other list [B16]', async () => {
  const app = await phone('tan', 'kits')
  const [{ roundId }] = (await scene.cadre.do('kit.rounds', { place: CHAOYUAN })).rows
  await app.tap(`round-${roundId}`)
  const { rows } = await scene.cadre.do('kit.people', { place: CHAOYUAN, roundId, only: 'waiting' })
  const [person] = rows
  expect(app.text()).toContain(person.name)
  await app.tap(`give-${person.personId}`)
  expect(app.label('give-save')).toBe('先选从哪里拿的')
  const shelves = (await scene.cadre.do('stock.shelves', { place: CHAOYUAN })).rows.filter(
    ({ kind }) => kind !== 'pharmacy',
  )
  await app.change(
    'shelf',
    shelves.findIndex(({ shelfId }) => shelfId === scene.hospital),
  )
  await app.input('proof', '本人')
  await app.tap('give-save')
  expect(app.text()).toContain(`${person.name}的健康包发到手了。`)
  await app.tap('only-given')
  expect(app.text()).toContain('批号 K01')
  app.hangUp()
})

test('a wave is worked through anew with another width, and what a shelf lacks becomes a draft in one tap [F07 B17]', async () => {
  const app = await phone('zhou', 'wave')
  const first = app.label('infections-table')
  expect(first).toBe('每天新感染，看数字')
  await app.tap('assume-sdDays-less')
  expect(app.label('run')).toBe('照这些数再算一遍')
  await app.tap('run')
  await app.tap('all')
  const { shelves } = await scene.office.do('wave.run', { place: LIANGPING, assumptions: { sdDays: 6 } })
  const short = shelves.find(({ shelfId }) => shelfId === scene.clinic)
  const draft = short?.rows.find((row) => row.draft && row.category === 'cough')?.draft
  expect(app.text()).toContain(`拟 ${draft?.packs} `)
  await app.tap(`draft-${scene.clinic}-${draft?.item}`)
  await app.tap(`drafted-${scene.clinic}-${draft?.item}`)
  expect(app.route()).toBe('supply/allocations/index')
  expect(app.label('next')).toBe('现在就要')
  app.hangUp()
})

test('400 who come back raise the line of their clinic by 60 while they are there; taken off again it falls back [B15]', async () => {
  const floor = async () => (await shelf()).standing.find(({ category }) => category === 'fever')?.floor
  const app = await phone('tan', 'returnees')
  await app.tap('add')
  expect(app.label('add-save')).toBe('先写多少人')
  await app.input('people', '400')
  await app.change('until', '2023-02-20')
  await app.tap('add-save')
  expect(app.text()).toContain('朝元村返乡 400 人，记上了。')
  expect(await floor()).toBe(270)
  const { villages } = await scene.cadre.do('returnee.list', { place: CHAOYUAN })
  const entry = villages.flatMap(({ entries }) => entries).find(({ people }) => people === 400)
  await app.tap(`entry-${entry?.id}`)
  await app.tap('remove-save')
  expect(await floor()).toBe(210)
  app.hangUp()
})

test('the office adds a co-op to the list; nothing was ever written down for it, so it is in the alarm list [R100]', async () => {
  const app = await phone('zhou', 'township')
  await app.tap('open-shelf')
  expect(app.label('open-save')).toBe('先点是哪一种')
  await app.tap('kind-coop')
  await app.change('stands', 1)
  await app.input('name', '朝元供销点')
  await app.tap('open-save')
  expect(app.text()).toContain('朝元供销点加上了。')
  const { rows } = await scene.office.do('stock.shelves', { place: LIANGPING })
  const [made] = rows.filter(({ name }) => name === '朝元供销点')
  expect(made).toMatchObject({ kind: 'coop', alarm: true })
  app.hangUp()
})

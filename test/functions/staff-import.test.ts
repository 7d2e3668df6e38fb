import { commandId, LIANGPING, PINGAN, startVillage, type Phone, type Village } from '../support/village'

const ROSTER = [
  '姓名,岗位,地点,职务,电话',
  '谭小梅,村干部,朝元村1网格,网格员,10000001234',
  '舒正国,村干部,朝元村,村支书,10000001235',
  '冉启文,医生,朝元村,村医,10000001236',
  '李敏,医生,卫生院,卫生院院长,',
  '走错门,村干部,红关村,,',
  '周敏,办公室,两坪乡,办公室主任,10000001237',
].join('\n')

let village: Village
let office: Phone

beforeEach(async () => {
  village = await startVillage()
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
})
afterEach(() => village.stop())

const bring = (phone: Phone, text = ROSTER, id = commandId()) =>
  phone.do('staff.import', { place: LIANGPING, text }, id).then(({ rows }) => rows)

test('a pasted roster is one invitation a line, with what became of each; whoever accepts stands there with title [A01 E40]', async () => {
  const rows = await bring(office)
  expect(rows.map(({ name, state }) => [name, state])).toEqual([
    ['谭小梅', 'invited'],
    ['舒正国', 'invited'],
    ['冉启文', 'invited'],
    ['李敏', 'invited'],
    ['走错门', 'wrong'],
    ['周敏', 'there'],
  ])
  for (const [n, row] of rows.entries())
    if (row.state === 'invited') await village.phone(`worker-${n}`).do('invite.accept', { code: row.code })
  const { staff } = await office.do('invite.list', { place: LIANGPING })
  expect(staff.map(({ name, role, placeName, title }) => [name, role, placeName, title])).toEqual(
    expect.arrayContaining([
      ['谭小梅', 'cadre', '朝元村 1网格', 'grid-worker'],
      ['舒正国', 'cadre', '朝元村', 'village-secretary'],
      ['冉启文', 'doctor', '朝元村', 'village-doctor'],
      ['李敏', 'doctor', '两坪乡', 'centre-head'],
    ]),
  )
})

test('sent again it shows the same codes; pasted again it invites nobody twice [A01 Q2]', async () => {
  const id = commandId()
  const first = await bring(office, ROSTER, id)
  expect(await bring(office, ROSTER, id)).toEqual(first)
  expect(new Set((await bring(office)).map(({ state }) => state))).toEqual(new Set(['asked', 'wrong', 'there']))
  const invites = village.cloud.database.collection('invites').all()
  expect(invites.filter(({ name }) => name === '谭小梅')).toHaveLength(1)
})

test('an office cannot bring in an office, an administrator can; and only its own township’s people [A01 E40]', async () => {
  const line = '王主任，办公室，两坪乡，办公室主任'
  expect(await bring(office, line)).toMatchObject([{ state: 'refused', refusal: 'RoleNotYours' }])
  expect(await bring(village.phone('admin-liangping'), line)).toMatchObject([{ state: 'invited' }])
  expect(await office.ask('staff.import', { place: PINGAN, text: line })).toMatchObject({ refusal: 'NotFound' })
})

test('a code from a roster is kept as a hash only [E40]', async () => {
  const [row] = await bring(office, '谭小梅，村干部，朝元村1网格')
  if (row.state !== 'invited') throw new Error(row.state)
  const everything = ['commits', 'invites'].flatMap((name) => village.cloud.database.collection(name).all())
  expect(JSON.stringify(everything)).not.toContain(row.code)
})

test('a title belongs to its role: a cadre is no head of the health centre [A01]', async () => {
  const asked = { place: '500237207223', role: 'cadre' as const, name: '谁', phone: null, until: null }
  expect(await office.ask('invite.create', { ...asked, title: 'centre-head' })).toMatchObject({
    refusal: 'TitleDoesNotFit',
  })
  expect(await office.ask('invite.create', { ...asked, title: 'village-secretary' })).toMatchObject({ ok: true })
})

import { readCsv, writeCsv } from '@domain/rules/ledger/csv'
import { HEADINGS, taken, through, typed, upload } from '../support/ledger-files'
import { startLedger, type LedgerScene } from '../support/ledger-scene'
import { rebuilt, stored } from '../support/rebuild'
import { CHAOYUAN, commandId, LIANGPING } from '../support/village'

jest.setTimeout(120_000)

let { village, office, oneDoor, personOf, importing } = {} as LedgerScene
beforeAll(async () => {
  ;({ village, office, oneDoor, personOf, importing } = await startLedger())
})
afterAll(() => village.stop())
beforeEach(() => village.at('2023-02-08', 10))
afterEach(() => {
  village.cloud.faults.beforeEffect = undefined
  village.cloud.faults.afterEffect = undefined
})

const rowsOf = async (figures: 'late'[] = [], format: 'csv' = 'csv') =>
  readCsv((await taken(office, { place: LIANGPING, format, figures })).toString())

test('what a file changes goes into the history with what stood before, who, and that it came by the ledger [A04 E37]', async () => {
  const { id, name, plate } = await oneDoor()
  const file = typed([['朝元村', '1网格', plate, name, '女', '1941-05-06', '10000007777', '不稳定', '', '孤寡老人']])
  const check = await through(office, 'ledger.check', await upload(village, file))
  expect(check.lines).toEqual([
    {
      line: 2,
      name,
      outcome: 'changed',
      cells: [
        { column: 'phone', words: '“10000004321”改成“10000007777”' },
        { column: 'disease', words: '“有，稳定”改成“有，不稳定”' },
        { column: 'groups', words: '“空”改成“孤寡老人（2023-02-08起）”' },
      ],
    },
  ])
  expect(personOf(id)?.v).toBe(0)
  expect((await importing(file)).counts).toMatchObject({ changed: 1, refused: 0 })
  expect(personOf(id)).toMatchObject({ phone: '10000007777', disease: 'unstable', vaccination: 'full' })

  const doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  const { lines } = await doctor.do('person.history', { personId: id })
  expect(lines).toContainEqual(
    expect.objectContaining({
      who: '周敏（镇乡办公室）',
      words: '改了基础疾病',
      before: '有，稳定',
      after: '有，不稳定',
    }),
  )
  const commit = village.cloud.database
    .collection('commits')
    .all()
    .find((one) => one._id === `${id}:000001`)
  expect(commit).toMatchObject({ action: 'ledger.import', events: [{ type: 'corrected', reason: '台账导入' }] })
})

test('a correction made after the file was written is not undone by it; where both changed it, the row waits for a person [A04 E37]', async () => {
  const { id, name } = await oneDoor()
  const [mark, headings, ...rows] = await rowsOf()
  const mine = rows.find((row) => row.includes(id)) ?? []
  village.at('2023-02-08', 11)
  const cadre = await village.staff('tan', '谭小梅', 'cadre', CHAOYUAN)
  const changes = { phone: '10000005555', disease: 'unstable' as const }
  await cadre.do('person.correct', { personId: id, baseV: 0, changes })

  const csv = (row: string[]) => writeCsv([mark, headings, row])
  const at = (title: string) => headings.indexOf(title)
  expect((await importing(csv(mine))).counts).toMatchObject({ unchanged: 1 })
  expect(personOf(id)).toMatchObject(changes)

  const vaccinated = mine.map((cell, k) => (k === at('疫苗接种') ? '没打完' : cell))
  expect((await importing(csv(vaccinated))).counts).toMatchObject({ changed: 1 })
  expect(personOf(id)).toMatchObject({ ...changes, vaccination: 'partial' })

  const both = mine.map((cell, k) => (k === at('联系电话') ? '10000006666' : cell))
  expect((await importing(csv(both))).lines).toEqual([
    {
      line: 3,
      name,
      outcome: 'refused',
      cells: [{ column: 'phone', words: '登记里后来改成了“10000005555”。以哪个为准，看一眼再导' }],
    },
  ])
  expect(personOf(id)).toMatchObject(changes)
})

test('the same person twice is one: in a file, at a door, and at another door it is asked about [A04]', async () => {
  const { name, plate, id } = await oneDoor()
  const row = (...cells: string[]) => ['朝元村', '1', ...cells]
  const done = await importing(
    typed([
      row(plate, name, '女', '1941/5/6'),
      row(plate, name, '女', '1941/5/6'),
      row('别处9号', name, '女', '1941-05-06'),
      row('别处8号', '新人', '女', '1950-01-01'),
      row('别处8号', '新人', '女', '1950年1月1日'),
    ]),
  )
  expect(done.counts).toEqual({ created: 1, changed: 0, unchanged: 1, refused: 3 })
  expect(done.lines.map(({ line, cells: [{ words }] }) => [line, words])).toEqual([
    [3, '和第 2 行是同一个人'],
    [4, `同名同生日的人登记在朝元村 1网格 ${plate}（${id}）。是他，填上档案号；不是他，档案号写“新”`],
    [6, '和第 5 行是同一个人'],
  ])
  const surely = typed([[...row('别处9号', name, '女', '1941-05-06'), '新']], [...HEADINGS.slice(0, 6), '档案号'])
  const fileId = await upload(village, surely)
  expect((await through(office, 'ledger.import', fileId)).counts).toMatchObject({ created: 1 })
  expect((await through(office, 'ledger.import', fileId)).counts).toMatchObject({ created: 1 })
  expect(
    village.cloud.database
      .collection('people')
      .all()
      .filter((one) => one.name === name),
  ).toHaveLength(2)
})

test('a family comes in behind one door, with one commit; nobody moves house by a file [A04 B01]', async () => {
  const family = (name: string) => ['朝元村', '2网格', '老屋1号', name, '男', `19${40 + name.length}-01-01`]
  const done = await importing(typed([family('向大'), family('向大二'), family('向大三四')]))
  expect(done.counts).toMatchObject({ created: 3 })
  const doors = village.cloud.database
    .collection('households')
    .all()
    .filter((one) => one.plate === '老屋1号')
  expect(doors).toEqual([expect.objectContaining({ head: '向大', grid: `${CHAOYUAN}-02`, v: 1 })])
  const child = typed(
    [
      [...family('向小'), ''],
      ['华家村', '2', '老屋1号', '向大', '男', '1942-01-01', String((doors[0].personIds as string[])[0])],
    ],
    [...HEADINGS.slice(0, 6), '档案号'],
  )
  const later = await importing(child)
  expect(later.counts).toEqual({ created: 1, changed: 0, unchanged: 0, refused: 1 })
  expect(later.lines[0].cells[0]).toEqual({ column: 'village', words: '登记在朝元村 2网格 老屋1号，搬家不能在这里改' })
})

test.each(['beforeEffect', 'afterEffect'] as const)(
  'killed at any write (%s) and sent again, a page ends in the same registry and says the same [A04 Q2 Q10]',
  async (phase) => {
    const hour = phase === 'beforeEffect' ? 10 : 11
    village.at('2023-02-08', hour)
    let points = 0
    for (let struck = true; struck; points++) {
      const { name, plate } = await oneDoor()
      const own = name.slice(-1)
      const rows = ['一', '二', '三'].map((one) => [
        '朝元村',
        '4',
        `断电${plate}`,
        `冉${one}${own}`,
        '男',
        '1950-01-01',
      ])
      rows.push(['朝元村', '1', plate, name, '女', '1941-05-06', '10000009999'])
      rows.push(['朝元村', '1', plate, `新来${own}`, '男', '2015-05-06', ''])
      const fileId = await upload(village, typed(rows))
      let writes = 0
      struck = false
      village.cloud.faults[phase] = ({ functionName, action }) => {
        if (functionName !== 'bulk' || !/insert|modify/i.test(action) || writes++ !== points) return
        struck = true
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- how a fault is named to the local cloud
        throw 'kill'
      }
      await office.ask('ledger.import', { place: LIANGPING, fileId, from: 0 }).catch(() => undefined)
      village.cloud.faults[phase] = undefined
      const done = await through(office, 'ledger.import', fileId)
      expect([points, done.counts]).toEqual([points, { created: 4, changed: 1, unchanged: 0, refused: 0 }])
      expect(await through(office, 'ledger.import', fileId)).toEqual(done)
    }
    // Three commits, two doors, five people and what is owed them, each in a write of its own.
    expect(points).toBeGreaterThan(10)
    // Documents nobody asks about in between are the sweep's.
    village.at('2023-02-08', hour, 10)
    await village.cloud.fireTimer('tick')
    expect(stored(village.cloud)).toEqual(rebuilt(village.cloud))
    console.log(`ledger: a page killed at ${points} points, ${phase}`)
  },
)

test('sent twice with another page’s id nothing is done twice, and a page asked for by nobody is nobody’s [Q4 A04]', async () => {
  const fileId = await upload(village, typed([['朝元村', '3', '再次1号', '冉再', '男', '1950-01-01']]))
  const input = { place: LIANGPING, fileId, from: 0 }
  const replies = await Promise.all(Array.from({ length: 4 }, () => office.ask('ledger.import', input, commandId())))
  expect(replies.filter((reply) => reply.ok).length).toBeGreaterThan(0)
  expect(
    village.cloud.database
      .collection('people')
      .all()
      .filter((one) => one.name === '冉再'),
  ).toHaveLength(1)
  expect(
    village.cloud.database
      .collection('households')
      .all()
      .filter((one) => one.plate === '再次1号'),
  ).toHaveLength(1)
})

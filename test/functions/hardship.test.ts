import { readCsv, writeCsv } from '@domain/rules/ledger/csv'
import { HEADINGS, taken, through, typed, upload } from '../support/ledger-files'
import { rebuilt, stored } from '../support/rebuild'
import { CHAOYUAN, LIANGPING, startVillage, type DoorMade, type Phone, type Village } from '../support/village'

jest.setTimeout(120_000)

let village: Village
let office: Phone
let cadre: Phone
let n = 0
let door: DoorMade
let plate: string

beforeAll(async () => {
  village = await startVillage()
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  cadre = await village.staff('tan', '谭小梅', 'cadre', CHAOYUAN)
})
afterAll(() => village.stop())
beforeEach(async () => {
  n += 1
  village.at('2023-02-08', 10)
  plate = `21组${n}号`
  door = await village.door([{ name: '张桂香' }, { name: '陈大富' }], { plate })
})

const opened = () => cadre.do('household.open', { householdId: door.householdId })
const hardship = async () => (await opened()).hardship
const importing = async (text: string) => through(office, 'ledger.import', await upload(village, text))
const counts = async (text: string) => (await importing(text)).counts
const say = async (who: Phone, value: 'lifted' | 'monitored' | null) =>
  who.do('household.hardship', { householdId: door.householdId, baseV: (await opened()).v, hardship: value })

/** This door's rows of the township's ledger, as exported. */
async function exported() {
  const [mark, headings, ...rows] = readCsv(
    (await taken(office, { place: LIANGPING, format: 'csv', figures: [] })).toString(),
  )
  const at = (title: string) => headings.indexOf(title)
  const mine = rows.filter((row) => row.includes(plate))
  return { at, mine, csv: (some = mine) => writeCsv([mark, headings, ...some]) }
}
const row = (...cells: string[]) => ['朝元村', '1网格', plate, ...cells]
/** HEADINGS of the support end with the groups; here the door's own column follows. */
const file = (rows: string[][]) => typed(rows, [...HEADINGS, '脱贫户、监测户'])
const person = (name: string, says: string, born = '1941-05-06') => row(name, '女', born, '', '', '', '', says)

test('a door is registered as 监测户, or said to be one later, by its cadre or the office, and the history keeps both words [B03]', async () => {
  const made = await cadre.do('household.register', {
    ...{ place: `${CHAOYUAN}-01`, plate: `22组${n}号`, head: '李四', phone: null, hardship: 'monitored' as const },
    people: [
      {
        ...{ name: '李四', sex: 'male' as const, birthOn: '1950-01-01' as never, phone: null },
        ...{ disease: 'none' as const, vaccination: 'none' as const, tags: [] },
      },
    ],
  })
  expect((await cadre.do('household.open', { householdId: made.householdId })).hardship).toBe('monitored')

  expect(await hardship()).toBeNull()
  await say(cadre, 'lifted')
  await say(office, 'monitored')
  expect(await hardship()).toBe('monitored')
  const { lines } = await cadre.do('person.history', { personId: door.personIds[0] })
  expect(lines.slice(0, 2).map(({ who, words, before, after }) => [who, words, before, after])).toEqual([
    ['周敏（镇乡办公室）', '改了脱贫户、监测户', '脱贫户', '监测户'],
    ['谭小梅（村干部）', '改了脱贫户、监测户', '都不是', '脱贫户'],
  ])
  expect(stored(village.cloud)).toEqual(rebuilt(village.cloud))
})

test('what somebody else has said meanwhile is not overwritten, and the same said twice changes nothing [B03 E37]', async () => {
  const { householdId } = door
  const { v } = await opened()
  await say(cadre, 'lifted')
  expect(await office.ask('household.hardship', { householdId, baseV: v, hardship: 'monitored' })).toMatchObject({
    ok: false,
    refusal: 'Stale',
  })
  const now = (await opened()).v
  expect(await office.ask('household.hardship', { householdId, baseV: now, hardship: 'lifted' })).toMatchObject({
    ok: false,
    refusal: 'NothingChanged',
  })
})

test('the ledger has it as a column: an export says it, and brought back unchanged it changes nothing [B03 A04]', async () => {
  await say(cadre, 'monitored')
  const { at, mine, csv } = await exported()
  expect(mine.map((cells) => cells[at('脱贫户、监测户')])).toEqual(['监测户', '监测户'])
  const before = village.cloud.database.collection('commits').count()
  expect(await counts(csv())).toMatchObject({ unchanged: 2, changed: 0, refused: 0 })
  expect(village.cloud.database.collection('commits').count()).toBe(before)
})

test('one row says it for the whole door; the next row may repeat it and may not contradict it; a blank takes nothing away [B03 A04]', async () => {
  const both = file([person('张桂香', '脱贫户'), person('陈大富', '脱贫户')])
  const check = await through(office, 'ledger.check', await upload(village, both))
  expect(check.lines.map(({ line, cells }) => [line, cells])).toEqual([
    [2, [{ column: 'hardship', words: '“空”改成“脱贫户”' }]],
  ])
  expect(await hardship()).toBeNull()
  expect(await counts(both)).toMatchObject({ changed: 1, unchanged: 1 })
  expect(await hardship()).toBe('lifted')

  const apart = await importing(file([person('张桂香', '监测户'), person('陈大富', '脱贫户')]))
  expect(apart.counts).toMatchObject({ changed: 1, refused: 1 })
  expect(apart.lines[1].cells).toEqual([{ column: 'hardship', words: '和第 2 行说的不一样，同一户只能填一样' }])
  expect(await counts(file([person('张桂香', '')]))).toMatchObject({ unchanged: 1 })
  expect(await hardship()).toBe('monitored')
  expect(await counts(file([person('张桂香', '无')]))).toMatchObject({ changed: 1 })
  expect(await hardship()).toBeNull()
  expect((await importing(file([person('张桂香', '低保')]))).lines[0].cells).toEqual([
    { column: 'hardship', words: '填 脱贫户、监测户；都不是，填 无' },
  ])
})

test('a file written before somebody said otherwise does not undo them, with or without another change in the row [B03 E37]', async () => {
  await say(cadre, 'lifted')
  const { at, mine, csv } = await exported()
  await say(cadre, 'monitored')
  expect(await counts(csv())).toMatchObject({ unchanged: 2 })
  const phoned = mine.map((cells) => cells.map((cell, k) => (k === at('联系电话') ? '10000009999' : cell)))
  expect(await counts(csv(phoned))).toMatchObject({ changed: 2, refused: 0 })
  expect(await hardship()).toBe('monitored')
  const other = mine.slice(0, 1).map((cells) => cells.map((cell, k) => (k === at('脱贫户、监测户') ? '无' : cell)))
  expect((await importing(csv(other))).lines[0].cells).toEqual([
    { column: 'hardship', words: '登记里后来改成了“监测户”。以哪个为准，看一眼再导' },
  ])
})

test('a new door comes in with it, and somebody new behind a known door says it too; sent again it is done once [B03 Q10]', async () => {
  const at = `23组${n}号`
  const fresh = (name: string, says: string) => ['朝元村', '1网格', at, name, '男', '1950-01-01', '', '', '', '', says]
  const first = await upload(village, file([fresh('王五', ''), fresh('王六', '监测户')]))
  expect((await through(office, 'ledger.import', first)).counts).toMatchObject({ created: 2 })
  const made = () =>
    village.cloud.database
      .collection('households')
      .all()
      .find((one) => one.plate === at)
  expect(made()).toMatchObject({ hardship: 'monitored' })

  const second = await upload(village, file([fresh('王七', '脱贫户')]))
  for (const time of ['first', 'again'])
    expect([time, (await through(office, 'ledger.import', second)).counts]).toMatchObject([time, { created: 1 }])
  expect(made()).toMatchObject({ hardship: 'lifted' })
  expect(made()?.personIds).toHaveLength(3)
  expect(stored(village.cloud)).toEqual(rebuilt(village.cloud))
})

import { somebody, taken, through, typed, upload } from '../support/ledger-files'
import { startLedger, type LedgerScene } from '../support/ledger-scene'
import { LIANGPING } from '../support/village'

jest.setTimeout(300_000)

let { village, office } = {} as LedgerScene
beforeAll(async () => {
  ;({ village, office } = await startLedger())
})
afterAll(() => village.stop())

const people = Array.from({ length: 1000 }, (_, n) => somebody(n))
/** What clerks get wrong, each in another cell. */
const slips: readonly ((row: string[]) => void)[] = [
  (row) => (row[0] = '没有村'),
  (row) => (row[1] = '东头'),
  (row) => (row[2] = ''),
  (row) => (row[3] = '=HYPERLINK("http://x")'),
  (row) => (row[4] = '不知道'),
  (row) => (row[5] = '1941-02-30'),
  (row) => (row[5] = '2041-02-03'),
  (row) => (row[6] = '没手机号'),
  (row) => (row[7] = '高血压'),
  (row) => (row[8] = '打过吧'),
  (row) => (row[9] = '五保户'),
]
const cells = [
  'village',
  'grid',
  'plate',
  'name',
  'sex',
  'birthOn',
  'birthOn',
  'phone',
  'disease',
  'vaccination',
  'groups',
]
const badAt = (n: number): number => (n % 27 === 5 ? Math.floor(n / 27) : -1)

test('1,000 rows with 37 bad ones: 963 come in, 37 stay out, each with its cell and why; put right, they follow [A04 E11]', async () => {
  const bad = people.flatMap((_, n) => (badAt(n) >= 0 ? [n] : []))
  expect(bad).toHaveLength(37)
  const file = people.map((row, n) => {
    const copy = [...row]
    if (badAt(n) >= 0) slips[badAt(n) % slips.length](copy)
    return copy.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
  })
  const fileId = await upload(village, typed(file))
  const check = await through(office, 'ledger.check', fileId)
  expect(check.counts).toEqual({ created: 963, changed: 0, unchanged: 0, refused: 37 })
  expect(village.cloud.database.collection('people').all()).toHaveLength(0)

  const done = await through(office, 'ledger.import', fileId)
  expect(done.counts).toEqual(check.counts)
  expect(done.rows).toBe(1000)
  expect(village.cloud.database.collection('people').all()).toHaveLength(963)
  expect(done.lines.map(({ line }) => line)).toEqual(bad.map((n) => n + 2))
  for (const [
    n,
    {
      cells: [first, ...more],
    },
  ] of done.lines.entries()) {
    expect(more).toEqual([])
    expect(first.column).toBe(cells[n % slips.length])
    expect(first.words).not.toBe('')
  }

  const again = await through(office, 'ledger.import', await upload(village, typed(people)))
  expect(again.counts).toEqual({ created: 37, changed: 0, unchanged: 963, refused: 0 })
})

test.each(['xlsx', 'csv'] as const)(
  'exported as %s and brought back, 1,000 people are as they were: 0 new, 0 changed [A04]',
  async (format) => {
    const commits = village.cloud.database.collection('commits').all().length
    const file = await taken(office, { place: LIANGPING, format, figures: [] })
    const done = await through(office, 'ledger.import', await upload(village, file))
    expect(done).toMatchObject({
      rows: 1000,
      counts: { created: 0, changed: 0, unchanged: 1000, refused: 0 },
      lines: [],
      unused: [],
    })
    expect(village.cloud.database.collection('commits').all()).toHaveLength(commits)
    console.log(
      `ledger: ${format} of 1,000 people ${Math.round(file.length / 1024)} KB, brought back in ${done.calls} calls`,
    )
  },
)

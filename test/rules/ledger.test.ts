import { strToU8, unzipSync, zipSync } from 'fflate'
import fc from '../support/properties'
import { day } from '@domain/model/day'
import { ledgerColumns, titleOf } from '@domain/rules/ledger/columns'
import { readCsv, writeCsv } from '@domain/rules/ledger/csv'
import { planRow, type Known } from '@domain/rules/ledger/plan-row'
import { readDay, readGrid, readGroups, readPhone, readText, readVillage } from '@domain/rules/ledger/read-cell'
import { readSheet } from '@domain/rules/ledger/read-sheet'
import { factWords, maskedName, writeRow } from '@domain/rules/ledger/write-row'
import { writeXlsx } from '../../cloudfunctions/bulk/sheet/write-xlsx'
import { readXlsx } from '../../cloudfunctions/bulk/sheet/read-xlsx'
import { NotAZip } from '../../cloudfunctions/bulk/sheet/zip'
import { instantOf } from '@domain/model/day'
import type { Person } from '@domain/model/person'
import { aPerson, someday } from './build'

const TOWNSHIP = '500237207'
const writing = {
  door: { head: '张桂香', hardship: null, v: 1 },
  today: someday,
  now: instantOf(someday, 10),
  masked: false,
}
const known = (people: Person[]): Known => ({
  township: TOWNSHIP,
  today: someday,
  people,
  households: [],
  factsThen: new Map(),
  hardshipThen: new Map(),
})
const rowOf = (cells: string[]) => {
  const file = readSheet([ledgerColumns.map(({ title }) => title), cells])
  if (typeof file === 'string') throw new Error(file)
  return file.rows[0]
}

/** Any text a cell may hold: quotes, commas, line ends, formulas and our own guard among it. */
const cellText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom('"', ',', '\n', '\r', "'", '=', '+', '-', '@', '\t', ' ', '张', '_x0041_', '&', '<', ']]>'),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
)

test('whatever is in a cell comes back from a CSV file, and no cell begins a formula [A04]', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cellText, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const text = writeCsv(rows)
        const back = readCsv(text)
        expect(back).toEqual(rows)
        for (const one of rows.flat()) expect(writeCsv([[one]]).slice(0, -2)).not.toMatch(/^\uFEFF"?[=+@\t\r-]/)
      },
    ),
    { numRuns: 500 },
  )
})

test('whatever XML can say comes back from a spreadsheet, row by row [A04]', () => {
  const sayable = (text: string) =>
    text
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replace(/[\uD800-\uDFFF]/g, '')
      .replace(/\r/g, '')
  fc.assert(
    fc.property(
      fc.array(fc.array(cellText, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
      (texts) => {
        const rows = texts.map((row) => row.map(sayable))
        const back = readXlsx(
          writeXlsx({ sheet: '台账', mark: '印', headings: ['甲', '乙', '丙'], widths: [1, 2, 3], rows }),
        )
        const padded = rows.map((_, n) => [0, 1, 2].map((k) => back[n + 2]?.[k] ?? ''))
        expect(back.slice(0, 2)).toEqual([['印'], ['甲', '乙', '丙']])
        expect(padded).toEqual(rows)
      },
    ),
    { numRuns: 200 },
  )
})

test('a damaged or swollen spreadsheet is turned away and never read half [A04]', () => {
  const whole = writeXlsx({ sheet: '台账', mark: '', headings: ['姓名'], widths: [1], rows: [['张']] })
  for (let at = 0; at < whole.length; at += 7) expect(() => readXlsx(whole.subarray(0, at))).toThrow(NotAZip)
  const bomb = writeXlsx({ sheet: '台账', mark: 'a'.repeat(60_000_000), headings: [], widths: [], rows: [] })
  expect(bomb.length).toBeLessThan(1_000_000)
  expect(() => readXlsx(bomb)).toThrow(NotAZip)
})

/** Where the directory at a file's end speaks of a part: 24 bytes on stands how long it says it will be. */
const entryOf = (file: Buffer, part: string): number => file.lastIndexOf(Buffer.from(part)) - 46

test('a spreadsheet that lies about its length is turned away and gets no memory for what it hides [A04]', () => {
  const sheet = 'xl/worksheets/sheet1.xml'
  const honest = writeXlsx({ sheet: '台账', mark: 'a'.repeat(10_000_000), headings: [], widths: [], rows: [] })
  expect(readXlsx(honest)[0][0]).toHaveLength(10_000_000)
  for (const claim of [0, 1000, 9_999_999, 11_000_000, 0xffff_ffff]) {
    const lying = Buffer.from(honest)
    lying.writeUInt32LE(claim, entryOf(lying, sheet) + 24)
    const before = process.memoryUsage().arrayBuffers
    expect(() => readXlsx(lying)).toThrow(NotAZip)
    if (claim <= 1000 || claim > 50_000_000) expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4_000_000)
  }
})

test('the same table is the same bytes at any hour in any zone, and stands on the first day a zip knows', () => {
  const book = { sheet: '台账', mark: '印', headings: ['姓名'], widths: [1], rows: [['张']] }
  const file = writeXlsx(book)
  expect(file.readUInt32LE(10)).toBe(0x0021_0000)
  expect(file.readUInt32LE(entryOf(file, 'xl/styles.xml') + 12)).toBe(0x0021_0000)
  jest.useFakeTimers({ now: instantOf(someday, 23) })
  expect(writeXlsx(book)).toEqual(file)
  jest.useRealTimers()
})

/** A workbook of another program: one part of ours put in its place. */
const other = (part: string, xml: string): Buffer => {
  const parts = unzipSync(writeXlsx({ sheet: '台账', mark: '', headings: [], widths: [], rows: [] }))
  return Buffer.from(zipSync({ ...parts, [part]: strToU8(xml) }))
}

test('a sheet of another program is read as it means it, and one that is no XML is turned away [A04]', () => {
  const cells = (text: string) => `<worksheet><sheetData><row r="1">${text}</row></sheetData></worksheet>`
  const read = (text: string) => readXlsx(other('xl/worksheets/sheet1.xml', cells(text)))
  expect(read('<c t="str"><v><![CDATA[<张&amp;]]>&amp;&#x4E8C;</v></c>')).toEqual([['<张&amp;&二']])
  expect(read('<!-- <c><v>1</v></c> --><x:c note="a>b/" t="str"><x:v>张</x:v></x:c>')).toEqual([['张']])
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[>0]yyyy-mm-dd"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>'
  const dated = unzipSync(other('xl/worksheets/sheet1.xml', cells('<c s="0"><v>15102</v></c>')))
  expect(readXlsx(Buffer.from(zipSync({ ...dated, 'xl/styles.xml': strToU8(styles) })))).toEqual([['1941-05-06']])
  for (const bad of ['<c><v>1</c></v>', '<c><v>1</v>', '<c t="str', '<!-- 张', '<!DOCTYPE x>', '</row></row>'])
    expect(() => read(bad)).toThrow(NotAZip)
})

test('a directory that names a part twice, or parts without end, is turned away [A04]', () => {
  const parts = unzipSync(writeXlsx({ sheet: '台账', mark: '', headings: [], widths: [], rows: [] }))
  const twice = Buffer.from(zipSync({ ...parts, 'xl\\workbook.xml': parts['xl/workbook.xml'] }))
  expect(() => readXlsx(twice)).toThrow(NotAZip)
  const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`n${n}`, new Uint8Array(0)]))
  expect(() => readXlsx(Buffer.from(zipSync({ ...parts, ...many }, { level: 0 })))).toThrow(NotAZip)
})

test('anybody exported and read back is unchanged, whatever is written about them [A04]', () => {
  const anyone = fc.record({
    name: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((name) => name.trim() === name && name !== ''),
    sex: fc.constantFrom('male' as const, 'female' as const),
    birthOn: fc.constantFrom(day('1899-12-31'), day('1941-05-06'), day('2023-02-08')),
    phone: fc.constantFrom(null, '10000000001', '+8610000000001', '023-1000000'),
    disease: fc.constantFrom('none' as const, 'stable' as const, 'unstable' as const, 'unknown' as const),
    vaccination: fc.constantFrom('full' as const, 'partial' as const, 'none' as const, 'unknown' as const),
    tags: fc.array(
      fc.record({
        group: fc.constantFrom('disabled' as const, 'lonely-elder' as const, 'other-declared' as const),
        from: fc.constantFrom(day('2023-01-01'), day('2023-02-08')),
        until: fc.constantFrom(null, day('2023-03-01')),
        declaredBy: fc.constant('谭'),
      }),
      { maxLength: 6 },
    ),
  })
  fc.assert(
    fc.property(anyone, (facts) => {
      const person = aPerson(facts)
      expect(planRow(rowOf(writeRow(person, writing)), known([person]))).toMatchObject({ outcome: 'unchanged' })
    }),
    { numRuns: 300 },
  )
})

test('the columns stand in one order, each with a name of its own [A04]', () => {
  expect(ledgerColumns.map(({ title }) => title).join(' ')).toBe(
    '村（社区） 网格 门牌 户主 姓名 性别 出生日期 年龄 联系电话 基础疾病 疫苗接种 分类 每天要问的原因 脱贫户、监测户 怀孕没有 在家治疗 迟几天 今天 登记日期 档案号 版本 户版本',
  )
  const file = readSheet([ledgerColumns.map(({ title }) => ` ${title}：`), ledgerColumns.map(({ key }) => key)])
  expect(typeof file === 'string' ? file : file.rows[0].cells).toEqual(
    Object.fromEntries(ledgerColumns.map(({ key }) => [key, key])),
  )
  expect(titleOf('birthOn')).toBe('出生日期')
})

test.each([
  ['1941-05-06', '1941-05-06'],
  ['1941/5/6', '1941-05-06'],
  ['1941.5.6', '1941-05-06'],
  ['1941年5月6日', '1941-05-06'],
  ['19410506', '1941-05-06'],
  ['１９４１－０５－０６', '1941-05-06'],
  ['1941-05-06 00:00:00', '1941-05-06'],
  ['15102', '1941-05-06'],
  ['1941-02-30', null],
  ['41-05-06', null],
  ['0941-05-06', null],
  ['六月', null],
])('a day written %s is %s [A04]', (text, on) => {
  const read = readDay(text)
  expect('value' in read ? read.value : null).toBe(on)
})

test('a blank leaves a fact as it is, 无 says that there is none, a mask is no name [A04 E12]', () => {
  const person = aPerson({ tags: [{ group: 'disabled', from: someday, until: null, declaredBy: '谭' }] })
  const plan = (cells: Record<string, string>) => {
    const file = readSheet([
      ['档案号', '姓名', ...Object.keys(cells)],
      [person._id, person.name, ...Object.values(cells)],
    ])
    return typeof file === 'string' ? file : planRow(file.rows[0], known([person]))
  }
  expect(plan({ 联系电话: '', 每天要问的原因: '' })).toMatchObject({ outcome: 'unchanged' })
  expect(plan({ 联系电话: '无', 每天要问的原因: '无' })).toMatchObject({
    outcome: 'changed',
    changes: { phone: null, tags: [] },
  })
  expect(readText(maskedName('张桂香'))).toEqual({ fault: '是隐去了的，要填全' })
  expect(readPhone('100****0001')).toEqual({ fault: '不像电话号码' })
  expect(plan({ 年龄: '99', 分类: '红·重点', 迟几天: '没迟' })).toMatchObject({ outcome: 'unchanged' })
})

test('a group named without a day holds as long as it has held, else from today [A04 B39]', () => {
  const held = [{ group: 'disabled' as const, from: day('2023-01-01'), until: null, declaredBy: '谭' }]
  expect(readGroups('残疾人；孤寡老人', held, someday)).toEqual({
    value: [
      { group: 'disabled', from: '2023-01-01', until: null },
      { group: 'lonely-elder', from: someday, until: null },
    ],
  })
  expect(readGroups('残疾人（去年起）', held, someday)).toMatchObject({
    fault: expect.stringContaining('日期看不懂') as string,
  })
  expect(factWords.groups(aPerson({ tags: held }))).toBe('残疾人（2023-01-01起）')
})

test('places are read as people say them, inside their own township only [A04 R19]', () => {
  expect(readVillage('朝元村', TOWNSHIP)).toEqual({ value: '500237207223' })
  expect(readVillage('朝元村村民委员会', TOWNSHIP)).toEqual({ value: '500237207223' })
  expect(readVillage('红关村', TOWNSHIP)).toMatchObject({ fault: '本镇乡没有“红关村”这个村' })
  for (const words of ['3', '03', '3网格', '第3网格', '３ 网格'])
    expect(readGrid(words, '500237207223')).toEqual({ value: '500237207223-03' })
  for (const words of ['0', '东头', '123']) expect(readGrid(words, '500237207223')).toHaveProperty('fault')
})

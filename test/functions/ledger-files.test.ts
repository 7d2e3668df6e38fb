import { readCsv } from '@domain/rules/ledger/csv'
import { day } from '@domain/model/day'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { HEADINGS, somebody, taken, through, typed, upload } from '../support/ledger-files'
import { startLedger, type LedgerScene } from '../support/ledger-scene'
import { CHAOYUAN, LIANGPING, PINGAN, root } from '../support/village'

jest.setTimeout(120_000)

let { village, office, oneDoor, personOf, importing } = {} as LedgerScene
beforeAll(async () => {
  ;({ village, office, oneDoor, personOf, importing } = await startLedger())
})
afterAll(() => village.stop())
beforeEach(() => village.at('2023-02-08', 10))

test('an export says above the names who took it, when and what for, and that stays on record [E12]', async () => {
  await oneDoor()
  village.at('2023-02-08', 15, 7)
  const file = (
    await taken(office, { place: CHAOYUAN, format: 'csv', figures: [], purpose: '上报县卫健委' })
  ).toString()
  const [[mark], headings, ...rows] = readCsv(file)
  expect(mark).toBe(
    `守望台账：朝元村，${rows.length} 人。周敏 2023-02-08 15:07 导出。用途：上报县卫健委。里面是个人和健康信息，用完就删`,
  )
  expect(headings.slice(0, 7)).toEqual(['村（社区）', '网格', '门牌', '户主', '姓名', '性别', '出生日期'])
  const { exports } = await office.do('ledger.view', { place: LIANGPING })
  expect(exports[0]).toEqual({
    at: village.cloud.clock.now(),
    name: '周敏',
    words: `朝元村，${rows.length} 人`,
    purpose: '上报县卫健委',
  })
  expect(village.cloud.database.collection('views').all()).toContainEqual(
    expect.objectContaining({ openid: 'zhou', about: CHAOYUAN, action: 'ledger.export' }),
  )
  expect(
    await office.ask('ledger.export', { place: LIANGPING, format: 'csv', figures: [], purpose: ' ', masked: false }),
  ).toMatchObject({ refusal: 'BadInput' })
})

test('an administrator gets names and numbers in part only, and nothing to look anybody up by; an office chooses [E12]', async () => {
  const { name, id } = await oneDoor()
  const input = { place: LIANGPING, format: 'csv' as const, figures: [] }
  for (const [phone, masked] of [
    [village.phone('admin-liangping'), false],
    [office, true],
  ] as const) {
    const text = (await taken(phone, { ...input, masked })).toString()
    expect(text).not.toContain(name)
    expect(text).not.toContain(id)
    expect(text).not.toContain('10000004321')
    expect(text).not.toContain('1941-05-06')
    expect(text).toContain('张***')
    expect(text).toContain('100****4321')
  }
  const back = await importing(await taken(office, { ...input, masked: true }))
  expect(back.counts).toMatchObject({ created: 0, changed: 0, unchanged: 0 })
})

test('each number of the overview exports exactly the people it counts, and two of them those in both [A04 B40]', async () => {
  await oneDoor({ disease: 'unstable', vaccination: 'none', birthOn: day('1931-01-01') })
  village.at('2023-02-20', 10)
  const { total } = await office.do('office.overview', { place: LIANGPING })
  for (const figure of ['yellow', 'green', 'to-survey', 'late', 'nobody-tried'] as const) {
    const reply = await office.ask('ledger.export', {
      place: LIANGPING,
      format: 'csv',
      figures: [figure],
      purpose: '核对',
      masked: false,
    })
    const count = reply.ok ? reply.data.count : reply.refusal === 'NobodyThere' ? 0 : -1
    expect([figure, count]).toEqual([figure, total[figure]])
  }
  const { rows } = await office.do('office.people', { place: LIANGPING, figure: 'late' })
  const lateYellow = rows.filter(({ tier }) => tier === 'yellow').map(({ personId }) => personId)
  const text = (await taken(office, { place: LIANGPING, format: 'csv', figures: ['late', 'yellow'] })).toString()
  expect(lateYellow.length).toBeGreaterThan(0)
  expect(rows.length).toBeGreaterThan(lateYellow.length)
  expect(
    rows
      .filter(({ personId }) => text.includes(personId))
      .map(({ personId }) => personId)
      .sort(),
  ).toEqual([...lateYellow].sort())
})

test('a name that is a formula comes in from no file, and goes out as text [A04]', async () => {
  const formula = '=HYPERLINK("http:1")'
  const { id } = await oneDoor({ name: formula })
  const csv = (await taken(office, { place: LIANGPING, format: 'csv', figures: [] })).toString()
  expect(csv).toContain(`"'=HYPERLINK(""http:1"")"`)
  expect(csv).not.toMatch(/(^|,)"?=/m)
  const back = await importing(csv)
  expect(back.counts).toMatchObject({ created: 0, changed: 0, refused: 0 })
  expect(personOf(id)).toMatchObject({ name: formula, v: 0 })
  const refused = await importing(typed([['朝元村', '1', '9号', '=1+1', '女', '1950-01-01']]))
  expect(refused.lines[0].cells).toEqual([{ column: 'name', words: '不能用 = + - @ 开头' }])
})

test('only a file put there for this township is read: no export, no other township’s, no path out [A04 Q11 E30]', async () => {
  const far = await village.staff('far', '平安办', 'office', PINGAN)
  const theirs = await upload(village, typed([somebody(1)]), PINGAN)
  const ours = await upload(village, typed([somebody(1)]))
  const out = village.cloud.database
    .collection('ledgerFiles')
    .all()
    .find(({ kind }) => kind === 'out')
  const bad = [theirs, String(out?.fileId), ours.replace('/in/', '/in/../in/'), ours.replace('.csv', '1.csv')]
  for (const fileId of bad)
    for (const action of ['ledger.check', 'ledger.import'] as const)
      expect(await office.ask(action, { place: LIANGPING, fileId, from: 0 })).toMatchObject({ refusal: 'NoSuchFile' })
  expect(await far.ask('ledger.check', { place: PINGAN, fileId: ours, from: 0 })).toMatchObject({
    refusal: 'NoSuchFile',
  })
  expect(
    await far.ask('ledger.export', { place: LIANGPING, format: 'csv', figures: [], purpose: '看', masked: false }),
  ).toMatchObject({ refusal: 'NotFound' })
  // A number of theirs in a file of ours reads like one that is not there.
  const stranger = await village.door([{ name: '外乡人' }], { place: '500235133201-01', plate: '1号' })
  const file = typed([['外乡人', '男', stranger.personIds[0]]], ['姓名', '性别', '档案号'])
  expect((await importing(file)).lines[0].cells).toEqual([
    { column: 'id', words: '没有这个档案号。新增的人，这一格空着' },
  ])
})

test('a file that is no ledger says what it is instead [A04 E11]', async () => {
  const refusalOf = async (content: Buffer | string) => {
    const reply = await office.ask('ledger.check', {
      place: LIANGPING,
      fileId: await upload(village, content),
      from: 0,
    })
    return reply.ok ? 'ok' : reply.refusal
  }
  const old = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  expect(await refusalOf('')).toBe('NothingInFile')
  expect(await refusalOf('a,b\n1,2')).toBe('NoHeadings')
  expect(await refusalOf(HEADINGS.join(','))).toBe('NothingInFile')
  expect(await refusalOf(old)).toBe('OldSheet')
  expect(await refusalOf(Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('LockedSheet')
  expect(await refusalOf(Buffer.from('PK\u0003\u0004 not a zip at all'))).toBe('NotALedger')
  expect(await refusalOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))).toBe('NotALedger')
  expect(await refusalOf(typed(Array.from({ length: 5001 }, () => ['', '', '', '李', '', '1950-01-01'])))).toBe(
    'FileTooLong',
  )
})

test('what other programs write is read: shared strings, days as numbers, GB 18030, a title above the headings [A04]', async () => {
  const sheet = readFileSync(path.join(root, 'test', 'functions', 'fixture', 'ledger-other-program.xlsx'))
  expect((await importing(sheet)).counts).toEqual({ created: 2, changed: 0, unchanged: 0, refused: 0 })
  const people = village.cloud.database.collection('people').all()
  expect(people).toContainEqual(
    expect.objectContaining({ name: '覃桂兰', birthOn: day('1948-03-09'), phone: '10000003001' }),
  )
  // 村,网格,门牌,姓名,性别,出生日期 and a row, as Excel saves them here.
  const gbk = Buffer.from(
    'b4e52ccdf8b8f12cc3c5c5c62cd0d5c3fb2cd0d4b1f02cb3f6c9fac8d5c6da0d0ab3afd4aab4e52c322cc0cfbded3939bac52cc0eee5ab2cc5ae2c313935302f332f310d0a',
    'hex',
  )
  expect((await importing(gbk)).counts).toMatchObject({ created: 1, refused: 0 })
})

test('files with names in them do not lie about: after a day they are gone, who took them stays on record [E12]', async () => {
  await oneDoor()
  const input = { place: LIANGPING, format: 'csv' as const, figures: [], purpose: '核对', masked: false }
  const { url } = await office.do('ledger.export', input)
  const fileId = await upload(village, typed([['朝元村', '1', '空白9号', '留', '男', '1950-01-01']]))
  await through(office, 'ledger.check', fileId)
  village.at('2023-02-09', 9, 50)
  await village.cloud.fireTimer('tick')
  expect((await fetch(url)).status).toBe(200)
  expect(await office.ask('ledger.check', { place: LIANGPING, fileId, from: 0 })).toMatchObject({ ok: true })
  village.at('2023-02-09', 10, 10)
  await village.cloud.fireTimer('tick')
  expect((await fetch(url)).status).toBe(404)
  expect(await office.ask('ledger.check', { place: LIANGPING, fileId, from: 0 })).toMatchObject({
    refusal: 'NoSuchFile',
  })
  const { exports } = await office.do('ledger.view', { place: LIANGPING })
  expect(exports.map(({ purpose }) => purpose)).toContain('核对')
})

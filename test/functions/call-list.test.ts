import jsQR from 'jsqr'
import { CHAOYUAN, LIANGPING, startVillage, type Phone, type Village } from '../support/village'

const GRID = `${CHAOYUAN}-01`
const PEOPLE = 30
let village: Village
let office: Phone
let cadre: Phone

beforeAll(async () => {
  village = await startVillage()
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  cadre = await village.staff('tan', '谭小梅', 'cadre', GRID)
  const some = Array.from({ length: PEOPLE }, (_one, n) => ({ name: `人${n}`, plate: `${n}组1号` }))
  owe(GRID, some)
})
afterAll(() => village.stop())

interface Owed {
  readonly name: string
  readonly plate?: string
  readonly kind?: string
  readonly tier?: 'red' | 'green'
  readonly urgent?: boolean
  readonly role?: 'cadre' | 'doctor'
}

let n = 0
/** Duties due today, as the commits of registrations and reports leave them. */
function owe(grid: string, people: readonly Owed[]): void {
  village.cloud.database.put(
    'duties',
    people.map(
      ({ name, plate = '1组1号', kind = 'weekly-contact', tier = 'green', urgent = false, role = 'cadre' }) => {
        const personId = `p-owed${String(++n).padStart(8, '0')}`
        return {
          ...{
            _id: `${personId}:${kind}`,
            v: 1,
            kind,
            clause: 'B37',
            role,
            township: LIANGPING,
            village: CHAOYUAN,
            grid,
          },
          ...{ householdId: `h-${personId.slice(2)}`, personId, subjectId: null, tier, urgent, have: 0, need: 1 },
          ...{ opensOn: '2023-02-08', dueOn: '2023-02-08', dueAt: null, untilOn: null, windowEndOn: null, note: null },
          for: { name, birthOn: null, plate, phone: '10000004321', groups: ['lonely-elder'], tier },
        } as never
      },
    ),
  )
}

async function printed(phone: Phone, place = GRID, role: 'cadre' | 'doctor' = 'cadre') {
  const made = await phone.do('delivery.print', { place, role })
  const response = await fetch(made.url)
  return { ...made, html: await response.text(), response }
}

/** Reads a row's code the way a camera does: the drawing as pixels, then a reader that knows nothing of how it was made. */
function scanned(svg: string): string | undefined {
  const edge = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1])
  const scale = 4
  const width = edge * scale
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column += 1)
        pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
  return jsQR(pixels, width, width)?.data
}
const codesIn = (html: string) => [...html.matchAll(/<svg[\s\S]*?<\/svg>/g)].map(([svg]) => scanned(svg))
const namesIn = (html: string) => [...html.matchAll(/<td class="who"><b>(.*?)<\/b>/g)].map(([, name]) => name)

test('thirty people are thirty rows, and a reader finds in each row’s code that person’s id and nothing else [F14]', async () => {
  const { html, rows, left, response } = await printed(office)
  expect([rows, left]).toEqual([PEOPLE, 0])
  expect(response.headers.get('content-type')).toContain('text/html')
  const codes = codesIn(html)
  expect(codes).toHaveLength(PEOPLE)
  const byName = new Map(
    village.cloud.database
      .collection('duties')
      .all()
      .map((duty) => [(duty.for as { name: string }).name, duty.personId]),
  )
  expect(codes).toEqual(namesIn(html).map((name) => byName.get(name)))
  expect(new Set(codes).size).toBe(PEOPLE)
  expect(html).toContain('朝元村 1网格')
  expect(html).toContain('2月8日 8:00，周敏 打印')
  expect(html.match(/内部使用/g)?.length).toBeGreaterThanOrEqual(2)
})

test('what lies on a desk names no illness and no class: only whom to call, at which number, and for what in a word [F14 F11]', async () => {
  owe(`${CHAOYUAN}-02`, [
    { name: '急的', kind: 'urgent-cadre', urgent: true, tier: 'red' },
    { name: '报过的', kind: 'report-cadre' },
    { name: '要陪的', kind: 'escort' },
    { name: '要上门的', kind: 'visit' },
    { name: '要东西的', kind: 'medicine' },
    { name: '漏了的', kind: 'missed' },
  ])
  const { html } = await printed(office, `${CHAOYUAN}-02`)
  expect(namesIn(html)[0]).toBe('急的')
  expect(namesIn(html)).not.toContain('漏了的')
  expect([...html.matchAll(/<td class="do">(.*?)<\/td>/g)].map(([, words]) => words).sort()).toEqual(
    ['马上联系', '联系一次', '陪着出门', '上门看一眼', '送东西'].sort(),
  )
  const written = html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]*>/g, ' ')
  expect(written).not.toMatch(/重点|红|黄|绿|感染|阳|新冠|血氧|体温|随访|居家|治疗|分类|孤寡|重型|药|p-|h-/)
})

test('riskiest first: danger, then red before green; a doctor’s list is the doctor’s [F14 E03]', async () => {
  owe(`${CHAOYUAN}-03`, [
    { name: '绿的' },
    { name: '红的', tier: 'red' },
    { name: '急的', kind: 'urgent-cadre', urgent: true },
    { name: '医生的', kind: 'follow-up', role: 'doctor' },
  ])
  expect(namesIn((await printed(office, `${CHAOYUAN}-03`)).html)).toEqual(['急的', '红的', '绿的'])
  expect(namesIn((await printed(office, `${CHAOYUAN}-03`, 'doctor')).html)).toEqual(['医生的'])
})

test('a name somebody typed is only ever a name: nothing of it runs, and the page asks nobody for anything [F14]', async () => {
  const evil = `<script>alert(1)</script><img src=x onerror="alert('2')">&`
  owe(`${CHAOYUAN}-04`, [{ name: evil, plate: `"><svg onload=alert(3)>` }])
  const { html } = await printed(office, `${CHAOYUAN}-04`)
  expect(html).toContain(
    '&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&quot;alert(&#39;2&#39;)&quot;&gt;&amp;',
  )
  expect(html).not.toMatch(/<script|<img|<svg onload/)
  expect(html).toContain(`default-src 'none'`)
  expect(html).not.toMatch(/https?:|url\(|src=(?!x)|href=/)
})

test('five hundred to a printout; who is left over is counted on the paper and in the answer [F14]', async () => {
  owe(
    `${CHAOYUAN}-05`,
    Array.from({ length: 520 }, (_one, i) => ({ name: `多${i}` })),
  )
  const { rows, left, html } = await printed(office, `${CHAOYUAN}-05`)
  expect([rows, left, namesIn(html).length]).toEqual([500, 20, 500])
  expect(html).toContain('后面还有 20 人没印下')
})

test('a cadre prints the own grid and nobody else’s; nothing due is nothing to print; each printing is noted first [F14 E30]', async () => {
  expect((await printed(cadre)).rows).toBe(PEOPLE)
  // Whatever role is asked for, a cadre’s list is the cadres’.
  expect((await printed(cadre, GRID, 'doctor')).rows).toBe(PEOPLE)
  for (const place of [CHAOYUAN, LIANGPING, `${CHAOYUAN}-02`])
    expect(await cadre.ask('delivery.print', { place, role: 'cadre' })).toMatchObject({ refusal: 'NotFound' })
  expect(await office.ask('delivery.print', { place: `${CHAOYUAN}-09`, role: 'cadre' })).toMatchObject({
    refusal: 'NothingToPrint',
  })
  expect(village.cloud.database.collection('views').all()).toContainEqual(
    expect.objectContaining({
      openid: 'tan',
      capacity: 'cadre',
      about: GRID,
      action: 'delivery.print/cadre/2023-02-08',
    }),
  )
})

test('an administrator, who opens no door, prints nobody’s name [F14 E30]', async () => {
  expect(await village.phone('admin-liangping').ask('delivery.print', { place: GRID, role: 'cadre' })).toMatchObject({
    refusal: 'NotFound',
  })
})

test('a printed list is in the book of what was taken out, and does not stay in the cloud: a day on it is gone [F14 E12]', async () => {
  const { url } = await printed(office)
  expect((await fetch(url)).status).toBe(200)
  const { exports } = await office.do('ledger.view', { place: LIANGPING })
  expect(exports).toContainEqual({
    at: expect.any(Number) as number,
    name: '周敏',
    words: `朝元村 1网格，今天村里要联系的，${PEOPLE} 人`,
    purpose: '打印名单',
  })
  village.at('2023-02-09', 9)
  await village.cloud.fireTimer('tick')
  expect((await fetch(url)).status).not.toBe(200)
})

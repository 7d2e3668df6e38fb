import type { Input, LedgerLine, LedgerPage } from '@domain/contract'
import { commandId, LIANGPING, type Phone, type Village } from './village'

let files = 0

/** Puts a file where the mini-program puts it; gives its id. */
export async function upload(village: Village, content: Buffer | string, place = LIANGPING): Promise<string> {
  const name = `${commandId().replace(/[^0-9A-Za-z]/g, '0')}${++files}`
  const response = await fetch(`${village.cloud.url}/client/file/ledger/in/${place}/${name}.csv`, {
    method: 'PUT',
    body: new Uint8Array(Buffer.from(content)),
  })
  return ((await response.json()) as { fileID: string }).fileID
}

export interface Whole {
  rows: number
  counts: Record<keyof LedgerPage['counts'], number>
  lines: LedgerLine[]
  unused: string[]
  calls: number
}

/** Goes through a file page by page, as the page does. */
export async function through(
  phone: Phone,
  action: 'ledger.check' | 'ledger.import',
  fileId: string,
  place = LIANGPING,
): Promise<Whole> {
  const whole: Whole = {
    rows: 0,
    counts: { created: 0, changed: 0, unchanged: 0, refused: 0 },
    lines: [],
    unused: [],
    calls: 0,
  }
  for (let from: number | null = 0; from !== null;) {
    const page: LedgerPage = await phone.do(action, { place, fileId, from })
    whole.calls += 1
    whole.rows = page.rows
    for (const key of ['created', 'changed', 'unchanged', 'refused'] as const) whole.counts[key] += page.counts[key]
    whole.lines.push(...page.lines)
    whole.unused.push(...page.unused)
    from = page.next
  }
  return whole
}

/** What an export's link gives. */
export async function taken(
  phone: Phone,
  input: Omit<Input<'ledger.export'>, 'purpose' | 'masked'> & Partial<Input<'ledger.export'>>,
): Promise<Buffer> {
  const { url } = await phone.do('ledger.export', { purpose: '报县里', masked: false, ...input })
  return Buffer.from(await (await fetch(url)).arrayBuffer())
}

/** A file as a village's clerk types it: no numbers of ours. */
export const typed = (rows: readonly (readonly string[])[], headings = HEADINGS): string =>
  [headings, ...rows].map((row) => row.join(',')).join('\n')

export const HEADINGS = [
  '村',
  '网格',
  '门牌',
  '姓名',
  '性别',
  '出生日期',
  '联系电话',
  '基础疾病',
  '疫苗接种',
  '每天要问的原因',
]

/** Somebody of a large township, the same for the same number. */
export function somebody(n: number): string[] {
  const surnames = '张王李谭冉向周陈'
  return [
    ['朝元村', '华家村', '仙桥村'][Math.floor(n / 3) % 3],
    `${(Math.floor(n / 3) % 4) + 1}网格`,
    `${(Math.floor(n / 12) % 9) + 1}组${Math.floor(n / 3)}号`,
    `${surnames[n % 8]}${String.fromCharCode(0x4e00 + (n % 500))}${String.fromCharCode(0x5100 + Math.floor(n / 7))}`,
    n % 2 ? '女' : '男',
    `${1930 + (n % 60)}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`,
    n % 5 ? `1000000${String(n).padStart(4, '0')}` : '',
    ['没有', '有，稳定', '有，不稳定', '还没问'][n % 4].replace('，', ''),
    ['全程打完', '没打完', '没打', '还没问'][n % 4],
    n % 17 === 0 ? '孤寡老人' : '',
  ]
}

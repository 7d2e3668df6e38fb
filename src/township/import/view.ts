import { type LineFault, type Output } from '@domain/contract'
import { readStaffLines, type StaffLine } from '@domain/rules/staff/lines'
import { titleWords } from '@domain/rules/staff/titles'
import { placeName } from '@domain/policy/tenants'
import { refusalWords } from '@/cloud/refusals'
import { ROLES } from '../staff/view'

export type Row = Output<'staff.import'>['rows'][number]

const FAULTS: Readonly<Record<LineFault, string>> = {
  columns: '一行要有三到五格，中间用逗号隔开',
  name: '名字没写，或者太长',
  role: '岗位写：村干部、医生、志愿者、药店、供销社或者办公室',
  place: '地方对不上：村名写全，网格写成 1网格',
  title: '职务和岗位对不上，可以空着',
  phone: '电话看一眼，可以空着',
  twice: '和上面重了',
  'too-many': '一次最多 100 行，这一行下次再贴',
}

export const EXAMPLE = '谭小梅，村干部，朝元村1网格，网格员，10000001234'

export interface Read {
  readonly good: number
  readonly lines: readonly {
    readonly line: number
    readonly title: string
    readonly note: string
    readonly ok: boolean
  }[]
}

/** The pasted lines as they will be understood, before anything is done. */
export function readFor(text: string, township: string): Read {
  const lines = readStaffLines(text, township)
  return {
    good: lines.filter(({ fault }) => fault === null).length,
    lines: lines.map((one) => ({ line: one.line, title: titleOf(one), note: noteOf(one), ok: one.fault === null })),
  }
}

const titleOf = ({ line, name }: StaffLine): string => name || `第 ${line} 行`

const noteOf = (one: StaffLine): string =>
  one.fault === null
    ? [placeName(one.place), one.title ? titleWords(one.title) : ROLES[one.role]].join('，')
    : FAULTS[one.fault]

/** What became of a line. */
export function rowWords(row: Row): string {
  switch (row.state) {
    case 'invited':
      return row.placeName
    case 'there':
      return `${row.placeName}，已经在岗`
    case 'asked':
      return `${row.placeName}，请过了，码还能用`
    case 'wrong':
      return FAULTS[row.fault]
    case 'refused':
      return refusalWords(row.refusal)
  }
}

/** Name and code, one a line, to be sent on to each. */
export const codesOf = (rows: readonly Row[]): string =>
  rows.flatMap((row) => (row.state === 'invited' ? [`${row.name} ${row.code}`] : [])).join('\n')

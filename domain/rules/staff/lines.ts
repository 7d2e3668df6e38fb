import type { LineFault } from '../../contract/views-staff'
import type { StaffRole, Title } from '../../model/account'
import { townshipAt } from '../../policy/tenants'
import { fitsPlace } from '../invite/stream'
import { titleNamed, titlesFor } from './titles'

/** One line of a township's roster (A01): somebody to be invited, or what is wrong with it. */
export type StaffLine =
  | { readonly line: number; readonly name: string; readonly fault: LineFault }
  | {
      readonly line: number
      readonly name: string
      readonly fault: null
      readonly role: StaffRole
      readonly place: string
      readonly title: Title | null
      readonly phone: string | null
    }

export const MOST_LINES = 100

const roles: ReadonlyMap<string, StaffRole> = new Map([
  ['村干部', 'cadre'],
  ['网格员', 'cadre'],
  ['医生', 'doctor'],
  ['村医', 'doctor'],
  ['镇乡办公室', 'office'],
  ['办公室', 'office'],
  ['志愿者', 'volunteer'],
  ['店里的人', 'keeper'],
  ['药店', 'keeper'],
  ['供销社', 'keeper'],
])
const PHONE = /^\+?\d[\d-]{4,15}$/
const LONGEST_NAME = 20

/**
 * A roster as offices have it, pasted from a sheet or typed: 姓名，岗位，地点，职务，电话, the last two may be left out. Each line is
 * read by itself: one that is wrong stops nobody else.
 */
export function readStaffLines(text: string, township: string): StaffLine[] {
  const seen = new Set<string>()
  let read = 0
  return text.split(/\r?\n/).flatMap((raw, index): StaffLine[] => {
    if (raw.trim() === '' || /^\s*"?姓名/.test(raw)) return []
    const line = index + 1
    const cells = raw.split(/[,，\t]/).map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    )
    const one = readLine(line, cells, township)
    if (++read > MOST_LINES) return [{ line, name: one.name, fault: 'too-many' as const }]
    if (one.fault !== null) return [one]
    const key = [one.name, one.role, one.place].join('/')
    if (seen.has(key)) return [{ line, name: one.name, fault: 'twice' as const }]
    seen.add(key)
    return [one]
  })
}

function readLine(line: number, cells: readonly string[], township: string): StaffLine {
  const [name = '', roleText = '', placeText = '', titleText = '', phone = ''] = cells
  const wrong = (fault: LineFault): StaffLine => ({ line, name, fault })
  if (cells.length < 3 || cells.length > 5) return wrong('columns')
  if (name === '' || name.length > LONGEST_NAME) return wrong('name')
  const role = roles.get(roleText)
  if (!role) return wrong('role')
  const place = placeNamed(placeText, township)
  if (!place || !fitsPlace(role, place)) return wrong('place')
  const title = titleText === '' ? null : titleNamed(titleText)
  if (titleText !== '' && (!title || !titlesFor(role).includes(title))) return wrong('title')
  if (phone !== '' && !PHONE.test(phone)) return wrong('phone')
  return { line, name, fault: null, role, place, title, phone: phone || null }
}

/** 朝元村1网格, 朝元村, 两坪乡, 卫生院: a place of this township, by the name it is called by. */
function placeNamed(text: string, code: string): string | null {
  const township = townshipAt(code)
  const said = text.replace(/\s/g, '').replace(/全村$/, '')
  if (!township) return null
  if ([township.name, '卫生院', '镇乡', '办公室', `${township.name}卫生院`].includes(said)) return code
  const [, name = '', grid] = /^(.+?)第?(?:(\d{1,2})网格)?$/.exec(said) ?? []
  const village = township.villages.find((one) => one.name === name || one.officialName === name)
  if (!village) return null
  return grid === undefined ? village.code : Number(grid) > 0 ? `${village.code}-${grid.padStart(2, '0')}` : null
}

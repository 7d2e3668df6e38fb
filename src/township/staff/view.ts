import { type Output } from '@domain/contract'
import { titlesFor, titleWords } from '@domain/rules/staff/titles'
import { atWords, clockWords, dayAt, dayWords } from '@/words/when'

type List = Output<'invite.list'>
export type Worker = List['staff'][number]
export type Invite = List['invites'][number]
export type Role = Worker['role']

export const ROLES: Readonly<Record<Role, string>> = {
  doctor: '医生',
  cadre: '村干部',
  office: '镇乡办公室',
  admin: '管理员',
  volunteer: '志愿者',
  keeper: '店里的人',
}
const ORDER: readonly Role[] = ['admin', 'office', 'doctor', 'cadre', 'volunteer', 'keeper']
const IN_VILLAGE: readonly Role[] = ['cadre', 'doctor', 'volunteer', 'keeper']
const VILLAGE_DIGITS = 12
const TOWNSHIP_DIGITS = 9

export interface Group {
  readonly place: string
  readonly title: string
  readonly workers: readonly Worker[]
}

/**
 * The township's organisation (A01): its leading group, office and health centre first, then village by village in the order
 * of their codes: whoever leads the village, the cadres of its grids, its doctor.
 */
export function groupsOf(staff: readonly Worker[], townshipName: string): Group[] {
  const places = [...new Set(staff.map(unitOf))].sort()
  return places.map((place) => {
    const workers = staff.filter((worker) => unitOf(worker) === place).sort(byRank)
    const name = place.length === TOWNSHIP_DIGITS ? townshipName : workers[0].placeName.split(' ')[0]
    return { place, title: `${name}，${new Set(workers.map(({ accountId }) => accountId)).size} 人`, workers }
  })
}

const unitOf = ({ place }: Worker): string => place.slice(0, VILLAGE_DIGITS)

const rank = ({ place, role, title }: Worker): string => {
  const order = place.length === TOWNSHIP_DIGITS ? ORDER : IN_VILLAGE
  const titles = titlesFor(role)
  const at = title ? titles.indexOf(title) : titles.length
  return `${order.indexOf(role)}${place.padEnd(15)}${String(at).padStart(2, '0')}`
}
const byRank = (a: Worker, b: Worker): number => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0)

/** Who leads a village: a cadre of the whole of it, called first when its grids need help (A01). */
const leads = ({ role, place }: Worker): boolean => role === 'cadre' && place.length === VILLAGE_DIGITS

/** 朝元村 1网格，网格员，做到 3月1日 */
export const postWords = (worker: Worker): string =>
  [
    worker.placeName,
    worker.title ? titleWords(worker.title) : ROLES[worker.role],
    leads(worker) && '带队',
    worker.coversName !== null && `代${worker.coversName}`,
    worker.until !== null && `做到 ${dayWords(worker.until)}`,
    leaveWords(worker),
  ]
    .filter(Boolean)
    .join('，')

/** 2月1日上岗，做到 3月1日; without an end as long as nothing is said. */
export const termWords = ({ from, until }: Worker): string =>
  `${dayWords(from)}上岗，${until === null ? '没定到哪天' : `做到 ${dayWords(until)}`}`

/** 2月9日到 2月13日请假，向小军代 */
export const leaveWords = ({ leave, coversName }: Worker): string | false =>
  leave !== null &&
  coversName === null &&
  `${dayWords(leave.from)}请假，${dayWords(leave.until)}回，${leave.coverName}代`

/** What became of an invitation, or until when its code works (E40: 24 hours). */
export function inviteWords({ role, placeName, state, expiresAt }: Invite, now: number): string {
  const today = dayAt(now)
  const tomorrow = dayAt(expiresAt) === today ? '今天' : '明天'
  const states: Readonly<Record<Invite['state'], string>> = {
    open: `${tomorrow} ${clockWords(expiresAt)} 前能用`,
    used: '已经用了',
    revoked: '收回了',
    expired: `${atWords(expiresAt, today)} 过期`,
  }
  return `${ROLES[role]}，${placeName}。${states[state]}`
}

/** An office appoints whoever works in the villages; administrators and offices are an administrator's to end. */
export const mayEnd = ({ role }: Pick<Worker, 'role'>, isAdmin: boolean): boolean =>
  isAdmin || (role !== 'office' && role !== 'admin')

/** Only who answers for people goes on leave with somebody standing in (E21), and not with another's post. */
export const takesLeave = ({ role, coversName }: Pick<Worker, 'role' | 'coversName'>): boolean =>
  coversName === null && (role === 'cadre' || role === 'doctor')

/** Who could stand in or take over: the same work in the same township, by a post of their own. Each once. */
export function colleaguesOf(
  worker: Worker,
  staff: readonly Worker[],
): { value: string; label: string; note: string }[] {
  const same = staff.filter(
    (one) => one.role === worker.role && one.accountId !== worker.accountId && one.coversName === null,
  )
  return [...new Set(same.map(({ accountId }) => accountId))].map((accountId) => {
    const posts = same.filter((one) => one.accountId === accountId)
    const note = posts.map(({ placeName }) => placeName).join('、')
    return { value: accountId, label: posts[0].name || '没写名字', note }
  })
}

interface Orphans {
  readonly people: number
  readonly grids: readonly { readonly grid: string; readonly placeName: string; readonly people: number }[]
  readonly who: readonly { readonly personId: string; readonly name: string; readonly plate: string }[]
}

/** Whom a refused end would leave alone; undefined where it was refused for something else. */
export const orphansIn = (refusal: string | undefined, detail: unknown): Orphans | undefined =>
  refusal === 'LeavesOrphans' ? (detail as Orphans) : undefined

const NAMED = 5

/** 张桂香、程大友等 12 人 */
export function namesOf({ who, people }: Orphans): string {
  const names = who.slice(0, NAMED).map(({ name }) => name)
  return names.length < people ? `${names.join('、')}等 ${people} 人` : names.join('、')
}

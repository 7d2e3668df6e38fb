import { type Output } from '@domain/contract'
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
}
const ORDER: readonly Role[] = ['admin', 'office', 'doctor', 'cadre']

export interface Group {
  readonly role: Role
  readonly title: string
  readonly workers: readonly Worker[]
}

/** Who works here, by role; an empty role is left out. */
export const groupsOf = (staff: readonly Worker[]): Group[] =>
  ORDER.map((role) => {
    const workers = staff.filter((worker) => worker.role === role)
    return { role, title: `${ROLES[role]}，${workers.length} 人`, workers }
  }).filter(({ workers }) => workers.length > 0)

/** 朝元村 1网格，做到 3月1日 */
export const postWords = ({ placeName, until }: Worker): string =>
  until === null ? placeName : `${placeName}，做到 ${dayWords(until)}`

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

/** An office appoints cadres and doctors; administrators and offices are an administrator's to end. */
export const mayEnd = ({ role }: Worker, isAdmin: boolean): boolean => isAdmin || role === 'cadre' || role === 'doctor'

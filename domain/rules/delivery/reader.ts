import type { Account, Post, StaffRole } from '../../model/account'
import type { Day } from '../../model/calendar'
import { placeName } from '../../policy/tenants'
import { isLive } from '../account/stream'

interface Reader {
  readonly who: string
  readonly post: string
  readonly phone: string | null
}

/** 村干部 · 朝元村 1网格 */
export const postWords = ({ role, place }: Pick<Post, 'role' | 'place'>): string =>
  `${roles[role]} · ${placeName(place)}`
const roles: Record<StaffRole, string> = {
  cadre: '村干部',
  doctor: '医生',
  office: '办公室',
  admin: '管理员',
  volunteer: '志愿者',
  keeper: '店里的人',
}

/**
 * Who a message was for, as the office may know it: a worker by name and post; a resident or relative only as that, with the
 * village, since whose message it was says whose illness (F11).
 */
export function readerOf(account: Account | null, township: string, today: Day): Reader {
  const posts = account?.posts.filter((post) => post.township === township) ?? []
  const post = posts.find((one) => isLive(one, today)) ?? posts[0]
  if (account && post) return { who: account.name ?? '没留名字', post: postWords(post), phone: account.phone }
  const bonds = account?.bonds.filter(({ state }) => state === 'confirmed') ?? []
  const who = bonds.length > 0 && bonds.every(({ kinship }) => kinship === 'self') ? '某住户' : '某家属'
  const village = account?.village ?? bonds[0]?.village
  return { who, post: village ? placeName(village) : placeName(township), phone: null }
}

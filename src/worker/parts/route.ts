import { getCurrentPages, navigateBack, navigateTo, redirectTo } from '@tarojs/taro'

const url = (page: string, query: Readonly<Record<string, string | undefined>> = {}): string => {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  )
  return `/${page}/index${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}

/** Every way out of a staff page, by what it shows. */
export const pages = {
  today: () => url('worker/today'),
  /** `from`: the sheet 记一笔 opens at once, after a call or at the door. */
  door: (id: string, from?: 'phone' | 'visit') => url('worker/door', { id, from }),
  people: () => url('worker/people'),
  person: (householdId: string, id: string) => url('worker/person', { household: householdId, id }),
  register: (householdId?: string) => url('worker/register', { household: householdId }),
  requests: () => url('worker/requests'),
  carry: () => url('worker/carry'),
  request: (id: string, to?: 'declined' | 'handed-over') => url('worker/request', { id, to }),
  bond: (id: string) => url('worker/bond', { id }),
  care: (personId: string) => url('worker/care', { personId }),
  standing: (personId: string) => url('worker/standing', { personId }),
  me: () => url('worker/me'),
  leave: () => url('worker/leave'),
  tier: (personId: string) => url('clinic/tier', { personId }),
  followUp: (personId: string) => url('clinic/follow-up', { personId }),
  equipment: (place?: string) => url('clinic/equipment', { place }),
  supply: () => url('supply/township'),
  referral: (personId?: string) => url('clinic/referral', { personId }),
  overview: () => url('township/overview'),
  callList: () => url('township/delivery', { list: 'mine' }),
  family: () => url('pages/home'),
  why: (personId: string, kind: string) => url('pages/why', { personId, kind }),
  whyDay: (personId: string, on: string) => url('pages/why', { personId, on }),
  whyRequest: (requestId: string) => url('pages/why', { requestId }),
  whyBond: (bondId: string) => url('pages/why', { bondId }),
  outbox: () => url('pages/outbox'),
  reminders: () => url('pages/reminders'),
}

export const open = (to: string): void => void navigateTo({ url: to })
export const replace = (to: string): void => void redirectTo({ url: to })

/** Opened from a message there is nothing behind the page: back is the day's list. */
export function back(): void {
  if (getCurrentPages().length > 1) void navigateBack()
  else replace(pages.today())
}

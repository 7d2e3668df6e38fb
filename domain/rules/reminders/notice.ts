import type { TemplateKey } from '../../model/template'
import { dayWords } from '../words'
import type { Notice } from '../../model/send'

/**
 * What a phone shows on its lock screen (F11): these are all the sentences there are; each fits a `thing` field of twenty
 * characters, in the longest case too.
 */
export function noticeWords(notice: Notice): string {
  switch (notice.kind) {
    case 'digest':
      return digestWords(notice)
    case 'urgent':
      return '有1件急事，等您接手'
    case 'referral':
      return '有1个转诊等久了，请看看'
    case 'no-vehicle':
      return '有人等车，没有空车了'
    case 'cover':
      return coverWords(notice)
    case 'medicine':
      return '您要的东西有新进展'
    case 'check':
      return '医生今天要联系您家里人'
  }
}

/** 12户待联系，迟3户，先去3组 */
function digestWords({ doors, late, urgent, place }: Extract<Notice, { kind: 'digest' }>): string {
  const first = urgent > 0 ? `急${atMost(urgent)}户` : late > 0 ? `迟${atMost(late)}户` : null
  const words = [`${atMost(doors)}户待联系`, first].filter((one) => one !== null).join('，')
  const where = !place ? '' : `，先看${place}`
  return words.length + where.length <= MOST ? words + where : words
}

function coverWords({ side, from, until }: Extract<Notice, { kind: 'cover' }>): string {
  const words = { taken: '起您替人代班', given: '起有人替您', back: '起您的户回您名下' } as const
  return `${dayWords(side === 'back' ? until : from)}${words[side]}`
}

/** The longest a `thing` field may be. */
export const MOST = 20
const atMost = (n: number): string => (n > 999 ? '999+' : String(n))

const templates: Record<Notice['kind'], TemplateKey> = {
  digest: 'digest',
  urgent: 'urgent',
  referral: 'urgent',
  'no-vehicle': 'urgent',
  cover: 'digest',
  medicine: 'progress',
  check: 'progress',
}
export const templateOf = ({ kind }: Notice): TemplateKey => templates[kind]

/** Where somebody is to be found, by ids. */
export interface Whom {
  readonly personId?: string
  readonly householdId?: string
}

interface Leading {
  readonly id: string
  readonly openid: string
  readonly notice: Notice
  readonly about: string
  readonly whom?: Whom
}

/**
 * The page a tap on the message opens, straight at what it is about; ids and nothing else in its address. `m` says which
 * message it was, so that having opened it is noted. Nothing in it needs escaping, and WeChat would not undo it.
 */
export function pageOf(message: Leading): string {
  const [page, query] = goalOf(message)
  const pairs = Object.entries({ ...query, m: markOf(message) })
  const words = pairs.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]))
  return words.length > 0 ? `${page}?${words.join('&')}` : page
}

function goalOf({ notice, about, whom }: Leading): readonly [page: string, query: Record<string, string | undefined>] {
  switch (notice.kind) {
    case 'urgent':
      return whom?.householdId ? ['worker/door/index', { id: whom.householdId }] : ['worker/today/index', {}]
    case 'referral':
    case 'no-vehicle':
      return ['clinic/referral/index', { personId: whom?.personId }]
    case 'medicine':
      return ['family/request/index', { requestId: about }]
    case 'check':
      return ['pages/home/index', { personId: whom?.personId ?? /\bp-[0-9a-z]+/.exec(about)?.[0] }]
    case 'cover':
      return ['worker/me/index', {}]
    case 'digest':
      return [notice.office ? 'township/overview/index' : 'worker/today/index', {}]
  }
}

/** A message's id without whose it is: that, the server knows from who asks. */
export const markOf = ({ id, openid }: { id: string; openid: string }): string | undefined =>
  id.endsWith(`:${openid}`) ? id.slice(0, -openid.length - 1) : undefined

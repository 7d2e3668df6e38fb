import type { TemplateKey } from '../../contract/views'
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
  const where = place === null ? '' : `，先看${place}`
  return words.length + where.length <= MOST ? words + where : words
}

function coverWords({ side, from, until }: Extract<Notice, { kind: 'cover' }>): string {
  const words = { taken: '起您替人代班', given: '起有人替您', back: '起您的户回您名下' } as const
  return `${dayWords(side === 'back' ? until : from)}${words[side]}`
}

/** The longest a `thing` field may be. */
const MOST = 20
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

/** The page a tap on the message opens; nothing personal in its address. */
export function pageOf({ kind }: Notice, about: string): string {
  if (kind === 'medicine') return `pages/request/index?requestId=${about}`
  if (kind === 'check') return 'pages/home/index'
  return kind === 'referral' || kind === 'no-vehicle' ? 'clinic/referral/index' : 'worker/today/index'
}

import type { TemplateKey } from '../contract/views'

/**
 * What a phone shows on its lock screen: a count and what kind of thing, never a name, an illness or an address (F11).
 * These are all the sentences there are; each fits a `thing` field of twenty characters.
 */
export type Notice =
  | { readonly kind: 'digest'; readonly doors: number; readonly urgent: number }
  | { readonly kind: 'urgent' }
  | { readonly kind: 'medicine' }
  | { readonly kind: 'referral' }
  | { readonly kind: 'no-vehicle' }

export function noticeWords(notice: Notice): string {
  switch (notice.kind) {
    case 'digest':
      return notice.urgent > 0
        ? `今天有${atMost(notice.doors)}户待联系，最急${atMost(notice.urgent)}户`
        : `今天有${atMost(notice.doors)}户待联系`
    case 'urgent':
      return '有1件急事，等您接手'
    case 'medicine':
      return '您要的东西有新进展'
    case 'referral':
      return '有1个转诊等久了，请看看'
    case 'no-vehicle':
      return '有人等车，没有空车了'
  }
}

const atMost = (n: number): string => (n > 999 ? '999+' : String(n))

const templates: Record<Notice['kind'], TemplateKey> = {
  digest: 'digest',
  urgent: 'urgent',
  referral: 'urgent',
  'no-vehicle': 'urgent',
  medicine: 'progress',
}
export const templateOf = ({ kind }: Notice): TemplateKey => templates[kind]

/** The page a tap on the message opens; nothing personal in its address. */
export function pageOf({ kind }: Notice, id: string): string {
  if (kind === 'medicine') return `pages/request/index?requestId=${id}`
  return kind === 'referral' || kind === 'no-vehicle' ? 'clinic/referral/index' : 'worker/today/index'
}

import type { TemplateKey } from '../contract/views'

/**
 * What a phone shows on its lock screen: a count and what kind of thing, never a name, an illness or an address (F11).
 * These are all the sentences there are; each fits a `thing` field of twenty characters.
 */
export type Notice =
  | { readonly kind: 'digest'; readonly doors: number; readonly urgent: number }
  | { readonly kind: 'urgent' }
  | { readonly kind: 'medicine' }

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
  }
}

const atMost = (n: number): string => (n > 999 ? '999+' : String(n))

export const templateOf = (notice: Notice): TemplateKey =>
  notice.kind === 'digest' ? 'digest' : notice.kind === 'urgent' ? 'urgent' : 'progress'

/** The page a tap on the message opens; nothing personal in its address. */
export const pageOf = (notice: Notice, id: string): string =>
  notice.kind === 'medicine' ? `pages/request/index?requestId=${id}` : 'worker/today/index'

import type { DeliveryKind, DeliveryState } from '../../contract/delivery'
import type { Notice } from '../../model/send'

const kinds: Record<Notice['kind'], DeliveryKind> = {
  digest: 'digest',
  urgent: 'urgent',
  referral: 'referral',
  'no-vehicle': 'referral',
  cover: 'cover',
  medicine: 'progress',
  check: 'progress',
}
/** Which kind of message the office knows a notice as. */
export const kindOf = ({ kind }: Pick<Notice, 'kind'>): DeliveryKind => kinds[kind]

const kindNames: Record<DeliveryKind, string> = {
  digest: '每天一条',
  urgent: '急事',
  referral: '转诊',
  progress: '办事进展',
  cover: '代班',
}
export const deliveryKindWords = (kind: DeliveryKind): string => kindNames[kind]

const stateNames: Record<DeliveryState, string> = {
  planned: '该发的',
  sent: '发到微信了',
  failed: '微信没收',
  'no-grant': '没点同意',
  unknown: '不知道到没到',
  claimed: '正在发',
  opened: '点开看了',
  acted: '看了就去办了',
}
export const deliveryStateWords = (state: DeliveryState): string => stateNames[state]

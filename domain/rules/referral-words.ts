import type { Destination, Referral, ReferralState, ReferralStep } from '../model/care'
import type { Policy } from '../policy/pack'

const waiting: Record<ReferralState, string> = {
  sent: '等接收',
  accepted: '等出发',
  departed: '在路上',
  arrived: '等收治',
}
/** What a referral waits for. */
export const waitingWords = (state: ReferralState): string => waiting[state]

const steps: Record<ReferralStep, string> = {
  sent: '转诊发出',
  accepted: '对方接收',
  departed: '出发了',
  arrived: '到院了',
  admitted: '收治了',
  returned: '回来了',
  cancelled: '不转了',
}
export const stepWords = (step: ReferralStep): string => steps[step]

const destinations: Record<Destination, string> = {
  emergency: '急诊',
  'county-designated': '县定点医院',
  tertiary: '三级医院',
  'expert-panel': '请县专家定',
  'sub-designated': '亚定点医院',
  home: '在家治',
}
export const destinationWords = (to: Destination): string => destinations[to]

/** By when the next step is owed (epoch ms). */
export const referralDueAt = ({ state, steps: done, openedAt }: Referral, policy: Policy): number =>
  (done[done.length - 1]?.at ?? openedAt) + policy.referralWithinMinutes.value[state] * 60_000

/** What may follow what. Who goes in an emergency need not wait until somebody has accepted (A23). */
const order: Record<ReferralState, readonly ReferralStep[]> = {
  sent: ['accepted', 'returned', 'cancelled'],
  accepted: ['departed', 'returned', 'cancelled'],
  departed: ['arrived', 'returned'],
  arrived: ['admitted', 'returned'],
}
export const mayFollow = ({ state, to, calledAt }: Referral): readonly ReferralStep[] =>
  state === 'sent' && (to === 'emergency' || calledAt !== null) ? ['departed', ...order.sent] : order[state]

/** Steps that are the hospital's and the clinic's to say; a cadre says what is seen in the village. */
const cadreSteps: readonly ReferralStep[] = ['departed', 'arrived']
export const mayStep = (step: ReferralStep, role: string): boolean => role === 'doctor' || cadreSteps.includes(step)

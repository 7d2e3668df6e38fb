import { type Figure } from '@domain/contract'
import { LABELS, type ORDER, type FourStates } from '@/components/four-state-bar/states'

export type Counts = Readonly<Partial<Record<Figure, number>>>

/** Each figure by the words it has on every page. */
export const FIGURES: Readonly<Record<Figure, string>> = {
  due: '今天该联系',
  'reached-fine': LABELS.fine,
  'reached-not-fine': LABELS.bad,
  'not-reached': LABELS.miss,
  'nobody-tried': LABELS.none,
  late: '迟了',
  'last-rung': '办公室要管',
  alert: '要马上处理',
  'at-home': '在家治疗',
  'in-hospital': '住院',
  'to-confirm': '等核实在不在',
  red: '红·重点',
  yellow: '黄·次重点',
  green: '绿·一般',
  'to-survey': '情况没问全',
  'tier-lowered': '红的，医生改轻了',
  referral: '转诊在办',
  'referral-late': '转诊迟了',
  'no-helper': '没人包',
}

export const isFigure = (text: string | undefined): text is Figure => text !== undefined && text in FIGURES

/** The four states of contact and the figure behind each (F15). */
export const STATES: Readonly<Record<(typeof ORDER)[number], Figure>> = {
  fine: 'reached-fine',
  bad: 'reached-not-fine',
  miss: 'not-reached',
  none: 'nobody-tried',
}

export const statesOf = (counts: Counts): FourStates => ({
  fine: counts['reached-fine'] ?? 0,
  bad: counts['reached-not-fine'] ?? 0,
  miss: counts['not-reached'] ?? 0,
  none: counts['nobody-tried'] ?? 0,
})

import { type Figure, type PersonRow } from '@domain/contract'
import { ORDER } from '@/components/four-state-bar/states'
import { groupWords } from '@/words/groups'
import { FIGURES, STATES } from '../parts/figures'

interface Switch {
  readonly value: Figure
  readonly label: string
}

const option = (figure: Figure): Switch => ({ value: figure, label: FIGURES[figure] })
const TODAY = (['due', ...ORDER.map((state) => STATES[state]), 'late', 'last-rung'] as const).map(option)
const TIERS = (['red', 'yellow', 'green', 'to-survey'] as const).map(option)
const TREATED = (['at-home', 'in-hospital', 'to-confirm'] as const).map(option)
const REFERRALS = (['referral', 'referral-late'] as const).map(option)
const ALONE = {
  alert: [option('alert')],
  'tier-lowered': [option('tier-lowered')],
  'no-helper': [option('no-helper')],
}

/** The figures one goes back and forth between, from the one that was opened. */
export const SWITCHES: Readonly<Record<Figure, readonly Switch[]>> = {
  due: TODAY,
  'reached-fine': TODAY,
  'reached-not-fine': TODAY,
  'not-reached': TODAY,
  'nobody-tried': TODAY,
  late: TODAY,
  'last-rung': TODAY,
  red: TIERS,
  yellow: TIERS,
  green: TIERS,
  'to-survey': TIERS,
  'at-home': TREATED,
  'in-hospital': TREATED,
  'to-confirm': TREATED,
  ...ALONE,
  referral: REFERRALS,
  'referral-late': REFERRALS,
}

const VILLAGE_DIGITS = 12

interface Listed {
  readonly data?: readonly PersonRow[]
  readonly hasMore: boolean
}

/** 还没人联系，3 人; the number is the length of the list below, never another count (B40). */
export function headOf(figure: Figure, place: string, { data, hasMore }: Listed): { title: string; sub: string } {
  const count = data === undefined ? '' : hasMore ? `，${data.length} 人以上` : `，${data.length} 人`
  const village = data?.[0]?.villageName
  const sub = place.length >= VILLAGE_DIGITS ? (village ?? '这个村') : '全镇乡'
  return { title: `${FIGURES[figure]}${count}`, sub }
}

export const tierShown = ({ tier, toSurvey }: PersonRow): boolean => tier !== null || toSurvey

/** 82 岁，朝元村，孤寡老人，还没人联系 */
export const rowWords = ({ age, villageName, groups, words }: PersonRow): string =>
  [`${age} 岁`, villageName, ...groups.map(groupWords), words].join('，')

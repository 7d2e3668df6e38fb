import type { QueueView } from '../../contract/views-medicine'
import { ageOn, type Day } from '../../model/calendar'
import type { Person } from '../../model/person'
import type { KeyGroup, MedicineRequest } from '../../model/request'
import type { Pack, Policy } from '../../policy/pack'
import { rowIn } from '../../policy/row-in'
import { villageName } from '../../policy/tenants'
import { dailyGroupsOn } from '../daily'
import { pregnancyOn } from '../pregnancy'
import { hardshipWords } from '../words-facts'

/** Why somebody comes first where something is scarce; the gravest reason, null where there is none (F17). */
export function keyGroupOf(person: Person, on: Day, policy: Policy): KeyGroup | null {
  if (person.alert) return 'danger'
  if (person.tier === 'red') return 'red'
  if (pregnancyOn(person, on, policy) === 'yes') return 'pregnant'
  if (ageOn(person.birthOn, on) < policy.infantBelowAge.value) return 'infant'
  if (person.clinical.dialysis === 'yes' || person.recurring.some(({ kind }) => kind === 'dialysis')) return 'dialysis'
  return dailyGroupsOn(person.tags, on, policy).length > 0 ? 'daily' : null
}

const groups: Record<KeyGroup, string> = {
  danger: '有危险信号',
  red: '红·重点',
  pregnant: '孕产妇',
  infant: '婴幼儿',
  dialysis: '透析病人',
  daily: '每天照看的人',
}

type Queued = Pick<MedicineRequest, 'village' | 'keyGroup' | 'hardship'>

/** Why it counts as asked earlier: 重点人群（孕产妇）早算 48 小时; empty where it does not. */
export const headStartWords = ({ keyGroup, hardship }: Queued, policy: Policy): string[] => [
  ...(keyGroup === null ? [] : [`重点人群（${groups[keyGroup]}）早算 ${policy.queueKeyGroupHours.value} 小时`]),
  ...(hardship === null ? [] : [`${hardshipWords(hardship)}早算 ${policy.queueHardshipHours.value} 小时`]),
]

/** The most hours by which anybody can count as asked earlier: nobody who asks later than that comes before. */
export const guarantee = (policy: Policy): number => policy.queueKeyGroupHours.value + policy.queueHardshipHours.value

/** One sentence for every place: how many are before, why, and what is certain whatever happens. */
export function queueView(
  request: Queued,
  place: number,
  of: number,
  { id, policy }: Pick<Pack, 'id' | 'policy'>,
): QueueView {
  const reasons = headStartWords(request, policy)
  const where = `${villageName(request.village)}等紧缺药的 ${of} 家里排第 ${place}。`
  const why =
    reasons.length > 0 ? `按要药的时间排，${reasons.join('，')}。` : '按要药的时间排，重点人群和困难户往前算几小时。'
  return {
    place,
    of,
    words: `${where}${why}比这家晚要 ${guarantee(policy)} 小时以上的，都排在后面。`,
    clause: request.hardship === null ? 'F17' : rowIn('B03', id),
  }
}

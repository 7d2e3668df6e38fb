import { daysBetween, type Day } from '../../model/calendar'
import type { Equipment, EquipmentKind } from '../../model/equipment'
import { levelOf, townshipOf } from '../../model/place-code'
import { townshipName, villageName } from '../../policy/tenants'
import { dayWords } from '../words'

const names: Record<EquipmentKind, string> = { oximeter: '血氧仪', wearable: '手环', vehicle: '转运车' }

/** 血氧仪 YX-03 */
export const labelWords = ({ kind, label }: Pick<Equipment, 'kind' | 'label'>): string => `${names[kind]} ${label}`

/** 朝元村卫生室 or 两坪乡卫生院: where a thing is fetched from and brought back to. */
export const homeWords = (home: string): string =>
  levelOf(home) === 'township' ? `${townshipName(townshipOf(home))}卫生院` : `${villageName(home)}卫生室`

/** What state a thing is in and by when something is to be done; it names no holder. */
export function stateWords({ state, kind, holder, asOf }: Equipment, today: Day): string {
  switch (state) {
    case 'out':
      return kind === 'vehicle' ? '出车了' : backWords(holder?.dueBackOn ?? null, today)
    case 'to-disinfect':
      return `${asOf === today ? '今天' : dayWords(asOf)}收回，等消毒`
    case 'ready':
      return kind === 'vehicle' ? '可以派' : '可以借'
    case 'withdrawn':
      return '停用了'
  }
}

function backWords(dueBackOn: Day | null, today: Day): string {
  if (dueBackOn === null) return '借出去了'
  const late = daysBetween(dueBackOn, today)
  return late > 0 ? `该还了，迟 ${late} 天` : late === 0 ? '今天该还' : `${dayWords(dueBackOn)}还`
}

import { daysBetween, type Day } from '../../model/calendar'
import type { LotUnits, MovementKind, StockCategory, StockLevel } from '../../model/stock'
import type { LotLabel } from '../../contract/views-stock'
import type { Item } from '../../policy/formulary'
import { dayWords } from '../words'
import { known } from './lots'

const categories: Record<StockCategory, string> = {
  fever: '退热药',
  cough: '止咳药',
  'chinese-patent': '中成药',
  antigen: '抗原试剂',
  kit: '健康包',
  living: '生活物资',
}
export const stockCategoryWords = (category: StockCategory): string => categories[category]

const levels: Record<StockLevel | 'unknown', string> = { ample: '充足', tight: '紧张', out: '缺货', unknown: '没人报' }
export const levelWords = (level: StockLevel | 'unknown'): string => levels[level]

const kinds: Record<MovementKind, string> = {
  received: '入库',
  issued: '发出',
  'taken-back': '退回',
  sent: '调出',
  arrived: '调入',
  counted: '盘点',
  'written-off': '报损',
  reversed: '冲销',
}
export const movementWords = (kind: MovementKind): string => kinds[kind]

/** 3 盒 4 片; where a pack is one piece, 3 瓶. A minus stays in front. */
export function unitsWords({ unit, unitsPerPack }: Pick<Item, 'unit' | 'unitsPerPack'>, units: number): string {
  if (unitsPerPack === 1) return `${units} ${unit}`
  const [packs, loose] = [Math.floor(Math.abs(units) / unitsPerPack), Math.abs(units) % unitsPerPack]
  const parts = [...(packs > 0 ? [`${packs} 盒`] : []), ...(loose > 0 || packs === 0 ? [`${loose} ${unit}`] : [])]
  return `${units < 0 ? '−' : ''}${parts.join(' ')}`
}

/** What goes on the bag; how to take it the dispenser copies by hand (R85). */
export function lotLabel({ item, lot, expiryOn, units }: LotUnits): LotLabel {
  const { name, unit } = known(item)
  return { name, lot: `批号 ${lot}`, expiry: `有效期至 ${expiryOn}`, units: `${units} ${unit}` }
}

/** 有效期至 5月31日，还有 12 天. The day itself is the last good one. */
export function expiryWords(expiryOn: Day, today: Day): string {
  const left = daysBetween(today, expiryOn)
  if (left < 0) return `过期 ${-left} 天`
  if (left === 0) return '今天到期'
  return left <= NEAR_DAYS ? `${dayWords(expiryOn)}到期，还有 ${left} 天` : `有效期至 ${expiryOn}`
}

/** Within so many days of its expiry a lot is said to be near it. */
export const NEAR_DAYS = 30

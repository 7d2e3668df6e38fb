import { addDays, dayOf, daysBetween, hourOf, weekdayOf, type Day } from '@domain/model/calendar'
import { dayWords as daySaid } from '@domain/rules/words'

/** Days and times as people say them. China has one zone, so a phone that travels still shows the village's time (R21). */
const CHINA_MS = 8 * 3_600_000
const WEEKDAYS = '一二三四五六日'

/** The civil day of an instant, `2023-02-08`. */
export const dayAt = (at: number): string => dayOf(at)

export const daysAfter = (on: string, n: number): string => addDays(on as Day, n)

/** Whole days from one civil day to another. */
export const daysUntil = (from: string, to: string): number => daysBetween(from as Day, to as Day)

export const hourAt = hourOf

/** 2月9日 */
export const dayWords = (on: string): string => daySaid(on as Day)

/** 星期三 */
export const weekdayWords = (on: string): string => `星期${WEEKDAYS[weekdayOf(on as Day) - 1]}`

/** 8:31 */
export const clockWords = (at: number): string => new Date(at + CHINA_MS).toISOString().slice(11, 16).replace(/^0/, '')

/** 8:31, 昨天 8:31, 2月6日 8:31 */
export function atWords(at: number, today: string): string {
  const ago = daysUntil(dayAt(at), today)
  const on = ago === 0 ? '' : ago === 1 ? '昨天 ' : `${dayWords(dayAt(at))} `
  return `${on}${clockWords(at)}`
}

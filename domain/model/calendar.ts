import type { z } from './zod'

/**
 * Reckoning with civil days, without the schema: screens use it, and must not carry zod for it.
 *
 * Instants are epoch milliseconds and become days here only, at a fixed UTC+8 (R21): China has one zone, and a birth date is
 * a civil day, never an instant.
 */
export type Day = string & z.$brand<'Day'>

export const MS_PER_HOUR = 3_600_000
export const MS_PER_DAY = 24 * MS_PER_HOUR
const CHINA_OFFSET_MS = 8 * MS_PER_HOUR

export function isCivilDay(text: string): boolean {
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

const msOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const fromMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day

/** The day a literal names; throws on a day that does not exist, so it is for constants and tests, not for input. */
export function day(text: string): Day {
  if (!isCivilDay(text)) throw new Error(`no such day: ${text}`)
  return text as Day
}

/** The day in China at an instant (epoch ms). */
export const dayOf = (epochMs: number): Day => fromMs(epochMs + CHINA_OFFSET_MS)

/** The instant (epoch ms) at which a day starts in China, plus hours and minutes. */
export const instantOf = (on: Day, hours = 0, minutes = 0): number =>
  msOf(on) - CHINA_OFFSET_MS + hours * MS_PER_HOUR + minutes * 60_000

/** Hour of the day in China at an instant, 0…23. */
export const hourOf = (epochMs: number): number => Math.floor(((epochMs + CHINA_OFFSET_MS) % MS_PER_DAY) / MS_PER_HOUR)

/** Minutes since midnight in China at an instant, 0…1439. */
export const minuteOf = (epochMs: number): number => Math.floor(((epochMs + CHINA_OFFSET_MS) % MS_PER_DAY) / 60_000)

export const addDays = (on: Day, n: number): Day => fromMs(msOf(on) + n * MS_PER_DAY)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (msOf(to) - msOf(from)) / MS_PER_DAY

/** 1 is Monday … 7 is Sunday. */
export const weekdayOf = (on: Day): number => ((new Date(msOf(on)).getUTCDay() + 6) % 7) + 1

/** The Monday of the week a day lies in (R12: calendar weeks run Monday to Sunday). */
export const mondayOf = (on: Day): Day => addDays(on, 1 - weekdayOf(on))
export const sundayOf = (on: Day): Day => addDays(on, 7 - weekdayOf(on))

/** Completed years on a day; a birthday of 29 February falls on the 28th in common years (R22). */
export function ageOn(birthOn: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birthOn.slice(0, 4))
  return on.slice(5) >= birthdayIn(birthOn, Number(on.slice(0, 4))).slice(5) ? years : years - 1
}

/** Completed months on a day; the month's last day stands in for a date it does not have (R22). */
export function monthsOn(birthOn: Day, on: Day): number {
  const months =
    (Number(on.slice(0, 4)) - Number(birthOn.slice(0, 4))) * 12 + Number(on.slice(5, 7)) - Number(birthOn.slice(5, 7))
  const lastDay = new Date(Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)), 0)).getUTCDate()
  return Number(on.slice(8)) >= Math.min(Number(birthOn.slice(8)), lastDay) ? months : months - 1
}

/** The day a person turns `age`. */
export const birthdayAt = (birthOn: Day, age: number): Day => birthdayIn(birthOn, Number(birthOn.slice(0, 4)) + age)

function birthdayIn(birthOn: Day, year: number): Day {
  const text = `${String(year).padStart(4, '0')}${birthOn.slice(4)}`
  return isCivilDay(text) ? (text as Day) : (`${text.slice(0, 8)}28` as Day)
}

export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b)
export const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b)

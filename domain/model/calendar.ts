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

/** Days are counted in whole numbers and never parsed as dates: every rule reckons with them, for everybody. */
const DAYS_IN_ERA = 146_097 // 400 years
const EPOCH = 719_468 // from 1 March of the year 0, where eras begin, to 1970

/** Two digits of a day, as a number. */
const digits = (day: string, at: number): number => day.charCodeAt(at) * 10 + day.charCodeAt(at + 1) - 528 // 11 × '0'
const yearOf = (day: string): number => digits(day, 0) * 100 + digits(day, 2)
const monthOf = (day: string): number => digits(day, 5)
const dateOf = (day: string): number => digits(day, 8)

function numberOf(day: string): number {
  const [y, month, date] = [yearOf(day), monthOf(day), dateOf(day)]
  const year = month <= 2 ? y - 1 : y
  const era = Math.floor(year / 400)
  const ofEra = year - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  return era * DAYS_IN_ERA + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - EPOCH
}

const written = new Map<number, Day>()
const MOST_WRITTEN = 100_000

/** The few days anybody lives on are written once. */
function dayNumbered(n: number): Day {
  const known = written.get(n)
  if (known !== undefined) return known
  if (written.size >= MOST_WRITTEN) written.clear()
  const text = new Date(n * MS_PER_DAY).toISOString().slice(0, 10) as Day
  written.set(n, text)
  return text
}

const msOf = (day: string): number => numberOf(day) * MS_PER_DAY
const fromMs = (ms: number): Day => dayNumbered(Math.floor(ms / MS_PER_DAY))

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

export const addDays = (on: Day, n: number): Day => dayNumbered(numberOf(on) + n)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from)

/** 1 is Monday … 7 is Sunday. */
export const weekdayOf = (on: Day): number => ((((numberOf(on) + 3) % 7) + 7) % 7) + 1 // 1970 began on a Thursday

/** The Monday of the week a day lies in (R12: calendar weeks run Monday to Sunday). */
export const mondayOf = (on: Day): Day => addDays(on, 1 - weekdayOf(on))
export const sundayOf = (on: Day): Day => addDays(on, 7 - weekdayOf(on))

/** Completed years on a day; a birthday of 29 February falls on the 28th in common years (R22). */
export function ageOn(birthOn: Day, on: Day): number {
  const years = yearOf(on) - yearOf(birthOn)
  return on.slice(5) >= birthdayIn(birthOn, yearOf(on)).slice(5) ? years : years - 1
}

/** Completed months on a day; the month's last day stands in for a date it does not have (R22). */
export function monthsOn(birthOn: Day, on: Day): number {
  const months = (yearOf(on) - yearOf(birthOn)) * 12 + monthOf(on) - monthOf(birthOn)
  const lastDay = new Date(Date.UTC(yearOf(on), monthOf(on), 0)).getUTCDate()
  return dateOf(on) >= Math.min(dateOf(birthOn), lastDay) ? months : months - 1
}

/** The day a person turns `age`. */
export const birthdayAt = (birthOn: Day, age: number): Day => birthdayIn(birthOn, yearOf(birthOn) + age)

/** Of the days a year may lack there is one, so nothing needs to be parsed: ages are asked for every person and reading. */
function birthdayIn(birthOn: Day, year: number): Day {
  const monthDay = birthOn.slice(4)
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return `${String(year).padStart(4, '0')}${monthDay === '-02-29' && !isLeap ? '-02-28' : monthDay}` as Day
}

export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b)
export const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b)

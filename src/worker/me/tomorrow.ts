import { addDays, dayOf, instantOf } from '@domain/model/calendar'

/** An hour of tomorrow in China (epoch ms). */
export const tomorrowAt = (now: number, hour: number): number => instantOf(addDays(dayOf(now), 1), hour)

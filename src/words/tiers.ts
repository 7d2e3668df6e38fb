import { type Day } from '@domain/model/day'
import { packFor } from '@domain/policy/pack-for'

/** Whether somebody without a tier is so because the township's plan classifies nobody of that age (A02). */
export const isUntiered = (age: number | undefined, place: string, today: Day): boolean =>
  age !== undefined && age < packFor(place.slice(0, 9), today).policy.tierFromAge.value

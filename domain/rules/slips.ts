import type { Measured, Reading } from '../model/reading'
import type { Policy } from '../policy/pack'

/** A number that looks mistyped: 39 for 93, 3.85 for 38.5. The person is asked once, on the same screen (E27, R26). */
export interface Slip {
  readonly field: Measured
  readonly value: number
  readonly low: number
  readonly high: number
  /** Whether the person may stand by it: never for more than 100 % (R25). */
  readonly confirmable: boolean
  /** What was likely meant, only where one slip of the finger leads to one believable number. */
  readonly guess?: number
}

const fields: readonly Measured[] = ['temperature', 'spo2', 'breaths']

/** What living people mostly measure: narrower than plausible, used only for guessing. */
const usual: Record<Measured, readonly [number, number]> = {
  temperature: [35, 42],
  spo2: [80, 100],
  breaths: [8, 60],
}

/** Values to ask about before a reading is taken; those confirmed, or asked about and left, are not asked again. */
export function slipsIn(reading: Reading, policy: Policy): Slip[] {
  return fields.flatMap((field) => {
    const value = reading[field]
    if (value === undefined || reading.unanswered?.includes(field)) return []
    if (isPlausible(field, value, policy)) return []
    const confirmable = !(field === 'spo2' && value > 100)
    if (confirmable && reading.confirmed?.includes(field)) return []
    const [low, high] = policy.plausible.value[field]
    const guess = guessOf(field, value)
    return [{ field, value, low, high, confirmable, ...(guess === null ? {} : { guess }) }]
  })
}

/** Whether a value lies inside what is believable without asking (R25, R35). */
export function isPlausible(field: Measured, value: number, policy: Policy): boolean {
  const [low, high] = policy.plausible.value[field]
  return value >= low && value <= high
}

function guessOf(field: Measured, value: number): number | null {
  const [low, high] = usual[field]
  const candidates = [value * 10, value / 10, swapped(value)]
    .map((candidate) => (field === 'temperature' ? Math.round(candidate * 10) / 10 : candidate))
    .filter((candidate) => candidate >= low && candidate <= high)
    .filter((candidate) => field === 'temperature' || Number.isInteger(candidate))
  return new Set(candidates).size === 1 ? (candidates[0] ?? null) : null
}

/** 39 → 93, 83.5 → 38.5: the two digits before the point changed places. */
function swapped(value: number): number {
  const whole = Math.trunc(value)
  if (whole < 10 || whole > 99) return NaN
  return (whole % 10) * 10 + Math.trunc(whole / 10) + (value - whole)
}

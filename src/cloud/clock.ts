let ahead = 0

/** The time of what a person does. The preview follows the local cloud's movable clock; a phone is its own clock. */
export const now = (): number => Date.now() + ahead

export function learnTime(cloudNow: number): void {
  ahead = cloudNow - Date.now()
}

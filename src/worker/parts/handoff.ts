import { type Door } from '@domain/rules/list-order'

let door: Door | undefined

/** What the list knew of a door is on its page before the server answers, and where there is no network at all. */
export const keepDoor = (known: Door | undefined): void => void (door = known)

export const doorKept = (householdId: string): Door | undefined =>
  door?.householdId === householdId ? door : undefined

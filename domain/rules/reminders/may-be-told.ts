/**
 * Whether a message may go to somebody now. Who is off duty is left in peace and the next on the ladder is told (A33); the
 * office is the last rung and is told all the same.
 */
export const mayBeTold = ({ role, restUntil }: { role: string; restUntil: number | null }, now: number): boolean =>
  role === 'office' || restUntil === null || restUntil <= now

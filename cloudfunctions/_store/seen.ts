import { add } from './database'

/**
 * Notes that health data was looked at: who, in what capacity, of whom, when (DESIGN §4.8). The note's id is the call's, so
 * that a retried call is one look.
 */
export const noteView = (
  look: { openid: string; capacity: string; about: string; action: string },
  now: number,
): Promise<boolean> => add('views', { _id: `${look.about}:${now}:${look.openid}`, ...look, at: now } as { _id: string })

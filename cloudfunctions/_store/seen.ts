import { add } from './database'

/** Notes that health data was looked at: who, in what capacity, of whom, when. */
export const noteView = (
  look: { openid: string; capacity: string; about: string; action: string },
  now: number,
): Promise<boolean> =>
  add('views', { _id: `${look.about}:${look.action}:${now}:${look.openid}`, ...look, at: now } as { _id: string })

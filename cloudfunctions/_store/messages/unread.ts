import { MS_PER_DAY } from '@domain/model/day'
import { count, _ } from '../database'

/** How long a message waits to be read; after that what it was about is in a newer one. */
const UNREAD_DAYS = 7
export const unreadSince = (now: number): number => now - UNREAD_DAYS * MS_PER_DAY

/** How many messages of the last days somebody has not opened. */
export const unreadOf = (openid: string, now: number): Promise<number> =>
  count('sends', { openid, openedAt: null, at: _.gte(unreadSince(now)) })

import type { Day } from '@domain/model/day'
import type { Send } from '@domain/model/send'
import { everyOf } from '../database'

/** As much of a message as the office's page reads. */
export type SendRead = Pick<
  Send,
  '_id' | 'openid' | 'notice' | 'state' | 'code' | 'at' | 'openedAt' | 'actedAt' | 'through'
>

const fields = ['openid', 'notice', 'state', 'code', 'at', 'openedAt', 'actedAt', 'through']

/** Every message of a township's day, by index (E19). */
export const sendsOn = (township: string, on: Day): Promise<SendRead[]> =>
  everyOf<SendRead>('sends', { township, on }, fields)

import { bond } from './bond'
import { care } from './care'
import { registry } from './registry'
import { session } from './session'
import { standing } from './standing'

/** What the function `api` answers: everything residents and village staff ask all day. */
export const api = {
  ...session,
  ...bond,
  ...care,
  ...registry,
  ...standing,
}

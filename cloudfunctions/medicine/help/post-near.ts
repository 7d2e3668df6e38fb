import type { HelpPost } from '@domain/model/help'
import type { Person } from '@domain/model/person'
import { Refused } from '../../_runtime/handler'
import { get } from '../../_store/database'

/** The post of a grid a person lives in; another grid's reads like none at all (B02, Q11). */
export async function postNear(postId: string, { grid }: Person): Promise<HelpPost> {
  const found = await get<HelpPost>('helpPosts', postId)
  if (found?.grid !== grid) throw new Refused('NotFound')
  return found
}

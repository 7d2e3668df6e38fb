import type { Account } from '@domain/model/account'
import { accountStream } from '@domain/rules/account/stream'
import type { Context } from '../_runtime/handler'
import { get } from '../_store/database'

/** The caller's own account as a command's stream; the stored one, without posts that come from the environment. */
export const own = {
  stream: accountStream,
  target: (_input: unknown, _subject: unknown, { openid }: Context) => openid,
  load: (_id: string, _subject: unknown, context: Context): Promise<Account | null> | Account | null =>
    context.account === null || !context.account.posts.some((post) => post.grantedBy === 'environment')
      ? context.account
      : get<Account>('accounts', context.openid),
}

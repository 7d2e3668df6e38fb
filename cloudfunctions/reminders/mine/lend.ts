import type { Output } from '@domain/contract'
import type { Account } from '@domain/model/account'
import { lend } from '@domain/rules/account/bonds'
import { accountStream, type AccountEvent } from '@domain/rules/account/stream'
import type { Decision } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { get } from '../../_store/database'

/** 帮家里人收: whoever is bound lends the messages of their own phone, or takes them back (F16). */
const lending = <A extends 'reminder.lend' | 'reminder.takeBack'>(action: A, lent: boolean) =>
  command(action, {
    stream: accountStream,
    target: (_input, _subject, { openid }) => openid,
    load: (id) => get<Account>('accounts', id),
    decide: (state, { bondId }) => lend(state, { bondId, lent }) as Decision<AccountEvent, Output<A>>,
  })

export const reminderLend = lending('reminder.lend', true)
export const reminderTakeBack = lending('reminder.takeBack', false)

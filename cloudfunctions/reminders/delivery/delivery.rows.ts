import { createHash } from 'node:crypto'
import type { DeliveryRow } from '@domain/contract'
import type { Account } from '@domain/model/account'
import type { Day } from '@domain/model/day'
import { isIn } from '@domain/rules/delivery/figures'
import { kindOf } from '@domain/rules/delivery/kinds'
import { outcomeOf } from '@domain/rules/delivery/answers'
import { readerOf } from '@domain/rules/delivery/reader'
import { smsWords } from '@domain/rules/delivery/sms'
import { query } from '../../_runtime/handler'
import { getMany } from '../../_store/database'
import { sendsOn, type SendRead } from '../../_store/messages/sends-on'

const ROWS = 40

/** The messages behind a number, newest first, page by page from the last one shown (B40, E19). */
export const deliveryRows = query('delivery.rows', async ({ on, state, kind, code, after }, township, { today }) => {
  const all = (await sendsOn(township, on))
    .filter((send) => isIn(send, state))
    .filter(({ notice }) => kind === undefined || kindOf(notice) === kind)
    .filter((send) => code === undefined || (send.code ?? 0) === code)
    .map((send) => ({ send, key: keyOf(send) }))
    .sort((a, b) => (a.key < b.key ? 1 : -1))
  const rest = after === undefined ? all : all.filter(({ key }) => key < after)
  const page = rest.slice(0, ROWS)
  const accounts = await getMany<Account>(
    'accounts',
    page.map(({ send }) => send.openid),
  )
  const byId = new Map(accounts.map((account) => [account._id, account]))
  return {
    rows: page.map(({ send, key }) => rowOf(send, key, byId.get(send.openid) ?? null, township, today)),
    more: rest.length > page.length ? page[page.length - 1].key : null,
  }
})

/** Its instant and a digest of its id: ordered by time, and it hands nobody's openid to a phone. */
const keyOf = ({ _id, at }: SendRead): string =>
  `${String(at).padStart(14, '0')}~${createHash('sha256').update(_id).digest('hex').slice(0, 16)}`

function rowOf(send: SendRead, key: string, account: Account | null, township: string, today: Day): DeliveryRow {
  const { notice, state, at, openedAt, actedAt } = send
  return {
    key,
    kind: kindOf(notice),
    state,
    ...readerOf(account, township, today),
    ...{ at, openedAt, actedAt },
    ...outcomeOf(send),
    sms: state === 'sent' ? '' : smsWords(notice),
  }
}

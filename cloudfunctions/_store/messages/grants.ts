import type { TemplateKey } from '@domain/contract'
import type { Notice, Channel } from '@domain/model/send'
import { dayOf } from '@domain/model/day'
import type { Template } from '@domain/model/template'
import { templateOf, type Whom } from '@domain/rules/reminders/notice'
import { grantId, spend } from './ledger'
import { stopsAt } from './stops'
import { templates } from './templates'

export interface Message {
  /** Says what is told to whom about what: the same message has the same id, so it is claimed once. */
  readonly id: string
  readonly openid: string
  readonly township: string
  readonly notice: Notice
  readonly about: string
  /** Whom a tap on it leads to. */
  readonly whom?: Whom
  /** Whose consent it goes out on, where a relative lent theirs (F16). */
  readonly through?: string
}

/** One send in hand, off the ledger. */
export interface Held {
  readonly channel: Channel
  readonly template: Template
  readonly openid: string
  readonly key: TemplateKey
  readonly takenAt: number
  /** Nothing was spent: WeChat lets nothing through by this template for now, and said so with this code. */
  readonly stopped: number | null
}

interface Waiting {
  readonly n: number
  readonly message: Message
  /** Ways not tried yet, best first. */
  readonly ways: Template[]
}

/**
 * Takes one send off the ledger for each message that has one: a single conditional update for the whole group, and a read
 * back where it did not come out even. Only who has nothing the best way is tried by the next one.
 */
export async function take(messages: readonly Message[], now: number, after?: Template): Promise<(Held | null)[]> {
  const stops = await stopsAt(now)
  const held: (Held | null)[] = messages.map(() => null)
  const hold = (message: Message, template: Template, stopped: number | null): Held => ({
    channel: template.kind === 'staff' ? 'staff' : 'subscription',
    ...{ template, openid: message.openid, key: template.key, takenAt: now, stopped },
  })
  let waiting: Waiting[] = messages.map((message, n) => {
    const key = templateOf(message.notice)
    const all = templates().filter((one) => one.key === key)
    const ways = after ? all.slice(all.indexOf(after) + 1) : all
    const shut = ways.find(({ id }) => stops.has(id))
    if (shut) held[n] = hold(message, shut, stops.get(shut.id)?.code ?? null)
    return { n, message, ways: ways.filter(({ id }) => !stops.has(id)) }
  })
  for (let round = 0; ; round++) {
    waiting = waiting.filter(({ ways }) => ways.length > 0)
    if (waiting.length === 0) return held
    const [first] = waiting
    const got = await spendEach(waiting, now, `${first.message.id}#${round}`)
    for (const one of waiting) {
      const outcome = got.get(one)
      if (outcome === undefined) continue // somebody else of this group is asking for the same one: next round
      if (outcome) held[one.n] = hold(one.message, one.ways[0], null)
      if (outcome) one.ways.length = 0
      else one.ways.shift()
    }
  }
}

/** Tries the first way of each; two messages to one person by one way are taken one after the other. */
async function spendEach(waiting: readonly Waiting[], now: number, by: string): Promise<Map<Waiting, boolean>> {
  const asking = new Map<string, Waiting>()
  for (const one of waiting) {
    const id = grantId(one.message.openid, one.ways[0].key, one.ways[0].kind)
    if (!asking.has(id)) asking.set(id, one)
  }
  const groups = new Map<string | undefined, string[]>()
  for (const [id, { ways }] of asking) {
    const period = periodOf(ways[0], now)
    groups.set(period, [...(groups.get(period) ?? []), id])
  }
  const spent = await Promise.all([...groups].map(([period, ids]) => spend(ids, by, period)))
  return new Map([...asking].map(([id, one]) => [one, spent.some((ids) => ids.has(id))]))
}

/** A limited template is let through once a day or month; the others have no such bound. */
const periodOf = ({ kind, period }: Template, now: number): string | undefined =>
  kind !== 'limited' ? undefined : dayOf(now).slice(0, period === 'day' ? 10 : 7)

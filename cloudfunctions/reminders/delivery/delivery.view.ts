import { addDays, earlierOf, instantOf, type Day } from '@domain/model/day'
import { packFor } from '@domain/policy/pack-for'
import { townshipAt } from '@domain/policy/tenants'
import { answerWords } from '@domain/rules/delivery/answers'
import { codesOf, dayFigures, deliveryWords, figuresOf } from '@domain/rules/delivery/figures'
import { query } from '../../_runtime/handler'
import { unreachable } from '../../_store/messages/reachable'
import { sendsOn } from '../../_store/messages/sends-on'
import { owingIn } from './owed'

const DAYS = 7

/**
 * A day's messages and the week around it: two waves of reads, whatever the day, each by an index of the day. What was not
 * delivered and what nobody knows are numbers of their own (E19, Q1).
 */
export const deliveryView = query('delivery.view', async (input, township, { today, now }) => {
  const on = earlierOf(input.on ?? today, today)
  const days = Array.from({ length: DAYS }, (_one, n) => addDays(today, n + 1 - DAYS))
  const asked = days.includes(on) ? days : [...days, on]
  const [owing, ...sends] = await Promise.all([
    owingIn(township, today, now),
    ...asked.map((one) => sendsOn(township, one)),
  ])
  const ofDay = sends[asked.indexOf(on)]
  const lost = await unreachable(owing.map(({ account }) => account._id))
  const hour = on === today ? nextSlot(township, today, now) : null
  const coming = hour === null ? null : { hour, workers: owing.filter(({ owed }) => owed.doors > 0).length }
  return {
    today,
    now,
    on,
    words: deliveryWords(ofDay, { today, on, coming }),
    coming,
    days: days.map((one, n) => dayFigures(one, sends[n])),
    kinds: figuresOf(ofDay),
    codes: codesOf(ofDay).map(({ code, count }) => ({ code, count, words: answerWords(code).words })),
    villages: (townshipAt(township)?.villages ?? []).map(({ code, name }) => ({ village: code, name })),
    noChannel: owing.filter(({ account, owed }) => lost.has(account._id) && owed.doors > 0).length,
  }
})

/** The hour of today's next digest, or none. */
const nextSlot = (township: string, today: Day, now: number): number | null =>
  packFor(township, today).policy.digestAtHours.value.find((hour) => instantOf(today, hour) > now) ?? null

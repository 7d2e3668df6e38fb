import type { Action, Reply } from '@domain/contract'
import type { Endpoint } from '@domain/contract/endpoint'
import type { Account } from '@domain/model/account'
import type { Commit } from '@domain/model/commit'
import { dayOf, MS_PER_DAY } from '@domain/model/day'
import { CommandId } from '@domain/model/ids'
import { townshipOf } from '@domain/model/place'
import { packFor } from '@domain/policy/pack-for'
import { capacitiesOver } from '@domain/rules/access'
import { accountWithPosts } from './first-admins'
import { answerAgain, commit, doneBefore, hashOf, type Command, type Committed } from '../_store/commit'
import { find, get } from '../_store/database'
import { heal } from '../_store/history'
import { occurredAtOf, Refused, type AnyHandler, type Context, type Subjects } from './handler'
import { codesFrom, idsFrom } from './ids'
import { knowSettingsOn } from './know-settings'
import { accessOf, loadSubject } from './subject'

export interface Call {
  readonly openid: string
  readonly now: number
  readonly requestId: string
  readonly log: (entry: Record<string, unknown>) => void
}

/** The actions a function answers: its part of the contract and a handler for each. */
export interface Served {
  readonly contract: Readonly<Record<string, Endpoint>>
  readonly handlers: Readonly<Record<string, AnyHandler>>
}

/**
 * Answers one call: parse → load (one wave) → authorise → replay or decide → commit → what follows. Whatever goes wrong that
 * nobody named is logged without a word about persons and answered as Internal.
 */
export async function run({ contract, handlers }: Served, event: unknown, call: Call): Promise<Reply<unknown>> {
  const refused = (refusal: string, detail?: unknown): Reply<unknown> => ({
    ok: false,
    refusal,
    ...(detail === undefined ? {} : { detail }),
    requestId: call.requestId,
  })
  try {
    const parsed = parse(contract, event)
    if (!parsed.ok) return refused(parsed.refusal, parsed.detail)
    const reply = await answer(handlers[parsed.action], parsed, call)
    return reply.ok ? { ok: true, data: reply.data } : refused(reply.refusal, reply.detail)
  } catch (error) {
    if (error instanceof Refused) return refused(error.refusal, error.detail)
    call.log({ level: 'error', requestId: call.requestId, action: actionOf(event), error: describe(error) })
    return refused('Internal')
  }
}

interface Parsed {
  readonly ok: true
  readonly action: Action
  readonly endpoint: Endpoint
  readonly input: Record<string, unknown>
  readonly commandId: string | null
}

function parse(
  contract: Served['contract'],
  event: unknown,
): Parsed | { ok: false; refusal: string; detail?: unknown } {
  const action = actionOf(event)
  if (action === null || !Object.hasOwn(contract, action)) return { ok: false, refusal: 'UnknownAction' }
  const endpoint = contract[action]
  const { input, commandId } = event as { input?: unknown; commandId?: unknown }
  const result = endpoint.input.safeParse(input)
  if (!result.success)
    return {
      ok: false,
      refusal: 'BadInput',
      detail: result.error.issues.slice(0, 5).map((issue) => issue.path.join('.')),
    }
  if (endpoint.kind === 'command' && !CommandId.safeParse(commandId).success)
    return { ok: false, refusal: 'BadInput', detail: ['commandId'] }
  return {
    ok: true,
    action: action as Action,
    endpoint,
    input: result.data as Record<string, unknown>,
    commandId: endpoint.kind === 'command' ? (commandId as string) : null,
  }
}

type Answer = { ok: true; data: unknown } | { ok: false; refusal: string; detail?: unknown }

async function answer(handler: AnyHandler, parsed: Parsed, call: Call): Promise<Answer> {
  const { endpoint, input, commandId } = parsed
  const today = dayOf(call.now)
  const [stored, subject, [earlier = null], ahead] = await Promise.all([
    get<Account>('accounts', call.openid),
    loadSubject(endpoint.about, input),
    commandId !== null && looksFirst(handler) ? find<Commit>('commits', { commandId }, { limit: 1 }) : [],
    handler.kind === 'command' ? handler.ahead?.(input) : undefined,
    knowSettingsOn(today),
  ])

  // A foreign thing and a missing thing are one and the same answer (Q11).
  if (subject === undefined) return { ok: false, refusal: 'NotFound' }
  const account = accountWithPosts(stored, call.openid, today)
  const capacities = capacitiesOver(account, today, accessOf(endpoint.about, subject))
  const capacity = endpoint.who.find((one) => capacities.has(one))
  if (!capacity) return { ok: false, refusal: 'NotFound' }

  const context: Context = {
    openid: call.openid,
    commandId,
    account,
    capacity,
    capacities,
    by: { openid: call.openid, capacity, name: account?.name ?? '' },
    now: call.now,
    today,
    newId: idsFrom(commandId ?? call.requestId),
    newCode: codesFrom(commandId ?? call.requestId, call.openid),
  }
  if (handler.kind === 'query') return { ok: true, data: await handler.answer(input, subject, context) }
  return perform(handler, { ...parsed, commandId: commandId ?? '' }, subject, { earlier, ahead }, context)
}

type AnyCommand = Extract<AnyHandler, { kind: 'command' }>

/**
 * Whether an earlier reply is looked for before anything else: where deciding reads or moves more than its own stream. Elsewhere
 * the log's own key tells, and a call is saved (P14).
 */
const looksFirst = (handler: AnyHandler): boolean =>
  handler.kind === 'command' && (handler.facts ?? handler.ahead ?? handler.load) !== undefined

async function perform(
  handler: AnyCommand,
  parsed: { action: Action; input: Record<string, unknown>; commandId: string },
  subject: Subjects[keyof Subjects],
  { earlier, ahead }: { earlier: Commit | null; ahead: unknown },
  context: Context,
): Promise<Answer> {
  const occurredAt = occurredAtOf(parsed.input, context.now)
  const order: Command = {
    id: parsed.commandId,
    action: parsed.action,
    payloadHash: hashOf({ action: parsed.action, input: parsed.input }),
    by: context.by,
    at: context.now,
    occurredAt,
  }
  const id = handler.target(parsed.input, subject, context)

  const present = (reply: unknown): unknown => handler.present?.(reply as never, context) ?? reply

  const again = async (early: Committed<unknown>): Promise<Answer> => {
    if (!early.ok) return early
    await heal(handler.stream, id)
    const effects = { reply: early.reply as never, commit: early.commit, context, facts: undefined }
    await handler.after?.(effects, parsed.input, subject)
    return { ok: true, data: present(early.reply) }
  }
  /** What was done before is no refusal now, whatever has changed since. */
  const unlessBefore = async (refused: Answer): Promise<Answer> => {
    const before = looksFirst(handler) ? null : await doneBefore(order)
    return before ? again(before) : refused
  }
  if (earlier) return again(answerAgain(earlier, order))

  const clock = checkClock(occurredAt, context, subject)
  if (clock) return unlessBefore({ ok: false, refusal: clock })

  const [state, facts] = await Promise.all([
    handler.load ? handler.load(id, subject as never, context) : (subject as { _id: string; v: number } | null),
    handler.facts?.(parsed.input as never, subject as never, context, ahead),
  ])
  const done = await commit(handler.stream, id, state, order, (current, meta) =>
    handler.decide(current, parsed.input as never, { facts, context, meta, subject: subject as never }),
  )
  if (!done.ok) {
    await handler.refused?.(facts, parsed.input, subject, context)
    return unlessBefore(done)
  }
  if (done.replayed && !looksFirst(handler)) return again(done)
  await handler.after?.({ reply: done.reply, commit: done.commit, context, facts }, parsed.input, subject)
  return { ok: true, data: present(done.reply) }
}

/** An entry made offline keeps its time, within bounds (R93). */
function checkClock(occurredAt: number, { now, today }: Context, subject: Subjects[keyof Subjects]): string | null {
  const place = typeof subject === 'string' ? subject : (subject?.township ?? '')
  const { policy } = packFor(townshipOf(place), today)
  if (occurredAt > now + policy.entryAheadMinutes.value * 60_000) return 'ClockAhead'
  if (occurredAt < now - policy.entryBackDays.value * MS_PER_DAY) return 'TooOld'
  return null
}

const actionOf = (event: unknown): string | null => {
  const action = typeof event === 'object' && event !== null ? (event as { action?: unknown }).action : undefined
  return typeof action === 'string' ? action : null
}

/** The kind of fault and where in the code, never the message: a database's message may quote a document. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = Number((error as { errCode?: unknown }).errCode ?? 0)
  const at = error.stack?.split('\n').find((line) => line.trim().startsWith('at '))
  return `${error.name} ${code} ${at?.trim() ?? ''}`
}

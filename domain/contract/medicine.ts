import { PersonId, RequestId } from '../model/ids'
import { RequestItem } from '../model/request'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { text } from './fields'
import type { RequestView } from './views'

const step = <const W extends 'self' | 'family' | 'cadre' | 'doctor'>(who: readonly W[]) =>
  endpoint({
    kind: 'command',
    who,
    about: 'request',
    input: z.object({ requestId: RequestId, note: z.optional(text(100)) }),
    refusals: ['NotYet', 'AlreadyTaken', 'NoteNeeded'],
  }).returns<{ state: string }>()

/** 要药: request → accept → carry → hand over → received, each step seen by the family as it happens (A18, C02). */
export const medicine = {
  'medicine.request': endpoint({
    kind: 'command',
    who: ['self', 'family', 'cadre'],
    about: 'person',
    input: z.object({
      personId: PersonId,
      items: z.array(RequestItem).check(z.minLength(1), z.maxLength(6)),
      note: z.optional(text(200)),
      way: z.enum(['deliver', 'collect']),
    }),
    refusals: ['SameItemTwice', 'AlreadyAsked'],
  }).returns<{ requestId: string }>(),

  'medicine.view': endpoint({
    kind: 'query',
    who: ['self', 'family', 'cadre', 'doctor', 'office'],
    about: 'request',
    input: z.object({ requestId: RequestId }),
    refusals: [],
  }).returns<RequestView>(),

  /** Open requests of the caller's places, oldest step first. */
  'medicine.list': endpoint({
    kind: 'query',
    who: ['cadre', 'doctor'],
    about: 'nothing',
    input: z.object({}),
    refusals: [],
  }).returns<{
    requests: readonly RequestView[]
    /** How many wait in all; more than are listed where a screen does not hold them. */
    waiting: number
  }>(),

  'medicine.accept': step(['cadre', 'doctor']),
  'medicine.carry': step(['cadre']),
  'medicine.handOver': step(['cadre', 'doctor']),
  'medicine.decline': step(['cadre', 'doctor']),
  'medicine.cancel': step(['self', 'family', 'cadre']),
  /** The family says it arrived; nobody else can. */
  'medicine.received': step(['self', 'family']),
}

import { TownshipCode, VillageCode } from '../model/place'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { instant, text } from './fields'
import type { HomeView } from './views'
import type { RemindersView } from './views-reminders'

const TemplateKey = z.enum(['digest', 'urgent', 'progress'])

export const session = {
  /** Everything the first screen needs, for a resident, a relative or a worker. */
  'session.home': endpoint({
    kind: 'query',
    who: ['anyone'],
    about: 'nothing',
    input: z.object({}),
    refusals: [],
  }).returns<HomeView>(),

  /** Agrees to the privacy text and says which township and village this phone looks after. */
  'account.join': endpoint({
    kind: 'command',
    who: ['anyone'],
    about: 'nothing',
    input: z.object({
      township: TownshipCode,
      village: VillageCode,
      privacyText: text(40),
      name: z.optional(text(20)),
    }),
    refusals: ['NoSuchPlace'],
  }).returns<Record<string, never>>(),

  /** 大字版 on or off. */
  'account.view': endpoint({
    kind: 'command',
    who: ['anyone'],
    about: 'nothing',
    input: z.object({ elder: z.boolean() }),
    refusals: [],
  }).returns<Record<string, never>>(),

  /** 不当班 until an instant (epoch ms, at most a fortnight off), or back on duty (A33). Nobody counts it; it only orders a list. */
  'account.rest': endpoint({
    kind: 'command',
    who: ['anyone'],
    about: 'nothing',
    input: z.object({ until: z.nullable(instant) }),
    refusals: ['NoPost', 'RestTooLong'],
  }).returns<Record<string, never>>(),

  /** Notes what WeChat's consent sheet answered: each accept is one message we may send. */
  'reminder.consent': endpoint({
    kind: 'command',
    who: ['anyone'],
    about: 'nothing',
    input: z.object({
      answers: z.partialRecord(TemplateKey, z.enum(['accept', 'reject', 'ban', 'filter'])),
      /** The same for 用工关系 messages. */
      staff: z.optional(z.partialRecord(TemplateKey, z.enum(['accept', 'reject']))),
    }),
    refusals: [],
  }).returns<RemindersView>(),
}

import { PersonId, PostId } from '../model/ids'
import { TownshipCode } from '../model/place'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { text } from './fields'
import type { GapsView, HelpersView, StaffImportRow } from './views-staff'

const accountId = text(64)

/** Posts and whom they would leave alone (A03, E21). */
export const staff = {
  /**
   * Ends a post today; the history stays. While people would be left without a helper of its role it is refused with the list
   * of them, unless a colleague takes the post over in the same tap or the office itself takes the people.
   */
  'staff.end': endpoint({
    kind: 'command',
    who: ['office', 'admin'],
    about: 'place',
    input: z.object({
      place: TownshipCode,
      accountId,
      postId: PostId,
      successor: z.optional(accountId),
      officeTakes: z.optional(z.boolean()),
    }),
    refusals: ['NoSuchPost', 'RoleNotYours', 'LeavesOrphans', 'NotAColleague', 'CoverOnLeave'],
  }).returns<Record<string, never>>(),

  /** Where nobody answers for people now, and whom the posts that run out within a week will leave alone. */
  'staff.gaps': endpoint({
    kind: 'query',
    who: ['office', 'admin'],
    about: 'place',
    input: z.object({ place: TownshipCode }),
    refusals: [],
  }).returns<GapsView>(),

  /** 谁包这一位: a person's own cadre and doctor, by name. */
  'staff.helpers': endpoint({
    kind: 'query',
    who: ['self', 'family', 'cadre', 'doctor', 'office', 'admin'],
    about: 'person',
    input: z.object({ personId: PersonId }),
    refusals: [],
  }).returns<HelpersView>(),

  /** A township's roster, pasted: one invitation a line, and what became of each (A01). Codes are shown this once (E40). */
  'staff.import': endpoint({
    kind: 'command',
    who: ['office', 'admin'],
    about: 'place',
    input: z.object({ place: TownshipCode, text: text(8000) }),
    refusals: [],
  }).returns<{ rows: readonly StaffImportRow[] }>(),
}

import { HouseholdId } from '../model/ids'
import { Hardship } from '../model/person'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { version } from './fields'

export const hardship = {
  /** Says whether a household counts as 脱贫户 or 监测户, or as neither (B03). */
  'household.hardship': endpoint({
    kind: 'command',
    who: ['cadre', 'office'],
    about: 'household',
    input: z.object({ householdId: HouseholdId, baseV: version, hardship: z.nullable(Hardship) }),
    refusals: ['Stale', 'NothingChanged'],
  }).returns<{ v: number }>(),
}

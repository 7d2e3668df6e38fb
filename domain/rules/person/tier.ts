import type { Day } from '../../model/calendar'
import type { Person, Tier } from '../../model/person'
import { packFor } from '../../policy/pack-for'
import { computedTier } from '../tier'
import { decided, refuse, type Decision, type Meta } from '../stream'
import type { PersonEvent } from './events'

type Done = Record<string, never>

/** A clinician's own tier: with a reason and a day on which it is looked at again (A02, R106). */
export function overrideTier(
  person: Person,
  command: { readonly tier: Tier; readonly reason: string; readonly reviewOn: Day },
  meta: Meta,
): Decision<PersonEvent, Done> {
  const { policy } = packFor(person.township, meta.on)
  const computed = computedTier(person, meta.on, policy)
  if (computed.treatAs === null) return refuse('BelowTheAge')
  if (command.reviewOn <= meta.on) return refuse('ReviewInThePast')
  // Saying the same again on a later day is a review made: it moves the day of the next one.
  const said = person.tierOverride
  const same =
    command.tier === (said?.tier ?? computed.tier) && command.reviewOn === (said?.reviewOn ?? command.reviewOn)
  if (same && said?.askedOn == null) return refuse('NothingChanged')
  const override = {
    ...command,
    by: meta.by.name,
    on: meta.on,
    computed: computed.tier,
    askedOn: null,
    lowersRed: false,
  }
  return decided([{ type: 'tier-overridden', override, before: person.tierOverride }], {})
}

/** Back to what the table says. */
export function endOverride(person: Person, reason: string): Decision<PersonEvent, Done> {
  if (!person.tierOverride) return refuse('NothingChanged')
  return decided([{ type: 'tier-override-ended', reason, before: person.tierOverride }], {})
}

import { householdStream, register } from '@domain/rules/household/stream'
import { command } from '../../_runtime/handler'
import { hashCode } from '../../_runtime/ids'

/** A door and its people, in one commit (B01); the card's code is shown with this answer and never stored. */
export const householdRegister = command('household.register', {
  stream: householdStream,
  target: (_input, _place, { newId }) => newId('h'),
  load: () => null,
  decide: (_state, input, { context, meta }) =>
    register(
      {
        ...input,
        id: context.newId('h'),
        personIds: input.people.map((_, n) => context.newId('p', n)),
        cardHash: hashCode(context.newCode()),
        cardCode: '',
      },
      meta,
    ),
  present: (reply, { newCode }) => ({ ...reply, cardCode: newCode() }),
})

import { ask } from '@domain/rules/request/ask'
import { requestStream } from '@domain/rules/request/stream'
import { roleWords } from '@domain/rules/words-people'
import { command } from '../../_runtime/handler'
import { earlierOf } from './earlier'

/** 要药, for oneself or for somebody one is bound to; a cadre may write one down at the door. */
export const medicineRequest = command('medicine.request', {
  stream: requestStream,
  target: (_input, _person, { newId }) => newId('r'),
  load: () => null,
  facts: (_input, person) => earlierOf(person),
  decide: (_state, { items, note, way, service, sameSeen }, { facts, context, meta, subject }) =>
    ask(
      subject,
      {
        id: context.newId('r'),
        openid: context.openid,
        byWords: roleWords(context.capacity, context.by.name),
        ...{ items, note: note ?? null, way, service, sameSeen },
        code: digitsOf(context.newCode()),
        ...facts,
      },
      meta,
    ),
})

/** Four digits out of a code nobody can work out from what they sent. */
const digitsOf = (code: string): string =>
  String([...code].reduce((n, letter) => (n * 31 + letter.charCodeAt(0)) % 10_000, 0)).padStart(4, '0')

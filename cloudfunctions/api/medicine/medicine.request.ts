import type { MedicineRequest } from '@domain/model/request'
import { ask, requestStream } from '@domain/rules/request/stream'
import { roleWords } from '@domain/rules/words-people'
import { command } from '../../_runtime/handler'
import { find } from '../../_store/database'

/** 要药, for oneself or for somebody one is bound to; a cadre may write one down at the door. */
export const medicineRequest = command('medicine.request', {
  stream: requestStream,
  target: (_input, _person, { newId }) => newId('r'),
  load: () => null,
  facts: (_input, person): Promise<MedicineRequest[]> =>
    find<MedicineRequest>('requests', { personId: person._id }, { orderBy: [['openedOn', 'desc']], limit: 20 }),
  decide: (_state, input, { facts, context, meta, subject }) =>
    ask(
      subject,
      {
        id: context.newId('r'),
        openid: context.openid,
        byWords: roleWords(context.capacity, context.by.name),
        items: input.items,
        note: input.note ?? null,
        way: input.way,
        open: facts,
      },
      meta,
    ),
})

import { received } from '@domain/rules/request/moves'
import { step } from './step'

/** 药收到了: the family's own word. */
export const medicineReceived = step('medicine.received', (request, { mover, meta }) => received(request, mover, meta))

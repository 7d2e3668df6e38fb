import { quote } from '@domain/rules/request/moves'
import { step } from './step'

/** 报价: of paid home service, by the doctor who would come (B38). */
export const medicinePrice = step('medicine.price', (request, { input, mover, meta }) =>
  quote(request, { by: mover.by, fen: input.fen }, meta),
)

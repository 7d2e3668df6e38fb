import { agree } from '@domain/rules/request/moves'
import { step } from './step'

/** 同意这个价: stored before anybody sets out (R16). */
export const medicineAgree = step('medicine.agree', (request, { input, meta }) => agree(request, input.priceAt, meta))

import { packFor } from '@domain/policy/pack-for'
import { leftOf, ofThisIllness } from '@domain/rules/request/wants'
import { query } from '../../_runtime/handler'
import { earlierOf } from './earlier'

/** What the form of 要药 offers: how much one illness may still take, and 生活物资 where the household is in difficulty. */
export const medicineOffer = query('medicine.offer', async (_input, person, { today }) => {
  const { before, hardship } = await earlierOf(person)
  const { policy } = packFor(person.township, today)
  return { living: hardship !== null, left: leftOf(ofThisIllness(before, person, today), policy) }
})

import { placeName } from '@domain/policy/tenants'
import { helpersOf } from '@domain/rules/staff/helpers'
import { query } from '../../_runtime/handler'
import { placesAround, staffAt, type Worker } from '../../_store/staff'

/** 谁包这一位: the cadre and the doctor by name; nobody is an answer too (A03). */
export const staffHelpers = query('staff.helpers', async (_input, person, { today }) => {
  const { cadre, doctor } = helpersOf(person, await staffAt(placesAround(person), today))
  return { cadre: cadre.map(shown), doctor: doctor.map(shown) }
})

const shown = ({ name, phone, place }: Worker) => ({ name, phone, placeName: placeName(place) })

import { step } from './step'

export const medicineCancel = step('medicine.cancel', 'cancelled')

import { step } from './step'

export const medicineDecline = step('medicine.decline', 'declined')

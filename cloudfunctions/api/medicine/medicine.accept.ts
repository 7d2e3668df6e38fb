import { step } from './step'

export const medicineAccept = step('medicine.accept', 'accepted')

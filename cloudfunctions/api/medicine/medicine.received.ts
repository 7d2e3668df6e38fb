import { step } from './step'

export const medicineReceived = step('medicine.received', 'received')

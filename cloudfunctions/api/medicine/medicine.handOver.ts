import { step } from './step'

export const medicineHandOver = step('medicine.handOver', 'handed-over')

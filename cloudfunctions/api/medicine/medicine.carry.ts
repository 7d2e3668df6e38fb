import { step } from './step'

export const medicineCarry = step('medicine.carry', 'carrying')

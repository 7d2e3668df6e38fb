import { callOff } from './call-off'

/** 不要了: what was set aside or put into a bag goes back to its shelf. */
export const medicineCancel = callOff('medicine.cancel', 'cancelled')

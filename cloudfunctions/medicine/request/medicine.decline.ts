import { callOff } from './call-off'

/** 送不了, with the reason the family reads. */
export const medicineDecline = callOff('medicine.decline', 'declined')

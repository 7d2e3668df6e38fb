import { record } from './record'

/** 随访: a clinician's contact with how, what was measured and what was advised; may shorten the interval (A12, A15). */
export const followUpRecord = record('followUp.record', 'doctor')

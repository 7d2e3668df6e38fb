import { record } from './record'

/** 记一笔: a cadre's contact, one entry for every duty it may settle (F10, B39, E29). */
export const contactRecord = record('contact.record', 'cadre')

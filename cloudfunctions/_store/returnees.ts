import type { Returnees } from '@domain/model/returnee'
import { everyOf } from './database'

/** The returnee registers of a township's villages. */
export const returneesIn = (township: string): Promise<Returnees[]> => everyOf<Returnees>('returnees', { township })

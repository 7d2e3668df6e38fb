import { streamOf } from '@domain/rules/streams'
import { heal } from './history'

/** Heals a stream known by its id alone. */
export const healById = (id: string): Promise<unknown> => heal(streamOf(id), id)

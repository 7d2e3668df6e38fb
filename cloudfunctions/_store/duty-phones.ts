import type { DutyPhones } from '@domain/model/roster'
import { getMany } from './database'

/** Who answers for some townships and when (B41); nothing for one that has planned nothing. */
export const dutyPhonesOf = (townships: readonly string[]): Promise<DutyPhones[]> =>
  getMany<DutyPhones>('dutyPhones', townships)

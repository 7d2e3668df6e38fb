import type { Pack } from '../policy/pack'

/** What a township's plan leaves open, said instead of invented (A05). */
export function openPolicy({ policy }: Pack): string[] {
  return [
    ...(policy.weeklyContacts.value === null ? ['红、黄重点人群：未定频次，需镇级设定'] : []),
    ...(policy.dailyGroups.value === null ? ['每天要问的几类人：未定频次，需镇级设定'] : []),
  ]
}

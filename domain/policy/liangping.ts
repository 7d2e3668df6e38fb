import { day } from '../model/calendar'
import { VulnerableGroup } from '../model/person'
import { nationalPack, nationalPolicy } from './national'
import type { Pack } from './pack'
import { clause, localDefault } from './parameter'

/** 两坪乡: weekly contacts by colour and daily contacts by group; it has no word for green and gives it no number (R02). */
export const liangping: Pack = {
  id: 'liangping',
  version: 1,
  effectiveFrom: day('2023-01-10'),
  tierNames: nationalPack.tierNames,
  policy: {
    ...nationalPolicy,
    tierFromAge: clause('B32', 65),
    weeklyContacts: clause('B37', { red: 3, yellow: 2 }),
    cadreSettlesWeekly: localDefault('每周联系写在家庭医生条款里，村干部的先算数，等乡里确认', true),
    dailyGroups: clause('B39', VulnerableGroup.options),
    homeFor: clause('B28', ['asymptomatic', 'mild']),
    subDesignatedFor: clause('B29', ['moderate']),
    countyFor: clause('B30', ['severe', 'critical']),
    stockFloorPercent: clause('B13', 15),
    stockGoalPercent: clause('B13', 20),
    stockCoverDays: clause('B14', 14),
    clinicianDecidesRed: clause('B28', false), // R43
  },
}

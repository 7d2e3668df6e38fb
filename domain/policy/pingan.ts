import { day } from '../model/calendar'
import { nationalPack, nationalPolicy } from './national'
import type { Pack } from './pack'
import { clause } from './parameter'

/** 平安镇: tiers from 60; regular contact is asked for, how often is not (A05), so no number is invented. */
export const pingan: Pack = {
  id: 'pingan',
  version: 1,
  effectiveFrom: day('2023-02-03'),
  tierNames: nationalPack.tierNames,
  policy: {
    ...nationalPolicy,
    tierFromAge: clause('A02', 60),
    followUpEveryDays: clause('A15', 3),
    referBelowSpo2: clause('A14', 93),
    weeklyContacts: clause('A05', null),
    dailyGroups: clause('A05', null),
    emergencyAt: clause('A23', 'emergency-department'),
    expertPanel: clause('A20', true),
    clinicianDecidesRed: clause('A23', true), // R43
  },
}

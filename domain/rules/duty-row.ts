import type { DutyKind } from '../model/duty'
import type { Pack, Policy } from '../policy/pack'
import { clauseOf, type Parameter } from '../policy/parameter'
import { rowIn } from '../policy/row-in'

interface Ground {
  /** What it rests on where no number says so: a clause, which `rowIn` exchanges where it does not hold, or a ruling. */
  readonly ruling: string
  /** The number it turns on; none where no number decides. */
  readonly parameter: (policy: Policy) => Parameter<unknown> | null
}

/** What each kind of duty rests on, as row ids: every function needs these, only the reasons need the texts behind them. */
export const grounds: Readonly<Record<DutyKind, Ground>> = {
  'urgent-cadre': { ruling: 'R04', parameter: (policy) => policy.referBelowSpo2 },
  'urgent-clinic': { ruling: 'R04', parameter: (policy) => policy.referBelowSpo2 },
  'report-cadre': { ruling: 'A11', parameter: () => null },
  'first-contact': { ruling: 'R11', parameter: (policy) => policy.firstContactWithinHours },
  'follow-up': { ruling: 'R79', parameter: (policy) => policy.followUpEveryDays },
  remeasure: { ruling: 'R44', parameter: (policy) => policy.remeasureAtSpo2 },
  'weekly-contact': { ruling: 'R03', parameter: (policy) => policy.weeklyContacts },
  'daily-contact': { ruling: 'R13', parameter: (policy) => policy.dailyGroups },
  visit: { ruling: 'E29', parameter: (policy) => policy.noAnswersBeforeVisit },
  route: { ruling: 'R08', parameter: (policy) => policy.routeWithinHours },
  panel: { ruling: 'R81', parameter: (policy) => policy.panelWithinHours },
  referral: { ruling: 'B09', parameter: (policy) => policy.referralWithinMinutes },
  escort: { ruling: 'A17', parameter: () => null },
  missed: { ruling: 'E02', parameter: (policy) => policy.entryBackDays },
  'confirm-away': { ruling: 'R113', parameter: () => null },
  'close-episode': { ruling: 'R95', parameter: () => null },
  'tier-review': { ruling: 'R106', parameter: () => null },
  'device-back': { ruling: 'A13', parameter: () => null },
  'device-clean': { ruling: 'A13', parameter: () => null },
  medicine: { ruling: 'A18', parameter: (policy) => policy.medicineWithinHours },
  bond: { ruling: 'C01', parameter: () => null },
}

/** The row a kind of duty rests on in a township (R19). */
export function rowFor(kind: DutyKind, { id, policy }: Pick<Pack, 'id' | 'policy'>): string {
  const { parameter, ruling } = grounds[kind]
  const number = parameter(policy)
  return rowIn(number === null ? ruling : clauseOf(number, ruling), id)
}

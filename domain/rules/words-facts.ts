import type { Pregnancy } from '../model/care'
import type { Disease, Hardship, Vaccination } from '../model/person'
import { dayWords } from './words'

const disease: Record<Disease, string> = { none: '没有', stable: '有，稳定', unstable: '有，不稳定', unknown: '还没问' }
const vaccination: Record<Vaccination, string> = {
  full: '全程打完',
  partial: '没打完',
  none: '没打',
  unknown: '还没问',
}

export const diseaseWords = (value: Disease): string => disease[value]
export const vaccinationWords = (value: Vaccination): string => vaccination[value]
export const sexWords = (value: 'male' | 'female'): string => (value === 'female' ? '女' : '男')

/** 脱贫户, 监测户; nothing where a household is neither. */
export const hardshipWords = (value: Hardship | null): string =>
  value === null ? '' : { lifted: '脱贫户', monitored: '监测户' }[value]

/** 「怀孕，预产期5月1日」; nobody having asked is said as such. */
export function pregnancyWords(said: Pregnancy | null): string {
  if (!said) return '还没问'
  if (said.pregnant) return said.dueOn ? `怀孕，预产期${dayWords(said.dueOn)}` : '怀孕'
  return said.endedOn ? `${dayWords(said.endedOn)}前后生的` : '没有怀孕'
}

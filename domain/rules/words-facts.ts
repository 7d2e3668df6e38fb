import type { Disease, Vaccination } from '../model/person'

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

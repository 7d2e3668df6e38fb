import { type HomePerson } from '@domain/contract'
import { figure, type VitalKind } from '@/components/vital-stepper/vital'
import { type Measured } from './form'

/** 早上 36.8, from today's reports; without one, how to measure. */
export function lastWords({ today }: HomePerson, kind: VitalKind): string {
  if (kind === 'breaths') return '孩子睡着或者坐着，数满一分钟；没数就空着'
  const of = (part: 'morning' | 'evening') => today[part]?.[kind === 'oxygen' ? 'spo2' : 'temperature'] ?? undefined
  const [evening, morning] = [of('evening'), of('morning')]
  if (evening !== undefined) return `晚上报过 ${figure(kind, evening)}`
  if (morning !== undefined) return `早上 ${figure(kind, morning)}`
  return kind === 'oxygen' ? '手暖和后坐着量' : '没量就空着'
}

/** What is measured; a child's breaths too, which count sooner than a grown person's (R31). */
export const vitalsOf = ({ child }: Pick<HomePerson, 'child'>): readonly (readonly [Measured, VitalKind])[] => [
  ['temperature', 'temperature'],
  ['spo2', 'oxygen'],
  ...(child ? ([['breaths', 'breaths']] as const) : []),
]

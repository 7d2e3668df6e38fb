import { type CallLine } from '@domain/contract'

export const EMERGENCY: CallLine = {
  kind: 'emergency',
  name: '120',
  words: '喘不上气、叫不醒、嘴唇发紫',
  phone: '120',
}

/** 冉医生; an institution or a neighbour keeps its whole name. */
export const callName = ({ kind, name }: CallLine): string => (kind === 'doctor' ? `${name.slice(0, 1)}医生` : name)

/** The first person on the ladder who is not 120 (A33). */
export const firstCall = (calls: readonly CallLine[]): CallLine | undefined =>
  calls.find(({ kind }) => kind !== 'emergency')

/** The first of a kind, such as the cadre of the grid. */
export const callOf = (calls: readonly CallLine[], kind: CallLine['kind']): CallLine | undefined =>
  calls.find((line) => line.kind === kind)

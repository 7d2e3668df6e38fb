import { type Slip } from '@domain/rules/slips'

const NAMES = { temperature: '体温', spo2: '血氧', breaths: '呼吸次数' } as const
const TOOLS = { temperature: '体温计', spo2: '指夹', breaths: '钟' } as const

/** 「血氧填的是 39。看一眼指夹，是不是 93？」 Asked once; a true 39 must be able to stand (E27, R26). */
export function slipQuestion({ field, value, guess, confirmable }: Slip): string {
  const asked = `${NAMES[field]}填的是 ${value}。看一眼${TOOLS[field]}`
  if (guess !== undefined) return `${asked}，是不是 ${guess}？`
  return confirmable ? `${asked}，没填错吧？` : `${asked}，再填一次。血氧最高是 100。`
}

export interface SlipAnswer {
  readonly id: 'guess' | 'keep' | 'again'
  readonly label: string
}

export function slipAnswers({ value, guess, confirmable }: Slip): readonly SlipAnswer[] {
  return [
    ...(guess === undefined ? [] : [{ id: 'guess' as const, label: `是 ${guess}` }]),
    ...(confirmable ? [{ id: 'keep' as const, label: `就是 ${value}` }] : []),
    { id: 'again' as const, label: '重新填' },
  ]
}

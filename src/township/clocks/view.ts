import { type Output } from '@domain/contract'

export type Clocks = Output<'referral.clocks'>
export type Clock = Clocks['figures'][number]['clock']
export type Figure = Clocks['figures'][number]
export type Row = Clocks['rows'][number]

/** What each clock measures, as a sentence and short enough for a switch. */
export const CLOCKS: Readonly<
  Record<Clock, { readonly title: string; readonly short: string; readonly running: string }>
> = {
  'report-contact': { title: '报了，到医生第一次联系上', short: '报了→联系上', running: '还没联系上' },
  'flag-referral': { title: '有了危险信号，到转诊发出', short: '信号→转诊', running: '还没转诊' },
  'referral-arrival': { title: '转诊发出，到人到医院', short: '转诊→到院', running: '还没到院' },
}

const HOUR = 60
const DAY = 24 * HOUR

/** 不到 1 分钟, 45 分钟, 2 小时 5 分, 1 天 3 小时 */
export function spanWords(minutes: number): string {
  if (minutes === 0) return '不到 1 分钟'
  if (minutes < HOUR) return `${minutes} 分钟`
  if (minutes < DAY)
    return [`${Math.floor(minutes / HOUR)} 小时`, minutes % HOUR && `${minutes % HOUR} 分`].filter(Boolean).join(' ')
  const hours = Math.round((minutes % DAY) / HOUR)
  return [`${Math.floor(minutes / DAY)} 天`, hours && `${hours} 小时`].filter(Boolean).join(' ')
}

/** 6 人到了，1 人还没到院; nothing happened is said as that. */
export function countWords({ clock, done, running }: Figure): string {
  if (done + running === 0) return '这几天没有'
  return [`${done} 人办完`, running > 0 && `${running} 人${CLOCKS[clock].running}`].filter(Boolean).join('，')
}

import type { Figure } from '../../contract/views'
import { dayOf } from '../../model/calendar'
import { clockWords, tierWords } from '../words'

const cuts: Partial<Record<Figure, string>> = {
  red: tierWords('red'),
  yellow: tierWords('yellow'),
  green: tierWords('green'),
  'to-survey': '情况没问全',
  late: '迟了的',
}

/** What a ledger was cut by; the other numbers of the overview by their own name. */
export const filterWords = (figures: readonly Figure[]): string[] => figures.map((figure) => cuts[figure] ?? figure)

/** What stands above an export and at the foot of each printed page: whose rows, who took them, when, and what for (E12). */
export const markWords = (mark: { words: string; name: string; at: number; purpose: string }): string =>
  [
    `守望台账：${mark.words}`,
    `${mark.name || '管理员'} ${dayOf(mark.at)} ${clockWords(mark.at)} 导出`,
    `用途：${mark.purpose}`,
    '里面是个人和健康信息，用完就删',
  ].join('。')

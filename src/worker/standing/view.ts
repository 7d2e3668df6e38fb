import { type Output } from '@domain/contract'
import { addDays, instantOf, type Day } from '@domain/model/calendar'

export type Standing = Output<'standing.view'>
export type MissedRow = Standing['missed'][number]
type AwayKind = NonNullable<Standing['away']>['kind']

export const keyOf = ({ kind, on }: Pick<MissedRow, 'kind' | 'on'>): string =>
  `${kind === 'daily-contact' ? 'd' : 'w'}${on}`

/** What the clinic or the office says yes to. */
export const CONFIRM: Readonly<Record<AwayKind, string>> = {
  hospital: '是住院了',
  moved: '是搬走了',
  dead: '是去世了',
}

/** What ends it; a death is only ever taken back. */
export const BACK: Readonly<Record<AwayKind, string | null>> = { hospital: '出院回来了', moved: '搬回来了', dead: null }

/** What follows from where it stands, in one sentence. */
export function meansWords({ kind, confirmedBy, may }: NonNullable<Standing['away']>): string {
  if (confirmedBy === null)
    return may.includes('confirm')
      ? '核实以前，联系照旧，本人的手机先不发消息。'
      : '医生或者镇乡办公室来核实。核实以前，联系照旧，本人的手机先不发消息。'
  const undo = may.includes('end') ? '' : '要撤回，找医生或者镇乡办公室。'
  return kind === 'dead'
    ? `${confirmedBy}核实的。不再联系，也不再发提醒。${undo}`
    : `${confirmedBy}核实的。回来那天起，该联系的都回来。${undo}`
}

/** Why nobody was in touch: the usual ones to tap, anything else to write. */
export const REASONS = ['那天没顾上', '人不在村里', '电话打不通', '家里人说不用'] as const

const HOURS = [
  { hour: 8, label: '早上' },
  { hour: 12, label: '中午' },
  { hour: 16, label: '下午' },
  { hour: 20, label: '晚上' },
] as const

export interface Time {
  readonly at: number
  readonly label: string
}

/** When on a day gone by: noon unless said otherwise, and nothing further back than an entry may reach (R93). */
export const timesOn = (on: Day, now: number, backDays: number): Time[] =>
  HOURS.map(({ hour, label }) => ({ at: instantOf(on, hour), label })).filter(
    ({ at }) => at <= now && at >= now - (instantOf(addDays(on, backDays)) - instantOf(on)),
  )

export const usualTime = (times: readonly Time[]): Time | undefined =>
  times.find(({ label }) => label === '中午') ?? times[0]

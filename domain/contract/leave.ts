import { Day } from '../model/day'
import { LeaveId } from '../model/ids'
import { PlaceCode } from '../model/place'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { text } from './fields'
import type { LeaveView } from './views-staff'

/** 请假 and 代班 (E21). By the worker at a place of their own, or by the office for one of its township. */
export const leave = {
  /** Somebody's leave, whom they stand in for, and who could stand in; without `accountId` the caller's own. */
  'leave.view': endpoint({
    kind: 'query',
    who: ['cadre', 'doctor', 'office', 'admin'],
    about: 'place',
    input: z.object({ place: PlaceCode, accountId: z.optional(text(64)) }),
    refusals: ['NoSuchPost'],
  }).returns<LeaveView>(),

  /**
   * From a day until the first day back a colleague holds the posts as well, is told and called instead, and gives them back by
   * itself. Without `accountId` the caller's own leave.
   */
  'leave.take': endpoint({
    kind: 'command',
    who: ['cadre', 'doctor', 'office', 'admin'],
    about: 'place',
    input: z.object({
      place: PlaceCode,
      accountId: z.optional(text(64)),
      coverId: text(64),
      from: Day,
      until: Day,
      note: z.optional(text(60)),
    }),
    refusals: [
      'NoSuchPost',
      'LeaveDaysDoNotFit',
      'LeaveTooLong',
      'LeaveBeyondPost',
      'AlreadyOnLeave',
      'CoversSomebody',
      'NotAColleague',
      'CoverBeyondPost',
      'CoverOnLeave',
    ],
  }).returns<{ leaveId: string; coverId: string }>(),

  /** 提前回来, or not going. */
  'leave.end': endpoint({
    kind: 'command',
    who: ['cadre', 'doctor', 'office', 'admin'],
    about: 'place',
    input: z.object({ place: PlaceCode, accountId: z.optional(text(64)), leaveId: LeaveId }),
    refusals: ['NoSuchPost', 'NotOnLeave'],
  }).returns<{ leaveId: string; coverId: string }>(),
}

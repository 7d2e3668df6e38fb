import type { Notice } from '../../model/send'
import type { Carried, Template } from '../../model/template'
import { MOST, noticeWords } from './notice'

/** What kind of thing it is, for a `phrase` of five characters. */
const what: Readonly<Record<Notice['kind'], string>> = {
  digest: '每天提醒',
  urgent: '急事',
  referral: '转诊',
  'no-vehicle': '用车',
  cover: '代班',
  medicine: '办事进展',
  check: '医生联系',
}

/** What stands where a notice names no place. */
const NO_PLACE = '看清单'

/** One value as a field shows it. Counts and places only a digest has; other notices count none and name none. */
export function carry(notice: Notice, value: Carried, now: number): string {
  const digest = notice.kind === 'digest' ? notice : null
  const clock = new Date(now + 8 * 3_600_000).toISOString()
  switch (value) {
    case 'words':
      return noticeWords(notice)
    case 'at':
      return clock.slice(0, 16).replace('T', ' ')
    case 'on':
      return clock.slice(0, 10)
    case 'doors':
      return String(digest?.doors ?? 0)
    case 'late':
      return String(digest?.late ?? 0)
    case 'place':
      return digest?.place ? digest.place.slice(0, MOST) : NO_PLACE
    case 'what':
      return what[notice.kind]
  }
}

/** The fields of a message as WeChat wants them: nothing but what the notice may say (F11). */
export const fieldsOf = (notice: Notice, { fields }: Pick<Template, 'fields'>, now: number) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value: carry(notice, value, now) }]))

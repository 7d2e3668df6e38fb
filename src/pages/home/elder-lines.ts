import { type HomePerson } from '@domain/contract'
import { callName, callOf } from '../shared/calls'
import { nextWords } from '../shared/next-words'
import { isEvening, seenOf } from './view'

/** The day in two sentences: what was done, what comes next. */
export function elderLines(person: HomePerson, now: number) {
  const { today, episode, next, calls } = person
  const seen = seenOf(person, now)
  const doctor = callOf(calls, 'doctor')
  const due = next ? nextWords(next, doctor ? callName(doctor) : '医生', now) : undefined
  const evening = isEvening(now)
  const reported = evening ? today.evening : today.morning
  const part = evening ? '晚上' : '早上'
  if (!episode && !reported)
    return { state: 'none', bold: '今天还没报过。', plain: '不舒服了，点下面报一声。' } as const
  const done = reported ? `${part}报过了。` : today.morning ? '早上报过了。' : `${part}还没报。`
  return {
    state: reported || today.morning ? ('fine' as const) : ('none' as const),
    bold: `${done}${seen && seen.state !== 'none' ? seen.text : ''}`,
    plain: [!reported && evening && today.morning ? '晚上 9 点前再报一次。' : '', due].filter(Boolean).join(''),
  }
}

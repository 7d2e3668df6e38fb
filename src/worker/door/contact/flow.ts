import { type ContactResult, type Input } from '@domain/contract'
import { type DutyKind } from '@domain/model/duty'
import { type Reason, type Way } from '@/components/contact-sheet/contact'
import { type DutyFace, type PersonFace } from '../view'
import { pregnancySaid } from '@/words/pregnancy'
import { readingOf, type Vitals } from './vitals'

export type Answer = 'fine' | 'not-fine' | 'missed'

/** What is picked for a door so far; nothing is picked beforehand but the way the sheet was opened. */
export interface Draft {
  readonly answers: Readonly<Record<string, Answer | undefined>>
  readonly reason?: Reason
  readonly way?: Way
  readonly vitals: Readonly<Record<string, Vitals>>
  /** When it happened: the call, or the moment at the door. */
  readonly at: number
}

export const emptyDraft = (at: number, way?: Way): Draft => ({ answers: {}, vitals: {}, at, ...(way && { way }) })

/** Tapped again, an answer is taken back. */
export const answer = (draft: Draft, personId: string, said: Answer): Draft => ({
  ...draft,
  answers: { ...draft.answers, [personId]: draft.answers[personId] === said ? undefined : said },
})

export const answerAll = (draft: Draft, people: readonly PersonFace[], said: Answer): Draft => ({
  ...draft,
  answers: Object.fromEntries(people.map(({ personId }) => [personId, said])),
})

const answered = (draft: Draft, people: readonly PersonFace[], ...which: Answer[]): PersonFace[] =>
  people.filter(({ personId }) => which.includes(draft.answers[personId] as Answer))

/** Who is unwell, and is asked about temperature and oxygen next. */
export const unwell = (draft: Draft, people: readonly PersonFace[]): PersonFace[] => answered(draft, people, 'not-fine')

/** What still has to be picked before it can be saved; undefined when nothing. */
export function missing(draft: Draft, people: readonly PersonFace[]): string | undefined {
  if (answered(draft, people, 'fine', 'not-fine', 'missed').length === 0) return '先点一个'
  if (answered(draft, people, 'missed').length > 0 && !draft.reason) return '怎么没联系上，点一个'
  return draft.way ? undefined : '怎么联系的，点一个'
}

export interface Entry {
  readonly personId: string
  readonly title: string
  readonly input: Input<'contact.record'>
}

/** One entry a person, all of the same moment. */
export function recordsOf(draft: Draft, people: readonly PersonFace[]): Entry[] {
  return people.flatMap(({ personId, name, episodeDay }) => {
    const said = draft.answers[personId]
    if (!said || !draft.way) return []
    const vitals = said === 'not-fine' ? draft.vitals[personId] : undefined
    const reading = vitals && readingOf(vitals)
    const note = vitals?.note.trim()
    return [
      {
        personId,
        title: `${name}，记一笔`,
        input: {
          personId,
          outcome: said === 'missed' ? (draft.reason ?? 'no-answer') : said,
          mode: draft.way,
          occurredAt: draft.at,
          ...(reading && { reading }),
          ...(note && { note }),
          ...pregnancySaid(vitals?.pregnancy),
          ...(reading?.antigen === 'positive' && episodeDay === null && { infected: true }),
        },
      },
    ]
  })
}

/** What a cadre settles by reaching somebody; test/pages holds it to the discharge matrix (F10, R03). */
export const TALK_SETTLES: readonly DutyKind[] = ['report-cadre', 'weekly-contact', 'daily-contact', 'visit']

/** Before saving: what this settles and what is left. */
export function preview(draft: Draft, people: readonly PersonFace[]): { settles: string; left?: string } | null {
  if (answered(draft, people, 'fine', 'not-fine', 'missed').length === 0) return null
  const reached = answered(draft, people, 'fine', 'not-fine')
  const goes = (duty: DutyFace) => duty.mine && TALK_SETTLES.includes(duty.kind)
  const settled = reached.flatMap(({ name, duties }) => duties.filter(goes).map((duty) => ({ name, duty })))
  const left = people.flatMap((person) =>
    person.duties
      .filter((duty) => !(reached.includes(person) && goes(duty)))
      .map((duty) => `${person.name}${duty.words}${duty.mine ? '' : '（医生办）'}`),
  )
  const settles =
    reached.length === 0
      ? '没联系上不算办完，还留在名单上。'
      : settled.length === 0
        ? '存好后，名单上的事不变。'
        : `存好后，${settled.map(({ name, duty }) => `${name}${duty.words}${duty.kind === 'weekly-contact' ? '算一次' : '办完'}`).join('，')}。`
  return { settles, ...(left.length > 0 && { left: `还剩 ${left.length} 件：${left.join('，')}。` }) }
}

/** 存好了。办完 2 件，还剩 1 件：居家随访。 */
export function resultWords(results: readonly ContactResult[]): string {
  const settled = results.flatMap((one) => one.settled)
  const left = [...new Set(results.flatMap((one) => one.left.map(({ words }) => words)))]
  const done = settled.length > 0 ? `办完 ${settled.length} 件` : '记下了，没有办完的'
  return `存好了。${done}${left.length > 0 ? `，还剩 ${left.length} 件：${left.join('、')}` : ''}。`
}

export const isDanger = (level: ContactResult['level']): boolean =>
  level === 'urgent' || level === 'severe' || level === 'clinician-now'

import { type ContactResult, type Output } from '@domain/contract'
import { dayWords, daysAfter } from '@/words/when'
import { SELF } from './choices'
import { reached, readingOf, type Draft } from './draft'

export type Care = Output<'followUp.open'>
type Duty = Care['person']['duties'][number]

const DISEASE = { none: '没有基础病', stable: '有基础病，稳定', unstable: '有基础病，不稳定', unknown: '基础病还没问' }
const VACCINATION = { full: '疫苗打全了', partial: '疫苗没打全', none: '疫苗没打', unknown: '疫苗还没问' }

/** 居家第 7 天。有基础病，稳定。疫苗没打全。 */
export function aboutWords({ person }: Care): string {
  const episode = person.episode ? `居家第 ${person.episode.dayNumber} 天` : '没有在居家治疗'
  return `${[episode, DISEASE[person.disease], VACCINATION[person.vaccination]].join('。')}。`
}

/** 82 岁 女 */
export const ageWords = ({ person }: Care): string => `${person.age} 岁 ${person.sex === 'female' ? '女' : '男'}`

/** What only a clinician's own word about the patient settles; somebody else's answer alone does not (R87). */
const CLINICAL: readonly Duty['kind'][] = ['first-contact', 'follow-up']
const BY_CONTACT: readonly Duty['kind'][] = [
  'report-cadre',
  'first-contact',
  'follow-up',
  'weekly-contact',
  'daily-contact',
  'visit',
]

/** Which of what is owed a clinician's contact would settle: the discharge matrix as the form shows it before saving (F10). */
export function wouldSettle(duties: readonly Duty[], draft: Draft): { settled: Duty[]; left: Duty[] } {
  const relayed = draft.who !== undefined && draft.who !== SELF && readingOf(draft) === undefined
  const isSettled = ({ kind }: Duty): boolean => {
    if (!reached(draft)) return false
    if (kind === 'remeasure') return typeof draft.oxygen === 'number'
    return BY_CONTACT.includes(kind) && !(relayed && CLINICAL.includes(kind))
  }
  return { settled: duties.filter(isSettled), left: duties.filter((duty) => !isSettled(duty)) }
}

/** The contact the clinic owes now; nothing where none does, and then there is nothing to explain. */
export const owedByClinic = ({ person }: Care): Duty['kind'] | undefined =>
  person.duties.find(({ kind }) => CLINICAL.includes(kind))?.kind

/** The same in words; nothing while the form does not say yet. */
export function settleWords(care: Care, draft: Draft): string | undefined {
  if (!draft.found) return undefined
  if (!reached(draft)) return '没联系上也记一笔。这件事还在，下次接着联系。'
  const { settled, left } = wouldSettle(care.person.duties, draft)
  const relayed = left.some(({ kind }) => CLINICAL.includes(kind))
  return [
    settled.length > 0 ? `存好后办完 ${settled.length} 件：${namesOf(settled)}。` : '存好后没有一件办完。',
    left.length > 0 ? `还剩：${namesOf(left)}。` : '',
    relayed ? '是别人代答的，至少记一项本人的情况，才算随访。' : '',
  ].join('')
}

const namesOf = (duties: readonly { words: string }[]) => [...new Set(duties.map(({ words }) => words))].join('、')

/** Every how many days this person may be followed up from now on: the same or closer, never further (A15). */
export const intervals = (everyDays: number): number[] =>
  Array.from({ length: Math.min(everyDays, 3) }, (_, index) => index + 1)

/** 下次随访 2月11日前, as it will be once this is saved. */
export function nextWords(care: Care, draft: Draft, today: string): string {
  if (!care.person.episode && !draft.infected) return '没有在居家治疗，不用定期随访'
  const every = draft.everyDays ?? care.everyDays
  if (reached(draft)) return `下次随访 ${dayWords(daysAfter(today, every))}前`
  return care.dueOn ? `下次随访 ${dayWords(care.dueOn)}前` : '还没定下次'
}

interface Saved {
  readonly title: string
  readonly text: string
  readonly danger: boolean
}

/** What saving came to. */
export function savedWords(result: ContactResult & { readonly nextDueOn: string | null }): Saved {
  const { settled, left, level, flags, nextDueOn } = result
  const danger = level === 'urgent' || level === 'severe' || level === 'clinician-now'
  if (danger) return { title: '要马上处理', text: `${flags.map(({ words }) => words).join('。')}。`, danger }
  const text = [
    settled.length > 0 ? `办完 ${settled.length} 件：${namesOf(settled)}。` : '',
    left.length > 0 ? `还剩 ${left.length} 件：${namesOf(left)}。` : '',
    nextDueOn ? `下次随访 ${dayWords(nextDueOn)}前，早点也行。` : '',
    level === 'remeasure' ? '静坐一会儿，手暖一暖，再量一次血氧。' : '',
  ]
  return { title: '存好了', text: text.join(''), danger }
}

/** What the week's picture needs of the page's answer. */
export const trendOf = ({ readings, bounds, person }: Care) => ({
  readings,
  bounds,
  openedOn: person.episode?.openedOn ?? null,
})

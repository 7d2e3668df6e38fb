import { type AlertView, type DangerLevel, type HomePerson } from '@domain/contract'
import { clockWords } from '@/words/when'
import { whoWords } from '../shared/whose'
import { symptomWords } from '@/words/answers'
import { type Kept } from './kept'

type Reading = Kept['reading']

/** 37.5 ℃，血氧 95%，咳嗽: what was reported, as one sentence. */
export function readingWords({ temperature, spo2, breathing, feverPersists, symptoms, antigen }: Reading): string {
  const said = [
    antigen === 'positive' && '抗原阳',
    temperature !== undefined && `${temperature} ℃`,
    spo2 !== undefined && `血氧 ${spo2}%`,
    breathing === 'hard' && '喘气很费力',
    breathing === 'some-effort' && '喘气有点费力',
    feverPersists === 'yes' && '高烧三天多不退',
    symptoms?.length === 0 && '没有别的不舒服',
    ...(symptoms ?? []).map(symptomWords),
  ].filter(Boolean)
  return said.length > 0 ? `${said.join('，')}。` : '没量，也没说哪里不舒服。'
}

export type Danger = Extract<DangerLevel, 'urgent' | 'severe' | 'clinician-now'>
export const isDanger = (level: DangerLevel): level is Danger =>
  level === 'urgent' || level === 'severe' || level === 'clinician-now'

export const dangerTitle = (level: Danger): string =>
  level === 'clinician-now' ? '要请医生现在看一眼' : '要马上看医生'

/** One oxygen reading can break two rules; the worst says it, the others are behind 为什么. */
export const mainWords = (words: readonly string[]): readonly string[] =>
  words.filter((one, index) => index === 0 || !/^血氧 [\d.]+%/.test(one))

/** The reading as the figure of the page with its bound; a sign that is not a number stands in words. */
export function dangerFigure(
  words: readonly string[],
  person: Pick<HomePerson, 'kinship' | 'sex' | 'name'>,
): { readonly figure?: string; readonly words: string } {
  const [first = ''] = words
  const oxygen = /^血氧 ([\d.]+)%，(.+)$/.exec(first)
  const others = mainWords(words).slice(1)
  if (!oxygen?.[1]) return { words: words.join('；') }
  return { figure: oxygen[1], words: [`${whoWords(person)}的血氧，${oxygen[2]}`, ...others].join('；') }
}

export interface ToldRow {
  readonly key: string
  readonly name: string
  readonly role: string
  readonly state: 'fine' | 'wait'
  readonly words: string
}

interface Told {
  readonly name: string
  readonly words: string
  readonly state: 'sent' | 'listed'
  readonly at: number | null
}

/** Who knows: told by message, or first on their list; the one who took it over is said to have (A14). */
export function toldRows(told: readonly Told[], alert: AlertView | null): readonly ToldRow[] {
  const taker = alert?.takenBy
  return told.map(({ name, words, state, at }, index) => {
    const row = { key: `${index}`, name, role: words }
    if (taker?.name === name) return { ...row, state: 'fine', words: `${clockWords(taker.at)} 接手了` }
    if (state === 'sent' && at !== null) return { ...row, state: 'wait', words: `${clockWords(at)} 已通知，等回应` }
    return { ...row, state: 'wait', words: '排在名单最前，等回应' }
  })
}

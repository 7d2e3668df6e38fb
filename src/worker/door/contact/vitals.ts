import { type Day } from '@domain/model/day'
import { type Breathing, type Measured, type Reading, type Symptom, type YesNo } from '@domain/model/reading'
import { packFor } from '@domain/policy/pack-for'
import { redFlags, type Judgement } from '@domain/rules/red-flags'
import { slipsIn, type Slip } from '@domain/rules/slips'
import { type Reading as Entered } from '@/components/vital-stepper/vital'
import { askedNow, pregnantFact, type PregnancyAnswer } from '@/words/pregnancy'
import { type PersonFace } from '../view'

/** What was said and measured of one person, as the hand enters it. Empty is empty: no number stands in for another (F08). */
export interface Vitals {
  readonly temperature: Entered
  readonly oxygen: Entered
  readonly breaths?: Entered
  readonly pregnancy?: PregnancyAnswer
  readonly breathing?: Breathing
  readonly feverPersists?: YesNo
  readonly symptoms: readonly (Symptom | 'none')[]
  readonly antigen?: 'positive' | 'negative' | 'not-done'
  readonly note: string
  readonly confirmed: readonly Measured[]
}

export const emptyVitals: Vitals = {
  temperature: undefined,
  oxygen: undefined,
  symptoms: [],
  note: '',
  confirmed: [],
}

/** As the contract takes it; undefined where nothing at all was entered. */
export function readingOf(vitals: Vitals): Reading | undefined {
  const { temperature, oxygen, breaths, breathing, feverPersists, symptoms, antigen, confirmed } = vitals
  const reading: Reading = {
    ...(typeof temperature === 'number' && { temperature }),
    ...(typeof oxygen === 'number' && { spo2: oxygen }),
    ...(typeof breaths === 'number' && { breaths: Math.round(breaths) }),
    ...(breathing && { breathing }),
    ...(feverPersists && { feverPersists }),
    ...(symptoms.length > 0 && { symptoms: symptoms.filter((one): one is Symptom => one !== 'none') }),
    ...(antigen && { antigen }),
    ...(confirmed.length > 0 && { confirmed: [...confirmed] }),
  }
  return Object.keys(reading).length > 0 ? reading : undefined
}

/** Numbers to ask about once before they are kept, by the township's own bounds (E27). */
export function slipsOf(vitals: Vitals, township: string, on: Day): Slip[] {
  const reading = readingOf(vitals)
  return reading ? slipsIn(reading, packFor(township, on).policy) : []
}

/** Judged on the phone as well, because danger does not wait for the network. */
export function judgeHere(
  vitals: Vitals,
  person: Pick<PersonFace, 'birthOn' | 'pregnant'>,
  township: string,
  on: Day,
): Judgement | null {
  const reading = readingOf(vitals)
  if (!reading || person.birthOn === null) return null
  const { pregnant } = askedNow({ child: false, pregnant: person.pregnant }, vitals.pregnancy)
  const facts = { birthOn: person.birthOn, on, recent: [], ...pregnantFact(pregnant) }
  return redFlags(reading, facts, packFor(township, on).policy)
}

/** 血氧填的是 39。看一眼指夹，是不是 93？ */
export function slipQuestion({ field, value, guess }: Slip): string {
  const [name, look] = toLookAt[field]
  return `${name}填的是 ${value}。${look}${guess === undefined ? '，再量一次。' : `，是不是 ${guess}？`}`
}

const toLookAt: Record<Measured, readonly [name: string, look: string]> = {
  temperature: ['体温', '看一眼体温计'],
  spo2: ['血氧', '看一眼指夹'],
  breaths: ['一分钟呼吸', '再数一遍'],
}

/** Takes the answer to a slip: the number meant, or the number as it stands. */
export function settleSlip(vitals: Vitals, slip: Slip, answer: 'guess' | 'keep'): Vitals {
  if (answer === 'keep') return { ...vitals, confirmed: [...vitals.confirmed, slip.field] }
  return { ...vitals, [slip.field === 'spo2' ? 'oxygen' : slip.field]: slip.guess }
}

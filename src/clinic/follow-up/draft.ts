import { type Input } from '@domain/contract'
import { type Reading as Figure } from '@/components/vital-stepper/vital'
import { NONE, type Antigen, type Breathing, type Symptom, type SymptomChoice, type YesNo } from '@/words/answers'
import { pregnancySaid, type PregnancyAnswer } from '@/words/pregnancy'
import { SELF, type Found, type Measured, type Missed, type Mode, type Outcome } from './choices'

/** A follow-up as far as it is filled in. Nothing is picked beforehand, and no number starts anywhere (F08). */
export interface Draft {
  readonly mode?: Mode
  readonly found?: Found
  readonly missed?: Missed
  readonly who?: string
  readonly temperature?: Figure
  readonly oxygen?: Figure
  readonly breaths?: Figure
  /** 核酸 Ct 值 as typed, where the end goes by it (R10). */
  readonly ct?: string
  readonly pregnancy?: PregnancyAnswer
  readonly breathing?: Breathing
  readonly feverPersists?: YesNo
  readonly symptoms: readonly SymptomChoice[]
  readonly antigen?: Antigen
  readonly advice: string
  readonly everyDays?: number
  /** The contact itself found the infection: home treatment starts with it (B05, R94). */
  readonly infected: boolean
  /** Figures the clinician was asked about and stands by. */
  readonly confirmed: readonly Measured[]
}

export const EMPTY: Draft = { symptoms: [], advice: '', infected: false, confirmed: [] }

export const reached = ({ found }: Draft): boolean => found === 'fine' || found === 'not-fine'

/** What stands in the way of saving, as the button says it; a follow-up has a mode and an outcome or it is none (A12). */
export function missing(draft: Draft): string | undefined {
  const { mode, found, missed } = draft
  if (!mode) return '先点方式'
  if (!found) return '先点结果'
  if (found === 'not-reached' && !missed) return '先点为什么没联系上'
  if (reached(draft) && ctFault(draft)) return '先看一眼 Ct 值'
  return undefined
}

type Reading = NonNullable<Input<'followUp.record'>['reading']>

/** A Ct value lies between 1 and 50; anything else is a slip the form shows beside the field. */
export function ctOf({ ct = '' }: Draft): number | undefined {
  const value = Number(ct.trim())
  return ct.trim() !== '' && value >= 1 && value <= 50 ? value : undefined
}

export const ctFault = (draft: Draft): string | undefined =>
  (draft.ct ?? '').trim() !== '' && ctOf(draft) === undefined ? 'Ct 值在 1 到 50 之间。看一眼报告单。' : undefined

/** What was measured and asked, or nothing at all; what was not measured is left out, never guessed. */
export function readingOf(draft: Draft): Reading | undefined {
  const { temperature, oxygen, breaths, symptoms, breathing, feverPersists, antigen, confirmed } = draft
  const ct = ctOf(draft)
  const reading: Reading = {
    ...(typeof temperature === 'number' && { temperature }),
    ...(typeof oxygen === 'number' && { spo2: oxygen }),
    ...(typeof breaths === 'number' && { breaths: Math.round(breaths) }),
    ...(breathing && { breathing }),
    ...(feverPersists && { feverPersists }),
    ...(symptoms.length > 0 && { symptoms: symptoms.filter((one): one is Symptom => one !== NONE) }),
    ...(antigen && { antigen }),
    ...(ct !== undefined && { ct }),
  }
  if (Object.keys(reading).length === 0) return undefined
  return confirmed.length > 0 ? { ...reading, confirmed: [...confirmed] } : reading
}

/** The command for a complete draft; undefined while something is missing. What was typed before 没联系上 stays out of it. */
export function toInput(draft: Draft, personId: string, at: number): Input<'followUp.record'> | undefined {
  const { mode, found, missed, who, advice, everyDays, infected } = draft
  const outcome: Outcome | undefined = found === 'not-reached' ? missed : found
  if (missing(draft) || !mode || !outcome) return undefined
  const input = { personId, mode, outcome, occurredAt: at }
  if (!reached(draft)) return input
  const reading = readingOf(draft)
  return {
    ...input,
    ...(who && who !== SELF && { via: who }),
    ...(reading && { reading }),
    ...(advice.trim() && { advice: advice.trim() }),
    ...(everyDays !== undefined && { everyDays }),
    ...(infected && { infected }),
    ...pregnancySaid(draft.pregnancy),
  }
}

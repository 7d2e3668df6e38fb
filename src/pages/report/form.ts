import { type Input } from '@domain/contract'
import { type Reading as Stepped } from '@/components/vital-stepper/vital'
import { type PregnancyAnswer } from '@/words/pregnancy'

export type Reading = Input<'report.submit'>['reading']
export type Symptom = NonNullable<Reading['symptoms']>[number]
export type Breathing = NonNullable<Reading['breathing']>
export type FeverPersists = NonNullable<Reading['feverPersists']>
export type Measured = NonNullable<Reading['confirmed']>[number]

/** Why this is reported, where no home treatment is open: both of the first two say infected (A11). */
export type Entry = 'antigen' | 'feels' | 'plain'
export const isEntry = (text: string | undefined): text is Entry =>
  text === 'antigen' || text === 'feels' || text === 'plain'

/** What is filled in so far. Nothing is there until somebody put it there (F08). */
export interface Form {
  readonly entry?: Entry
  readonly temperature?: Stepped
  readonly spo2?: Stepped
  readonly breaths?: Stepped
  readonly breathing?: Breathing
  readonly feverPersists?: FeverPersists
  /** `none` is 都没有; empty is not answered. */
  readonly symptoms: readonly (Symptom | 'none')[]
  /** Asked where it matters and nobody has said (A19). */
  readonly pregnancy?: PregnancyAnswer
  readonly confirmed: readonly Measured[]
}

export const blank: Form = { symptoms: [], confirmed: [] }

const measured = (value: Stepped) => (typeof value === 'number' ? value : undefined)

/** The form as the contract wants it: what was not answered is not there. */
export function readingOf(form: Form): Reading {
  const { entry, temperature, spo2, breaths, breathing, feverPersists, symptoms, confirmed } = form
  const listed = symptoms.filter((one): one is Symptom => one !== 'none')
  const entries = {
    temperature: measured(temperature),
    spo2: measured(spo2),
    breaths: measured(breaths),
    breathing,
    feverPersists,
    symptoms: symptoms.length > 0 ? listed : undefined,
    antigen: entry === 'antigen' ? ('positive' as const) : undefined,
    confirmed: confirmed.length > 0 ? [...confirmed] : undefined,
  }
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))
}

/** Whether anything about how the person is was answered; the positive test alone does not say it. */
export function isBlank(form: Form): boolean {
  const said = Object.keys(readingOf(form))
  return said.every((key) => key === 'antigen' || key === 'confirmed')
}

/** Home treatment opens with the report of an infection, for whom none is open. */
export const isInfected = ({ entry }: Form): boolean => entry === 'antigen' || entry === 'feels'

/** A changed number takes back that it was stood by. */
export function changed(form: Form, patch: Partial<Form>): Form {
  const touched = (['temperature', 'spo2', 'breaths'] as const).filter((field) => field in patch)
  const confirmed = form.confirmed.filter((field) => !touched.some((one) => one === field))
  return { ...form, confirmed, ...patch }
}

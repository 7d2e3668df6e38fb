import { z } from './zod'

/** A value outside what is plausible, asked about once and either confirmed by the person or left unanswered (R25, R26, R35, E27). */
export const Measured = z.enum(['temperature', 'spo2', 'breaths'])
export type Measured = z.infer<typeof Measured>

/** 呼吸: how breathing feels; 很费力 is dyspnoea. Nobody is asked to judge in medical words. */
export const Breathing = z.enum(['easy', 'some-effort', 'hard', 'unsure'])
export type Breathing = z.infer<typeof Breathing>

export const YesNo = z.enum(['yes', 'no', 'unsure'])
export type YesNo = z.infer<typeof YesNo>

export const Symptom = z.enum([
  'cough',
  'sore-throat',
  'chest-tightness',
  'poor-appetite',
  'diarrhoea',
  'listless',
  'ache',
  // children (R30) and pregnancy (A19), asked only where they apply
  'drowsy',
  'refuses-feeds',
  'seizure',
  'pale-or-blue',
  'bleeding',
  'abdominal-pain',
  'headache',
  'dizzy',
  'fewer-movements',
])
export type Symptom = z.infer<typeof Symptom>

/**
 * What one person's body was said or measured to be at one moment. Everything is optional: nobody must invent a number
 * to get help. Temperature in ℃, oxygen saturation in % by finger clip, breaths per minute.
 */
export const Reading = z.object({
  temperature: z.optional(z.number()),
  spo2: z.optional(z.number()),
  /** Oxygen measured right after walking or work. */
  afterActivity: z.optional(z.boolean()),
  breaths: z.optional(z.int()),
  breathing: z.optional(Breathing),
  /** 「高烧三天以上，吃了药也不退？」, asked in every report and follow-up (R06, R84). */
  feverPersists: z.optional(YesNo),
  symptoms: z.optional(z.array(Symptom).check(z.maxLength(16))),
  /** 核酸 Ct 值, the lower of the two genes; asked only where the end of home treatment goes by it (R10). */
  ct: z.optional(z.number().check(z.gte(1), z.lte(50))),
  antigen: z.optional(z.enum(['positive', 'negative', 'not-done'])),
  /** Implausible values the person was asked about and stands by. */
  confirmed: z.optional(z.array(Measured)),
  /** Implausible values the person was asked about and left without answering: judged as the danger they may be (R26). */
  unanswered: z.optional(z.array(Measured)),
})
export type Reading = z.infer<typeof Reading>

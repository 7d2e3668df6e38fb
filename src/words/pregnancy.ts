import { type Input } from '@domain/contract'
import { type Said } from '@domain/model/care'
import { type Choice } from '@/components/choice-cards/choice'
import { type Asked } from './answers'

export type PregnancyAnswer = 'pregnant' | 'gave-birth' | 'not' | 'unsure'
type PregnancySaid = NonNullable<Input<'report.submit'>['pregnancy']>

/** Asked once and kept (A19); the six weeks after a birth count as well (R33). */
export const PREGNANCY_ASKED = '有没有怀孕，或者这六周里生过'
export const PREGNANCY: readonly Choice<PregnancyAnswer>[] = [
  { value: 'not', label: '没有' },
  { value: 'pregnant', label: '怀着' },
  { value: 'gave-birth', label: '刚生过' },
  { value: 'unsure', label: '说不准' },
]

const said: Partial<Record<PregnancyAnswer, PregnancySaid>> = {
  pregnant: { pregnant: true },
  'gave-birth': { pregnant: false, afterBirth: true },
  not: { pregnant: false },
}

/** As a command takes it; 说不准 says nothing, and is asked again next time. */
export const pregnancySaid = (answer: PregnancyAnswer | undefined): { pregnancy?: PregnancySaid } => {
  const pregnancy = answer && said[answer]
  return pregnancy ? { pregnancy } : {}
}

/** What holds once this is answered: which signs to ask about, and what to judge by. */
export const askedNow = <T extends Asked>(known: T, answer: PregnancyAnswer | undefined): T => ({
  ...known,
  pregnant: after(known.pregnant, answer),
})

function after(known: Said, answer: PregnancyAnswer | undefined): Said {
  if (answer === undefined || answer === 'unsure') return known
  return answer === 'not' ? 'no' : 'yes'
}

/** The fact as the red flags take it: nothing while nobody has said. */
export const pregnantFact = (pregnant: Said): { pregnant?: boolean } =>
  pregnant === 'yes' ? { pregnant: true } : pregnant === 'no' ? { pregnant: false } : {}

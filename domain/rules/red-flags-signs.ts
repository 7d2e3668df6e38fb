import type { Reading, Symptom } from '../model/reading'
import type { Policy } from '../policy/pack'
import { clauseOf, isAmber } from '../policy/parameter'
import type { Flag, FlagFacts } from './red-flags'
import { isChild } from './red-flags-measured'

type Level = Flag['level']

/** Danger signs in what was said: breathing, fever that stays, symptoms. */
export function symptomFlags(reading: Reading, facts: FlagFacts, policy: Policy): Flag[] {
  const flags: Flag[] = []
  // The plan names oxygen, breathing and lasting fever in one sentence: they share its clause.
  const clause = clauseOf(policy.referBelowSpo2, 'R04')
  if (reading.breathing === 'hard')
    flags.push({ code: 'breathing-hard', level: 'urgent', words: '喘气很费力', clause, amber: false })
  if (reading.breathing === 'some-effort')
    flags.push({ code: 'breathing-effort', level: 'clinician-now', words: '喘气有点费力', clause, amber: true })
  if (reading.feverPersists === 'yes')
    flags.push({
      code: 'fever-persists',
      level: 'urgent',
      words: '高烧三天以上，吃了药也不退',
      clause: clauseOf(policy.referBelowSpo2, 'R06'),
      amber: false,
    })

  for (const symptom of new Set(reading.symptoms ?? [])) {
    const flag = symptomFlag(symptom, facts, policy)
    if (flag) flags.push(flag)
  }
  return flags
}

function symptomFlag(symptom: Symptom, facts: FlagFacts, policy: Policy): Flag | null {
  const words = dangerWords[symptom]
  if (words === undefined) return null
  const flag = (level: Level, clause: string, amber: boolean): Flag => ({ code: symptom, level, words, clause, amber })
  const childAmber = isAmber(policy.childBelowAge)
  const { pregnant } = facts

  switch (symptom) {
    // Signs of a child in danger (R30); a grown person in such a state is not less so (amber).
    case 'drowsy':
    case 'seizure':
    case 'pale-or-blue':
      return flag('urgent', 'R30', isChild(facts, policy) ? childAmber : true)
    case 'refuses-feeds':
      return isChild(facts, policy) ? flag('urgent', 'R30', childAmber) : flag('clinician-now', 'R30', true)
    case 'diarrhoea':
      return isChild(facts, policy) ? flag('clinician-now', 'R30', true) : null
    // Only a pregnant woman is asked about these two, so silence about pregnancy is read as yes (A19, R33).
    case 'bleeding':
    case 'fewer-movements':
      return pregnant === false ? flag('clinician-now', 'R33', true) : flag('urgent', 'R33', false)
    case 'abdominal-pain':
    case 'headache':
    case 'dizzy':
      if (pregnant) return flag('urgent', 'R33', false)
      return pregnant === undefined ? flag('clinician-now', 'R33', true) : null
    case 'chest-tightness':
      return pregnant
        ? flag('urgent', 'R33', false)
        : flag('clinician-now', clauseOf(policy.referBelowSpo2, 'R04'), true)
    default:
      return null
  }
}

const dangerWords: Partial<Record<Symptom, string>> = {
  drowsy: '叫不醒，或者一直昏昏沉沉',
  seizure: '抽过筋',
  'pale-or-blue': '脸色发白，或者嘴唇发紫',
  'refuses-feeds': '喂不进东西',
  diarrhoea: '拉肚子不止',
  bleeding: '下面出血或者流水',
  'fewer-movements': '胎动不对',
  'abdominal-pain': '肚子痛',
  headache: '头痛',
  dizzy: '头晕',
  'chest-tightness': '胸口发闷',
}

import type { EndView } from '../contract/views-care'
import { addDays, daysBetween, type Day, MS_PER_DAY } from '../model/calendar'
import { isReached } from '../model/contact'
import type { KeptReading, Person } from '../model/person'
import type { EndRule, Policy } from '../policy/pack'
import { packFor } from '../policy/pack-for'
import { sourceWordsBy } from '../policy/source-words'

type Reason = EndView['reasons'][number]

/** Ct values from this on count as no longer infectious, in every rule that names them. */
const CT_FROM = 35

/**
 * Whether the end of home treatment may be thought of, by the rule in force on that day: three of them in five weeks (R10).
 * Software lists what holds and suggests; a clinician looks, and nobody else ends it. What nobody has said never counts as
 * holding.
 */
export function endSuggestion(person: Person, on: Day): EndView {
  const { policy } = packFor(person.township, on)
  const rule = policy.endRule.value
  const asksCt = rule !== 'symptoms-antigen'
  // National guidance has it (R10); a plan that had a clause of its own on it would be named by the clause's row.
  const source = sourceWordsBy(policy.endRule, (id) => `方案（${id}）`)
  if (!person.episode) return { suggested: false, words: '没有在居家治疗', reasons: [], source, asksCt: false }
  const since = person.readings.filter(({ at }) => at >= (person.episode?.openedAt ?? at))
  const reasons = [
    daysReason(person.episode.openedOn, on, policy),
    ...asked[rule](person, since),
    ...(person.alert ? [{ words: '还有危险信号没处理', met: false }] : []),
    ...(person.referral ? [{ words: '转诊还没办完', met: false }] : []),
  ]
  const suggested = reasons.every(({ met }) => met === true)
  return {
    suggested,
    words: `${reasons.map(({ words }) => words).join('，')}。结束由医生定。`,
    reasons,
    source,
    asksCt,
  }
}

/** 「居家第 7 天」 is the seventh day, counted from the day of the report, as every page counts it (R96). */
function daysReason(openedOn: Day, on: Day, { minHomeDays }: Policy): Reason {
  const day = daysBetween(openedOn, on) + 1
  return { words: `居家第 ${day} 天，至少 ${minHomeDays.value} 天`, met: day >= minHomeDays.value }
}

const asked: Record<EndRule, (person: Person, since: readonly KeptReading[]) => Reason[]> = {
  'two-ct-on-days-6-and-7': ({ episode }, since) => [ctOnTwoDays(episode?.openedOn ?? null, since)],
  'symptoms-antigen-two-ct': (person, since) => [symptoms(person, since), antigen(since), ctTwice(since)],
  'symptoms-antigen': (person, since) => [symptoms(person, since), antigen(since)],
}

/**
 * 症状明显好转: the newest word on how the person is says that nothing troubles them, be it a contact's 没说不舒服 or a
 * report's 都没有. Whether a cough that is left counts as better is for the clinician.
 */
function symptoms({ contacts, episode }: Person, since: readonly KeptReading[]): Reason {
  const words = [
    ...since.flatMap(({ at, reading }) =>
      reading.symptoms === undefined && reading.breathing === undefined
        ? []
        : [{ at, fine: !reading.symptoms?.length && (reading.breathing ?? 'easy') === 'easy' }],
    ),
    ...contacts
      .filter(({ at, outcome }) => isReached(outcome) && at >= (episode?.openedAt ?? at))
      .map(({ at, outcome }) => ({ at, fine: outcome === 'fine' })),
  ]
  const last = Math.max(...words.map(({ at }) => at))
  const newest = words.filter(({ at }) => at === last)
  if (newest.length === 0) return { words: '症状还没问', met: null }
  return newest.every(({ fine }) => fine) ? { words: '没说不舒服', met: true } : { words: '还有不舒服', met: false }
}

function antigen(since: readonly KeptReading[]): Reason {
  const done = since.filter(({ reading }) => reading.antigen === 'positive' || reading.antigen === 'negative')
  const last = done[done.length - 1]?.reading.antigen
  if (last === undefined) return { words: '没有抗原结果', met: null }
  return last === 'negative' ? { words: '抗原阴性', met: true } : { words: '抗原阳性', met: false }
}

interface Ct {
  readonly at: number
  readonly on: Day
  readonly value: number
}

const ctsOf = (since: readonly KeptReading[]): Ct[] =>
  since.flatMap(({ at, on, reading }) => (reading.ct === undefined ? [] : [{ at, on, value: reading.ct }]))

/** Those after the last one below the line: a low value begins the count again. */
function highCts(cts: readonly Ct[]): readonly Ct[] {
  const low = cts.map(({ value }) => value < CT_FROM).lastIndexOf(true)
  return cts.slice(low + 1)
}

/** 第 6、7 天连续两次: two days running, the first of them the sixth or later (2022-12-07). */
function ctOnTwoDays(openedOn: Day | null, since: readonly KeptReading[]): Reason {
  const cts = ctsOf(since)
  const days = [...new Set(highCts(cts).map(({ on }) => on))]
  const sixth = openedOn && addDays(openedOn, 5)
  const met = days.some((day) => sixth !== null && day >= sixth && days.includes(addDays(day, 1)))
  return { words: ctWords(cts, met, '第 6、7 天两次都到 35'), met: cts.length === 0 ? null : met }
}

/** 两次间隔大于 24 小时 (2022-12-08). */
function ctTwice(since: readonly KeptReading[]): Reason {
  const cts = ctsOf(since)
  const high = highCts(cts)
  const met = high.length > 1 && high[high.length - 1].at - high[0].at > MS_PER_DAY
  return { words: ctWords(cts, met, '两次都到 35，隔 24 小时以上'), met: cts.length === 0 ? null : met }
}

function ctWords(cts: readonly Ct[], met: boolean, asks: string): string {
  if (cts.length === 0) return `没有核酸 Ct 值，要${asks}`
  const last = cts
    .slice(-2)
    .map(({ value }) => value)
    .join('、')
  return met ? `核酸 Ct 值 ${last}` : `核酸 Ct 值 ${last}，要${asks}`
}

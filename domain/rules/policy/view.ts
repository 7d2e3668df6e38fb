import type { PolicyView, VersionRow } from '../../contract/policy'
import { dayOf, type Day } from '../../model/calendar'
import { diffPacks } from '../../policy/diff'
import { earliestFrom, settingsOn, withOwn, type OwnVersion } from '../../policy/own-settings'
import { packFor, planFor } from '../../policy/pack-for'
import type { Pack, Policy } from '../../policy/pack'
import { parameterWords, valueWords } from '../../policy/parameter-words'
import { settings } from '../../policy/settings'
import { townshipName, townships } from '../../policy/tenants'
import { dayWords } from '../words'
import { checkPack } from './gaps'
import { groupsOf } from './rows'
import { standingOf, type TownshipPolicy } from './stream'

/** 两坪乡方案第 1 版，2023年1月10日起；乡里自己的第 2 版，2023年2月9日起 */
export function packWords({ version, effectiveFrom, own }: Pack, name: string): string {
  const from = (on: Day): string => `${on.slice(0, 4)}年${dayWords(on)}起`
  const mine = own ? `；自己定的第 ${own.version} 版，${from(own.from)}` : ''
  return `${name}方案第 ${version} 版，${from(effectiveFrom)}${mine}`
}

const changeWords = (changes: OwnVersion['changes']): string[] =>
  (Object.entries(changes) as [keyof Policy, unknown][]).map(
    ([key, value]) =>
      `${parameterWords[key]}：${valueWords(value)}${typeof value === 'number' ? ` ${settings[key].unit}` : ''}`,
  )

function versionRow(one: OwnVersion, now: number): VersionRow {
  const { version, from, by, at, reason, changes, withdrawn } = one
  const waiting = from > dayOf(now)
  return {
    version,
    from,
    by,
    at,
    reason,
    changes: changeWords(changes),
    state: withdrawn ? 'withdrawn' : waiting ? 'waiting' : 'in-force',
    mayWithdraw: !withdrawn && from >= earliestFrom(now),
  }
}

/** A township's pack as its office reads it today (F03). */
export function policyView(township: string, state: TownshipPolicy | null, now: number): PolicyView {
  const today = dayOf(now)
  const plan = planFor(township, today)
  const pack = withOwn(plan, standingOf(state), today)
  const { cases, faults, amber } = checkPack(pack, plan.policy)
  return {
    today,
    earliest: earliestFrom(now),
    townshipName: townshipName(township),
    packWords: packWords(pack, townshipName(township)),
    groups: groupsOf(pack, plan.policy),
    versions: [...(state?.versions ?? [])].reverse().map((one) => versionRow(one, now)),
    lint: { cases, faults, amber: amber.map((key) => parameterWords[key]) },
    others: townships
      .filter(({ code }) => code !== township)
      .map(({ code, name }) => ({ name, differences: diffPacks(pack, packFor(code, today)) })),
  }
}

/** What would be in force on a day with one more version on top of what is. */
export const settingsWith = (township: string, on: Day, changes: OwnVersion['changes']): readonly OwnVersion[] => [
  ...settingsOn(township, on),
  { version: 0, from: on, changes, reason: '', by: '', at: 0, withdrawn: null },
]

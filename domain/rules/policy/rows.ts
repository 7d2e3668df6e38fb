import type { ParameterRow, SettingEdit, SettingValue } from '../../contract/policy'
import type { Pack, Policy } from '../../policy/pack'
import { isAmber } from '../../policy/parameter'
import { parameterWords, sourceWords, valueWords } from '../../policy/parameter-words'
import {
  isConfirmable,
  numbersFor,
  parameterKeys,
  settingGroups,
  settings,
  type SettingGroup,
} from '../../policy/settings'
import { strictness } from '../../policy/strictness'

/** What may be made of a parameter, seen from the plan: a township moves between its plan and the strict end. */
export function editOf(key: keyof Policy, plan: Policy): SettingEdit | null {
  const { edit } = settings[key]
  const value: unknown = plan[key].value
  switch (edit.by) {
    case 'number': {
      const numbers = numbersFor(key, plan)
      return numbers && { by: 'number', ...numbers }
    }
    case 'yes': {
      const to = strictness[key] === 'true'
      return value === to ? null : { by: 'yes', to }
    }
    case 'tiers': {
      const stated = (value ?? {}) as Partial<Record<'red' | 'yellow' | 'green', number>>
      const { red = 0, yellow = 0, green = 0 } = stated
      return { by: 'tiers', least: { red, yellow, green }, most: edit.most }
    }
    case 'choice': {
      const stated = (value ?? []) as readonly (string | number)[]
      const options = edit.options.map((one) => ({
        value: one,
        label: `${valueWords(one)}${settings[key].unit}`,
        fixed: stated.includes(one),
      }))
      return options.every(({ fixed }) => fixed) ? null : { by: 'choice', options }
    }
    case 'plan':
      return null
  }
}

/** Which way, and from where. */
function limitsOf(key: keyof Policy, edit: SettingEdit | null, plan: Policy): string {
  if (!edit) return isAmber(plan[key]) ? '要改，先改方案；照这样办，就确认。' : '按方案，镇乡不能改松，也没有更严的。'
  const { unit } = settings[key]
  switch (edit.by) {
    case 'number': {
      const [way, end, other] =
        strictness[key] === 'less' ? ['调低', edit.most, edit.least] : ['调高', edit.least, edit.most]
      return `只能${way}：${end} ${unit}到 ${other} ${unit}。`
    }
    case 'tiers':
      return '只能更密，一天算一次，最多 7 天。'
    case 'choice':
      return '只能多，不能少。'
    case 'yes':
      return `只能改成“${valueWords(edit.to)}”。`
  }
}

const unitless = (value: unknown): boolean => typeof value !== 'number'

function rowOf(key: keyof Policy, pack: Pack, plan: Policy): ParameterRow {
  const parameter = pack.policy[key]
  const { unit } = settings[key]
  const edit = editOf(key, plan)
  return {
    key,
    title: parameterWords[key],
    value: parameter.value as SettingValue | null,
    words: unitless(parameter.value) ? valueWords(parameter.value) : `${valueWords(parameter.value)} ${unit}`,
    unit,
    source: sourceWords(parameter),
    amber: isAmber(parameter),
    confirmable: isConfirmable(key, pack.policy),
    own: parameter.source.own !== undefined,
    edit,
    limits: limitsOf(key, edit, plan),
  }
}

/** Every parameter of a pack, grouped as an office looks for them. */
export const groupsOf = (pack: Pack, plan: Policy) =>
  (Object.keys(settingGroups) as SettingGroup[]).map((group) => ({
    key: group,
    title: settingGroups[group],
    rows: parameterKeys.filter((key) => settings[key].group === group).map((key) => rowOf(key, pack, plan)),
  }))

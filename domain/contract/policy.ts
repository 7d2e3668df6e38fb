import { Day } from '../model/day'
import type { DutyKind } from '../model/duty'
import { TownshipCode } from '../model/place'
import { z } from '../model/zod'
import type { Difference } from '../policy/diff'
import type { Policy } from '../policy/pack'
import { parameterKeys, type SettingGroup } from '../policy/settings'
import { endpoint } from './endpoint'
import { text } from './fields'

const count = z.int().check(z.gte(0), z.lte(366))
const Value = z.union([
  z.number(),
  z.boolean(),
  z.array(z.union([z.number(), text(40)])).check(z.maxLength(30)),
  z.object({ red: z.optional(count), yellow: z.optional(count), green: z.optional(count) }),
  text(40),
])
export type SettingValue = z.infer<typeof Value>

/** Parameters and the values wanted for them; which values fit which parameter, and which are stricter, the rules say. */
const Changes = z
  .partialRecord(z.enum(parameterKeys), Value)
  .check(z.refine((changes) => Object.keys(changes).length > 0))

const given = { place: TownshipCode, changes: Changes }

/** What a township may make of a parameter: from where it stands, only the stricter way. */
export type SettingEdit =
  | { readonly by: 'number'; readonly least: number; readonly most: number; readonly step: number }
  | {
      readonly by: 'tiers'
      readonly least: Readonly<Record<'red' | 'yellow' | 'green', number>>
      readonly most: number
    }
  | {
      readonly by: 'choice'
      readonly options: readonly { readonly value: string | number; readonly label: string; readonly fixed: boolean }[]
    }
  | { readonly by: 'yes'; readonly to: boolean }

export interface ParameterRow {
  readonly key: keyof Policy
  readonly title: string
  readonly value: SettingValue | null
  readonly words: string
  readonly unit: string
  /** 据 a clause, 暂, or the township's own word. */
  readonly source: string
  readonly amber: boolean
  /** A default the township can make its own as it stands. */
  readonly confirmable: boolean
  readonly own: boolean
  /** Null where only the plan changes it. */
  readonly edit: SettingEdit | null
  /** 只能更密：不超过 3 天 */
  readonly limits: string
}

export interface VersionRow {
  readonly version: number
  readonly from: Day
  readonly by: string
  readonly at: number
  readonly reason: string
  /** 居家随访，隔几天：2 */
  readonly changes: readonly string[]
  readonly state: 'waiting' | 'in-force' | 'withdrawn'
  readonly mayWithdraw: boolean
}

export interface PolicyView {
  readonly today: Day
  /** The first day a change saved now can hold from. */
  readonly earliest: Day
  readonly townshipName: string
  readonly packWords: string
  readonly groups: readonly {
    readonly key: SettingGroup
    readonly title: string
    readonly rows: readonly ParameterRow[]
  }[]
  readonly versions: readonly VersionRow[]
  readonly lint: { readonly cases: number; readonly faults: readonly string[]; readonly amber: readonly string[] }
  readonly others: readonly { readonly name: string; readonly differences: readonly Difference[] }[]
}

/** What is owed to a township's people today, and to how many of them. */
export interface Load {
  readonly duties: number
  readonly people: number
  /** Duties for each worker there is; null where there is none. */
  readonly perCadre: number | null
  readonly perDoctor: number | null
}

export interface PolicyPreview {
  readonly now: Load
  readonly then: Load
  /** Kinds of duty whose number changes, and people whose colour or duties do. */
  readonly kinds: readonly {
    readonly kind: DutyKind
    readonly words: string
    readonly now: number
    readonly then: number
  }[]
  /** Duties owed either way that would be due earlier. */
  readonly sooner: number
  readonly peopleChanged: number
  readonly looked: number
  /** Some of the township's people were not looked at: there are more than can be in one answer. */
  readonly cut: boolean
}

export const policy = {
  /** The township's pack: every parameter with where it stands, the versions, what the linter says, the other townships (F03). */
  'policy.view': endpoint({
    kind: 'query',
    who: ['office', 'admin'],
    about: 'place',
    input: z.object({ place: TownshipCode }),
    refusals: [],
  }).returns<PolicyView>(),

  /** What a change would ask of whom, before it is saved. */
  'policy.preview': endpoint({
    kind: 'query',
    who: ['office', 'admin'],
    about: 'place',
    input: z.object(given),
    refusals: ['NotStricter', 'NotEditable', 'OutOfBounds', 'PolicyHasGaps'],
  }).returns<PolicyPreview>(),

  /** Saves a version: stricter than the plan or confirming it, from tomorrow at the earliest (R20). */
  'policy.save': endpoint({
    kind: 'command',
    who: ['office', 'admin'],
    about: 'place',
    input: z.object({ ...given, from: Day, reason: text(140) }),
    refusals: ['NotStricter', 'NotEditable', 'OutOfBounds', 'PolicyHasGaps', 'DayDoesNotFit', 'NothingChanged'],
  }).returns<{ version: number; from: Day }>(),

  /** Takes a version back that is not in force yet. */
  'policy.withdraw': endpoint({
    kind: 'command',
    who: ['office', 'admin'],
    about: 'place',
    input: z.object({ place: TownshipCode, version: z.int().check(z.gte(1)) }),
    refusals: ['NoSuchVersion', 'InForceAlready', 'PolicyHasGaps'],
  }).returns<Record<string, never>>(),
}

import type { Day } from '../../model/calendar'
import { inOrder, type Changes, type OwnVersion } from '../../policy/own-settings'
import type { Stream } from '../stream'

/** What a township has made of its plan: every version it ever saved, withdrawn ones included. */
export interface TownshipPolicy {
  readonly _id: string
  readonly v: number
  readonly asOf: Day
  readonly township: string
  readonly versions: readonly OwnVersion[]
}

export type PolicyEvent =
  | { type: 'saved'; township: string; from: Day; changes: Changes; reason: string }
  | { type: 'withdrawn'; version: number }

const PREFIX = 'policy-'
export const policyIdOf = (township: string): string => `${PREFIX}${township}`
export const isPolicyId = (id: string): boolean => /^policy-\d{9}$/.test(id)

export const policyStream: Stream<TownshipPolicy, PolicyEvent> = {
  name: 'policy',
  collection: 'policies',
  evolve(state, event, meta) {
    const who = { by: meta.by.name, at: meta.at }
    if (event.type === 'saved') {
      const { township, from, changes, reason } = event
      const versions = state?.versions ?? []
      const next: OwnVersion = { version: versions.length + 1, from, changes, reason, ...who, withdrawn: null }
      return { _id: policyIdOf(township), v: meta.v, asOf: meta.on, township, versions: [...versions, next] }
    }
    if (!state) throw new Error('policy: nothing was saved yet')
    return {
      ...state,
      asOf: meta.on,
      versions: state.versions.map((one) => (one.version === event.version ? { ...one, withdrawn: who } : one)),
    }
  },
  finish: (state) => state,
  follow: () => [],
  about: (state) => [state._id],
  township: (state) => state.township,
}

/** What still stands of it, in the order in which it comes into force. */
export const standingOf = (state: TownshipPolicy | null): readonly OwnVersion[] => inOrder(state?.versions ?? [])

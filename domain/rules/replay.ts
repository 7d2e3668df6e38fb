import { dayOf, instantOf, laterOf, type Day } from '../model/calendar'
import type { Commit } from '../model/commit'
import type { Duty } from '../model/duty'
import type { Person } from '../model/person'
import { townshipOf } from '../model/place-code'
import { knowingOnly, type OwnVersion } from '../policy/own-settings'
import { nextOwnOn } from '../policy/pack-for'
import { daysLate, isOpen } from './lateness'
import { personStream } from './person/stream'
import { isLagging } from './policy/lagging'
import { policyStream, standingOf, type PolicyEvent, type TownshipPolicy } from './policy/stream'
import { inOrder, type Entry } from './replay-order'
import { fold, type Following, type Meta } from './stream'
import { streamOf, type AnyStream, type State } from './streams'

/** Whose rules a township's people are judged by: their own, or another's where one asks what would have been (F05). */
export type RulesOf = (township: string) => string
export const ownRules: RulesOf = (township) => township

/** A duty to be done; which commit wrote it is the store's business and no part of what is owed. */
export type DueRow = Omit<Duty, 'v'> & { readonly daysLate: number }

/** A stored duty as the due list of an instant shows it. */
export function dueRow({ v, ...owed }: Duty, at: number): DueRow {
  void v
  return { ...owed, township: townshipOf(owed.village), daysLate: daysLate(owed, dayOf(at), at) }
}

const timer = { openid: 'timer', capacity: 'timer', name: '' }

/**
 * The log played again, forward: commits, whose rules, and a clock give the same documents and the same due list on any
 * machine (F04). Nothing else is read: no stored duty, no clock of the machine, no order in which the commits were found.
 *
 * What a township made of its plan is in the log like everything else, and is known from where the log stands alone (R20).
 *
 * Under another township's rules its people are folded as if registered there. What was decided and written down at the
 * time (a danger sign raised, home treatment opened) stays as it was: an event is a fact; what is owed for it is not.
 */
export class Replay {
  private readonly entries: readonly Entry[]
  private next = 0
  private playedTo = -Infinity
  private readonly states = new Map<string, State>()
  private readonly followed = new WeakMap<State, Following[]>()
  private readonly policies = new Map<string, TownshipPolicy>()
  private readonly settings = new Map<string, readonly OwnVersion[]>()

  constructor(
    commits: readonly Commit[],
    private readonly rulesOf: RulesOf = ownRules,
    private readonly onStep: (stream: AnyStream, before: State | null, after: State) => void = () => undefined,
  ) {
    this.entries = inOrder(commits)
  }

  /** Plays every commit written up to an instant. Time runs forward only. */
  play(until = Infinity): this {
    if (until < this.playedTo) throw new Error('a replay runs forward: start another for an earlier instant')
    this.playedTo = until
    const from = this.next
    while (this.next < this.entries.length && this.entries[this.next].at <= until) this.next++
    const entries = this.entries.slice(from, this.next)
    // A version holds from a later day than its commit's, so to know it sooner makes no difference.
    for (const { commit } of entries) if (streamOf(commit.stream) === (policyStream as unknown)) this.learn(commit)
    return this.asKnown(() => this.playAll(entries))
  }

  /** Answers by what the log has told of each township's settings so far, and by nothing else this process may know. */
  asKnown<T>(ask: () => T): T {
    return knowingOnly(this.settings, ask)
  }

  private playAll(entries: readonly Entry[]): this {
    for (const { commit } of entries) for (const born of commit.births) this.bear(born, metaOf(commit))
    for (const { commit } of entries) this.apply(commit)
    return this
  }

  /** What is there to be done at an instant, late or not, for everybody; sorted, so that one log has one list. */
  dueList(at: number): DueRow[] {
    const today = dayOf(at)
    this.play(at).asKnown(() => this.passTime(today))
    return this.following('duties')
      .map((doc) => doc as Duty)
      .filter((duty) => isOpen(duty, today))
      .map((duty) => dueRow(duty, at))
      .sort((a, b) => (a._id < b._id ? -1 : 1))
  }

  /** The documents of a kind that follow from where the replay stands. */
  following(collection: Following['collection']): Following['doc'][] {
    return this.asKnown(() =>
      [...this.states.values()]
        .flatMap((state) => this.followOf(state))
        .filter((one) => one.collection === collection)
        .map(({ doc }) => doc),
    )
  }

  /** The things of a kind where the replay stands: accounts, people, requests. */
  all(collection: string): State[] {
    return [...this.states].filter(([id]) => streamOf(id).collection === collection).map(([, state]) => state)
  }

  private learn(commit: Commit): void {
    const before = this.policies.get(commit.stream) ?? null
    const after = fold(policyStream, before, commit.events as PolicyEvent[], { ...metaOf(commit), v: commit.seq })
    this.policies.set(commit.stream, after)
    this.settings.set(after.township, standingOf(after))
  }

  private bear(person: Person, meta: Meta): void {
    const judged = this.judged(person)
    // Tier and next review were found under the rules of birth; under others they are found again.
    this.step(personStream, null, judged === person ? person : fold(personStream, judged, [], meta))
  }

  private apply(commit: Commit): void {
    const { stream: id, seq, events } = commit
    const before = this.states.get(id) ?? null
    const after = fold(streamOf(id), before, events, { ...metaOf(commit), v: seq })
    this.step(streamOf(id), before, this.judged(after))
  }

  private step(stream: AnyStream, before: State | null, after: State): void {
    this.states.set(after._id, after)
    this.onStep(stream, before, after)
  }

  /** The facts as the rules are to see them; untouched under their own. */
  private judged<S extends State>(state: S): S {
    const { village } = state as { village?: unknown }
    const rules = 'grid' in state && typeof village === 'string' ? this.rulesOf(townshipOf(village)) : null
    return rules === null || rules === (state as { township?: unknown }).township
      ? state
      : { ...state, township: rules }
  }

  private followOf(state: State): Following[] {
    const known = this.followed.get(state) ?? streamOf(state._id).follow(state)
    this.followed.set(state, known)
    return known
  }

  /**
   * What the nightly timer does, where the log does not hold it yet: under other rules, or on days to come, duties change
   * by time alone too, and with a setting that comes into force. It leaves no commit and so no version.
   */
  private passTime(today: Day): void {
    for (const state of this.all('people') as Person[]) {
      let person = state
      let looked = person.asOf
      for (;;) {
        const own = nextOwnOn(person.township, looked)
        const due = person.reviewOn !== null && person.reviewOn <= today ? person.reviewOn : null
        const on = own !== null && own <= today && (due === null || own < due) ? own : due
        if (on === null) break
        looked = laterOf(looked, on)
        if (on === due || isLagging(person, on)) person = timePassed(person, on)
      }
      if (person !== state) this.states.set(person._id, person)
    }
  }
}

const timePassed = (person: Person, on: Day): Person => {
  const at = instantOf(on)
  return fold(personStream, person, [{ type: 'time-passed' }], { v: person.v, at, on, occurredAt: at, by: timer })
}

const metaOf = ({ at, on, occurredAt, by }: Commit): Meta => ({ v: 0, at, on, occurredAt, by })

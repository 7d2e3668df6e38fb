import { dayOf, instantOf, type Day } from '../model/calendar'
import type { Commit } from '../model/commit'
import type { Duty } from '../model/duty'
import type { Person } from '../model/person'
import type { MedicineRequest } from '../model/request'
import { dutiesOf } from './duties'
import type { PersonEvent } from './person/events'
import { personStream } from './person/stream'
import { inOrder } from './replay-order'
import { requestStream, type RequestEvent } from './request/stream'
import { fold, type Meta } from './stream'

/** One commit of a person's own stream, and the person on either side of it. */
export interface Step {
  readonly commit: Commit
  /** When it took its place in the log. */
  readonly at: number
  readonly before: Person
  readonly after: Person
}

/**
 * A person's log, read back to any instant (F04): what had arrived by then and nothing that came later. Never the present
 * document, which knows too much.
 */
export class PersonLog {
  readonly born: { readonly at: number; readonly person: Person } | null
  readonly steps: readonly Step[]
  private readonly requestCommits: readonly { readonly commit: Commit; readonly at: number }[]

  constructor(personId: string, commits: readonly Commit[]) {
    const entries = inOrder(commits)
    const birth = entries.find(({ commit }) => commit.births.some(({ _id }) => _id === personId))
    const person = birth?.commit.births.find(({ _id }) => _id === personId)
    this.born = birth && person ? { at: birth.at, person } : null

    const steps: Step[] = []
    let state = this.born?.person ?? null
    for (const { commit, at } of entries) {
      if (commit.stream !== personId || !state) continue
      const after = fold(personStream, state, commit.events as PersonEvent[], { ...metaOf(commit), v: commit.seq })
      steps.push({ commit, at, before: state, after })
      state = after
    }
    this.steps = steps
    this.requestCommits = entries.filter(({ commit }) => /^r-/.test(commit.stream))
  }

  /** The person as known just before an instant; null before the registry knew them. */
  before(until: number): Person | null {
    if (!this.born || this.born.at >= until) return null
    return this.steps.filter(({ at }) => at < until).pop()?.after ?? this.born.person
  }

  /** Their requests at that instant. */
  requestsBefore(until: number): MedicineRequest[] {
    const states = new Map<string, MedicineRequest>()
    for (const { commit, at } of this.requestCommits) {
      if (at >= until) continue
      const known = states.get(commit.stream) ?? null
      const next = fold(requestStream, known, commit.events as RequestEvent[], { ...metaOf(commit), v: commit.seq })
      states.set(commit.stream, next)
    }
    return [...states.values()]
  }

  /** Everything owed at that instant, open or not yet. */
  dutiesBefore(until: number): Duty[] {
    const person = this.before(until)
    const requested = this.requestsBefore(until).flatMap((request) => requestStream.follow(request))
    return [...(person ? dutiesOf(person) : []), ...requested.map(({ doc }) => doc as Duty)]
  }

  /**
   * What reached us only after an instant and happened before it (E01), each with the person on either side of it as of the
   * day asked about: what is known now of that day, beside what stood then. A correction happens when it is made, so a fact
   * put right later leaves the day as it was.
   */
  learntAfter(until: number): Step[] {
    let known = this.before(until)
    const on = dayOf(until - 1)
    return this.steps.flatMap(({ commit, at }) => {
      if (!known || at < until || commit.occurredAt >= until) return []
      const before = known
      const meta: Meta = { ...metaOf(commit), v: before.v, at: commit.occurredAt, on }
      known = fold(personStream, before, commit.events as PersonEvent[], meta)
      return [{ commit, at, before, after: known }]
    })
  }

  /** Danger signs somebody was told of on a day: raised on it, or still open when it began. */
  alertsOn(on: Day, until: number): { readonly id: string; readonly at: number }[] {
    const dawn = instantOf(on)
    const open = this.before(dawn)?.alert
    const raised = this.steps
      .filter(({ at }) => at >= dawn && at < until)
      .flatMap(({ commit, at }) =>
        (commit.events as PersonEvent[]).flatMap((event) =>
          event.type === 'alert-raised' ? [{ id: event.alert.id, at }] : [],
        ),
      )
    return [...(open ? [{ id: open.id, at: open.at }] : []), ...raised]
  }
}

const metaOf = ({ seq, at, on, occurredAt, by }: Commit): Meta => ({ v: seq, at, on, occurredAt, by })

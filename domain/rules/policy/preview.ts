import type { Load, PolicyPreview } from '../../contract/policy'
import { instantOf, type Day } from '../../model/calendar'
import type { Duty, DutyKind } from '../../model/duty'
import type { Person } from '../../model/person'
import { knowing, type OwnVersion } from '../../policy/own-settings'
import { dutiesOf } from '../duties'
import { isOpen } from '../lateness'
import { dutyWords } from '../words'
import { isLagging } from './lagging'

interface Sum {
  people: number
  readonly kinds: Map<DutyKind, number>
  readonly roles: Map<string, number>
}
const empty = (): Sum => ({ people: 0, kinds: new Map(), roles: new Map() })
const more = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

function count(sum: Sum, duties: readonly Duty[]): void {
  if (duties.length > 0) sum.people += 1
  for (const { kind, role } of duties) {
    more(sum.kinds, kind)
    more(sum.roles, role)
  }
}

/**
 * What is open today, and what would be if these versions held already: what the morning pass would write, counted instead.
 * Fed with people page by page, so that a township fits in one answer.
 */
export class Preview {
  private readonly now = empty()
  private readonly then = empty()
  private looked = 0
  private sooner = 0
  private changed = 0

  constructor(
    private readonly township: string,
    private readonly today: Day,
    private readonly versions: readonly OwnVersion[],
  ) {}

  add(people: readonly Person[]): void {
    for (const person of people) {
      const owed = dutiesOf(person)
      const lagging = isLagging(person, this.today, this.versions)
      this.looked += 1
      if (lagging) this.changed += 1
      const would = lagging ? this.under({ ...person, asOf: this.today }) : owed
      this.sooner += would.filter((duty) => isSooner(duty, owed)).length
      count(this.now, this.open(owed))
      count(this.then, this.open(would))
    }
  }

  result(workers: { readonly cadres: number; readonly doctors: number }, cut: boolean): PolicyPreview {
    const kinds = [...new Set([...this.now.kinds.keys(), ...this.then.kinds.keys()])]
    return {
      now: loadOf(this.now, workers),
      then: loadOf(this.then, workers),
      kinds: kinds
        .map((kind) => ({
          kind,
          words: dutyWords(kind),
          now: this.now.kinds.get(kind) ?? 0,
          then: this.then.kinds.get(kind) ?? 0,
        }))
        .filter((one) => one.now !== one.then),
      sooner: this.sooner,
      peopleChanged: this.changed,
      looked: this.looked,
      cut,
    }
  }

  private under(person: Person): Duty[] {
    return knowing(this.township, this.versions, () => dutiesOf(person))
  }

  private open(duties: readonly Duty[]): Duty[] {
    return duties.filter((duty) => isOpen(duty, this.today))
  }
}

/** Owed either way, and due on an earlier day or hour. */
function isSooner(duty: Duty, owed: readonly Duty[]): boolean {
  const before = owed.find(({ _id }) => _id === duty._id)
  const [was, is] = [before, duty].map((one) => one?.dueAt ?? (one?.dueOn ? instantOf(one.dueOn) : Infinity))
  return before !== undefined && is < was
}

function loadOf({ people, kinds, roles }: Sum, { cadres, doctors }: { cadres: number; doctors: number }): Load {
  const each = (role: string, workers: number): number | null =>
    workers === 0 ? null : Math.round(((roles.get(role) ?? 0) / workers) * 10) / 10
  return {
    duties: [...kinds.values()].reduce((a, b) => a + b, 0),
    people,
    perCadre: each('cadre', cadres),
    perDoctor: each('doctor', doctors),
  }
}

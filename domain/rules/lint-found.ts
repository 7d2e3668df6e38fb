import type { SpaceOf } from './space'

export interface Fault<Kind extends string = string> {
  readonly kind: Kind
  readonly words: string
  readonly cases: number
  /** What the cases have in common, fact by fact; a fact that takes every value is left out. */
  readonly where: string
}

/** Gathers the cases of a fault: how many there are, and which values they take. */
export class Found<Case extends object, Kind extends string> {
  private readonly faults = new Map<string, { kind: Kind; words: string; cases: number; seen: Set<unknown>[] }>()
  private readonly names: (keyof Case)[]
  constructor(private readonly space: SpaceOf<Case>) {
    this.names = Object.keys(space) as (keyof Case)[]
  }

  add(kind: Kind, words: string, facts?: Case): void {
    const key = `${kind} ${words}`
    let fault = this.faults.get(key)
    if (!fault) this.faults.set(key, (fault = { kind, words, cases: 0, seen: this.names.map(() => new Set()) }))
    if (!facts) return
    fault.cases += 1
    for (let n = 0; n < this.names.length; n++) fault.seen[n].add(facts[this.names[n]])
  }

  list(): Fault<Kind>[] {
    return [...this.faults.values()].map(({ seen, ...fault }) => ({
      ...fault,
      where: this.names
        .map((name, n) => ({ name, seen: seen[n], all: this.space[name] }))
        .filter((dim) => dim.seen.size > 0 && dim.seen.size < dim.all.length)
        .map((dim) => `${String(dim.name)}=${dim.all.filter((v) => dim.seen.has(v)).join('|')}`)
        .join(' '),
    }))
  }
}

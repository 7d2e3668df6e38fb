/** Numbers that follow from a text: the same text, the same numbers, on every machine. */
export class Random {
  private state: number

  constructor(private readonly text: string) {
    this.state = fnv1a(text)
  }

  /** A source of its own for one thing, so that a change elsewhere does not move it. */
  fork(name: string | number): Random {
    return new Random(`${this.text}/${name}`)
  }

  /** From 0 up to and without 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  pick<T>(from: readonly T[]): T {
    return from[this.int(0, from.length - 1)]
  }

  shuffled<T>(all: readonly T[]): T[] {
    const deck = [...all]
    for (let n = deck.length - 1; n > 0; n--) {
      const m = this.int(0, n)
      ;[deck[n], deck[m]] = [deck[m], deck[n]]
    }
    return deck
  }
}

/** Deals cards one by one and shuffles again when they run out, so that every rare one comes up. */
export class Deck<T> {
  private rest: T[] = []
  private readonly cards: readonly T[]

  constructor(
    counts: readonly (readonly [card: T, times: number])[],
    private readonly random: Random,
  ) {
    this.cards = counts.flatMap(([card, times]) => Array.from({ length: times }, () => card))
  }

  deal(): T {
    if (this.rest.length === 0) this.rest = this.random.shuffled(this.cards)
    return this.rest.pop() as T
  }
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

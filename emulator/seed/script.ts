/** What is to happen, told in any order and played in order of time. */
export class Script {
  private readonly happenings: { at: number; run: () => void }[] = []

  /** Nothing happens after `end`: the demo's clock has not come to it. */
  constructor(private readonly end: number) {}

  at(at: number, run: () => void): void {
    if (at <= this.end) this.happenings.push({ at, run })
  }

  play(): void {
    // Array.sort is stable: what happens at the same instant happens in the order told.
    for (const { run } of this.happenings.splice(0).sort((a, b) => a.at - b.at)) run()
  }
}

/** The movable clock: stands still unless told to run, and remembers where it stood. */
export interface MovableClock {
  now: () => number
  set: (ms: number) => void
  advance: (ms: number) => void
  run: (on: boolean) => void
}

/** What an instance needs to see the same time. */
export interface ClockReading {
  at: number
  running: boolean
}

export class LocalClock implements MovableClock {
  private standing: number
  private offset: number | undefined

  constructor(
    start: number,
    private readonly remember: Remembered,
  ) {
    const known = remember.read()
    this.standing = known?.standing ?? start
    this.offset = known?.offset
    this.save()
  }

  now(): number {
    return this.offset === undefined ? this.standing : Date.now() + this.offset
  }

  reading(): ClockReading {
    return { at: this.now(), running: this.offset !== undefined }
  }

  set(ms: number): void {
    if (!Number.isFinite(ms)) throw new RangeError(`not an instant: ${ms}`)
    this.standing = Math.round(ms)
    if (this.offset !== undefined) this.offset = this.standing - Date.now()
    this.save()
  }

  advance(ms: number): void {
    this.set(this.now() + ms)
  }

  run(on: boolean): void {
    const now = this.now()
    this.standing = now
    this.offset = on ? now - Date.now() : undefined
    this.save()
  }

  private save(): void {
    this.remember.write({ standing: this.standing, offset: this.offset })
  }
}

export interface ClockState {
  standing: number
  offset?: number | undefined
}

export interface Remembered {
  read: () => ClockState | undefined
  write: (state: ClockState) => void
}

const OFFLINE_MS = 5 * 60_000

/** Bad weather on demand. The network's five minutes are real ones: phones do not know the demo's clock. */
export class Trouble {
  private until = 0

  goOffline(): void {
    this.until = Date.now() + OFFLINE_MS
  }

  comeBack(): void {
    this.until = 0
  }

  /** Seconds until phones have a network again; 0 when they have. */
  offlineFor(): number {
    return Math.max(0, Math.ceil((this.until - Date.now()) / 1000))
  }
}

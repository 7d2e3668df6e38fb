import type { DemoCast } from '../seed'
import type { LocalCloud } from '../local-cloud'
import type { Routes } from '../http'
import { apiRoutes } from './api'
import { CallLog } from './call-log'
import { clientDoor } from './client-door'
import { ClockMover } from './clock-mover'
import { pageRoutes } from './page-routes'
import { Trouble } from './trouble'

export interface ConsoleOptions {
  readonly cast: DemoCast
  /** Deletes everything and starts over; the server goes away and comes back on the same port meanwhile. */
  readonly startOver: () => Promise<void>
}

/** What the console's parts share: the cloud they show, once it is there. */
export interface Desk {
  readonly cloud: LocalCloud
  readonly cast: DemoCast
  readonly calls: CallLog
  readonly clock: ClockMover
  readonly trouble: Trouble
  /** Differs from start to start, so that a page knows the cloud it looked at is gone. */
  readonly startedAt: number
  readonly startOver: () => Promise<void>
}

export interface DemoConsole {
  readonly routes: Routes
  attach(cloud: LocalCloud): void
  /** Before the cloud is stopped: a clock on its way would start functions again behind its back. */
  detach(): Promise<void>
}

/**
 * The page from which one plays the township: be anyone, move the clock, read what would have been sent. Its routes are
 * given to the local cloud, which is then handed back with `attach`.
 */
export function demoConsole(options: ConsoleOptions): DemoConsole {
  let desk: Desk | undefined
  const theDesk = (): Desk => {
    if (!desk) throw new Error('the local cloud is still starting')
    return desk
  }
  return {
    routes: new Map([...pageRoutes(), ...clientDoor(theDesk), ...apiRoutes(theDesk)]),
    attach: (cloud) => {
      const clock = new ClockMover(cloud)
      desk = { ...options, cloud, clock, calls: new CallLog(), trouble: new Trouble(), startedAt: Date.now() }
    },
    detach: async () => desk?.clock.stop(),
  }
}

import type { StaffRole } from '@domain/model/account'
import type { By } from '@domain/model/commit'
import { addDays, dayOf, instantOf, type Day } from '@domain/model/day'
import type { Person } from '@domain/model/person'
import { contains } from '@domain/model/place'
import type { NewPerson } from '@domain/contract/registry'
import { Past } from './past'
import { Random } from './random'
import { Script } from './script'

export interface Worker {
  readonly openid: string
  readonly name: string
  readonly phone: string
  readonly role: StaffRole
  readonly township: string
  readonly places: readonly string[]
}

/** Somebody of a door; the registry gives the id when it registers them. */
export interface Villager extends NewPerson {
  id: string
}

export interface Door {
  /** Tells doors apart in the script, and seeds the code on the card. */
  readonly key: string
  readonly grid: string
  readonly plate: string
  readonly head: string
  readonly phone: string | null
  readonly people: readonly Villager[]
  id: string
}

/** Everything a part of the seed needs at hand. */
export class Stage {
  readonly today: Day
  readonly random: Random
  readonly past: Past
  readonly script: Script
  readonly workers: Worker[] = []
  readonly doors: Door[] = []
  /** Doors whose story is told; nobody else's happens there. */
  readonly told = new Set<Door>()
  /** People the ordinary rounds leave to the clinic. */
  readonly ill = new Set<Villager>()
  private phones = 0

  constructor(
    readonly seed: number,
    readonly now: number,
    readonly people: number,
  ) {
    this.today = dayOf(now)
    this.random = new Random(`shouwang/${seed}`)
    this.past = new Past(`demo-${seed}`)
    this.script = new Script(now)
  }

  /** The instant some days ago, at a time of the day. */
  daysAgo(days: number, hours: number, minutes = 0): number {
    return instantOf(addDays(this.today, -days), hours, minutes)
  }

  minutesAgo(minutes: number): number {
    return this.now - minutes * 60_000
  }

  /** A telephone number no one can have; 9000 and above are the institutions' (domain/policy/tenants). */
  phone(): string {
    return `1000000${String(this.phones++ % 9000).padStart(4, '0')}`
  }

  person({ id }: { readonly id: string }): Person {
    const person = this.past.get<Person>('people', id)
    if (!person) throw new Error(`nobody is registered as ${id}`)
    return person
  }

  /** Who looks after a place: the narrowest post first. */
  workerFor(role: Worker['role'], place: string): Worker {
    const fitting = this.workers.filter((one) => one.role === role && one.places.some((held) => contains(held, place)))
    const narrowest = fitting.sort((a, b) => lengthOf(b, place) - lengthOf(a, place))[0]
    if (!narrowest) throw new Error(`no ${role} looks after ${place}`)
    return narrowest
  }
}

const lengthOf = (worker: Worker, place: string): number =>
  Math.max(...worker.places.filter((held) => contains(held, place)).map((held) => held.length))

export const byWorker = ({ openid, role, name }: Worker): By => ({ openid, capacity: role, name })

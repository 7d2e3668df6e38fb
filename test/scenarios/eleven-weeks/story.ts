import type { Input, Output } from '@domain/contract'
import { day, instantOf, type Day } from '@domain/model/day'
import type { Person } from '@domain/model/person'
import type { Kinship } from '@domain/model/account'
import { dutiesOf } from '@domain/rules/duties'
import type { NewPerson, Phone, Village } from '../../support/village'
import { daysIn } from './table'

/** One township's people in post, who take part in every story told there. */
export interface Crew {
  readonly place: string
  readonly village: string
  readonly grid: string
  readonly cadre: Phone
  readonly neighbour: Phone
  readonly doctor: Phone
  readonly office: Phone
  /** The township's only one. */
  readonly vehicle: string
}

type About<A extends 'contact.record' | 'followUp.record' | 'report.submit'> = Partial<Input<A>>

/** What a story sees and does: its own people by name, the crew of its township, the clock. */
export class Scene {
  constructor(
    readonly village: Village,
    readonly crew: Crew,
    private readonly ids: ReadonlyMap<string, string>,
    private readonly phones: ReadonlyMap<string, Phone>,
  ) {}

  get now(): number {
    return this.village.cloud.clock.now()
  }
  /** About whom an action is, and when it happened: now. */
  about(name?: string): { personId: string; occurredAt: number } {
    const id = name === undefined ? [...this.ids.values()][0] : this.ids.get(name)
    if (id === undefined) throw new Error(`nobody here is called ${name}`)
    return { personId: id, occurredAt: this.now }
  }
  person(name?: string): Person {
    return this.village.cloud.database.collection('people').get(this.about(name).personId) as unknown as Person
  }
  kinds(name?: string): string[] {
    return dutiesOf(this.person(name)).map(({ kind }) => kind)
  }
  phone(openid: string): Phone {
    return this.phones.get(openid) ?? this.village.phone(openid)
  }

  /** The cadre calls, reaches them, and hears of nothing unless told otherwise. */
  call(more: About<'contact.record'> = {}, name?: string): Promise<Output<'contact.record'>> {
    return this.crew.cadre.do('contact.record', { ...this.about(name), outcome: 'fine', mode: 'phone', ...more })
  }
  /** The clinic follows up, and writes down how they are. */
  followUp(more: About<'followUp.record'> = {}, name?: string): Promise<Output<'followUp.record'>> {
    const reading = { temperature: 36.8, breathing: 'easy' as const }
    return this.crew.doctor.do('followUp.record', {
      ...this.about(name),
      outcome: 'fine',
      mode: 'phone',
      reading,
      ...more,
    })
  }
  /** Somebody at home, or who looks after them from afar, reports. */
  report(
    openid: string,
    reading: Input<'report.submit'>['reading'],
    more: About<'report.submit'> = {},
    name?: string,
  ): Promise<Output<'report.submit'>> {
    return this.phone(openid).do('report.submit', { ...this.about(name), infected: false, reading, ...more })
  }
  /** The way to a hospital bed: left, arrived, admitted by somebody with a name. */
  async admitted(receiver: string, name?: string): Promise<void> {
    const { cadre, doctor } = this.crew
    const to = (step: Input<'referral.step'>['to'], by: Phone, more = {}) =>
      by.do('referral.step', { ...this.about(name), to: step, ...more })
    if (this.person(name).referral?.state === 'sent') await to('departed', cadre)
    await to('arrived', cadre)
    await to('admitted', doctor, { receiver })
  }
  back(note: string, name?: string): Promise<Output<'away.end'>> {
    return this.crew.doctor.do('away.end', { ...this.about(name), mistake: false, note })
  }
}

type Run = (scene: Scene) => Promise<unknown>

/** Something that happens at an instant; with a title it proves something of its own. */
export interface Happening {
  readonly at: number
  readonly title: string | null
  readonly run: Run
}

export interface Story {
  readonly name: string
  /** The rows its table proves. */
  readonly rows: string
  readonly township: 'liangping' | 'pingan'
  readonly plate: string
  readonly people: readonly NewPerson[]
  /** Phones bound to somebody of the household: openid → whom, and how related. */
  readonly phones?: Readonly<Record<string, readonly [string, Kinship]>>
  readonly happens: readonly Happening[]
  /** What is owed at noon of each day, by name (see table.ts). */
  readonly owed: Readonly<Record<string, string>>
}

export const FIRST = day('2023-01-09')
export const LAST = day('2023-03-26')
/** When each day is looked at. */
export const NOON = 12

const instant = (on: Day, clock: string): number => {
  const [hours, minutes] = clock.split(':').map(Number)
  return instantOf(on, hours, minutes)
}

/** `on('01-18 15:00', 'a door visit finds an infection [B05]', ...)` */
export const on = (when: string, title: string | null, run: Run): Happening => {
  const [date, clock] = when.split(' ')
  return { at: instant(day(`2023-${date}`), clock), title, run }
}

/** The same at the same hour of many days: `each('Mon,Tue 02-06…03-26 15:00', ...)`. */
export const each = (when: string, run: Run): Happening[] => {
  const parts = when.split(' ')
  const [range, clock] = parts.slice(-2)
  return daysIn(range, parts.length === 3 ? parts[0] : undefined).map((one) => ({
    at: instant(one, clock),
    title: null,
    run,
  }))
}

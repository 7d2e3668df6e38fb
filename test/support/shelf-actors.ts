import type { By } from '@domain/model/commit'
import { day, instantOf } from '@domain/model/day'
import type { LotUnits, Shelf, StockLine } from '@domain/model/stock'
import { supplyFunction } from '@domain/contract/supply-function'
import { free, hold, issue, takeBack } from '@domain/rules/stock/holds'
import { shelfStream, type ShelfEvent } from '@domain/rules/stock/stream'
import { fold, type Decision, type Meta } from '@domain/rules/stream'
import { moveShelf, shelfById } from '../../cloudfunctions/_store/shelves'
import { run } from '../../cloudfunctions/_runtime/run'
import type { AnyHandler } from '../../cloudfunctions/_runtime/handler'
import { shelfIdOf } from '../../cloudfunctions/_runtime/ids'
import { stockArrive } from '../../cloudfunctions/supply/stock/stock.arrive'
import { stockConfirm } from '../../cloudfunctions/supply/stock/stock.confirm'
import { stockCount } from '../../cloudfunctions/supply/stock/stock.count'
import { stockOpen } from '../../cloudfunctions/supply/stock/stock.open'
import { stockReceive } from '../../cloudfunctions/supply/stock/stock.receive'
import { stockReverse } from '../../cloudfunctions/supply/stock/stock.reverse'
import { stockSend } from '../../cloudfunctions/supply/stock/stock.send'
import { stockWriteOff } from '../../cloudfunctions/supply/stock/stock.writeOff'
import type { Random } from '../../emulator/seed/random'
import { lotOf } from './books'
import { add, change, get, memory, whole, type Doc } from './memory-database'
import { CHAOYUAN, LIANGPING } from './village'

const handlers = {
  ...{ 'stock.open': stockOpen, 'stock.receive': stockReceive, 'stock.writeOff': stockWriteOff },
  ...{ 'stock.reverse': stockReverse, 'stock.send': stockSend, 'stock.arrive': stockArrive },
  ...{ 'stock.count': stockCount, 'stock.confirm': stockConfirm },
} as unknown as Record<string, AnyHandler>

export const CLINIC = shelfIdOf(CHAOYUAN, 'clinic', '朝元村卫生室')
export const COOP = shelfIdOf(LIANGPING, 'coop', '两坪乡供销社')
const SOON = lotOf('paracetamol-tablet', 'P1', '2023-03-31', 18)
const LATE = lotOf('paracetamol-tablet', 'P2', '2023-12-31', 12)
export const people = ['ran', 'li', 'tan', 'zhou'] as const
type Who = (typeof people)[number]

/** What a caller was told has happened: units into or out of a lot, by the command that did it. */
export interface Told {
  readonly shelfId: string
  readonly lots: readonly LotUnits[]
}

/** Eight people at two shelves, for one order of their effects. */
export class Actors {
  /** What somebody was told, once however often the same command was sent. */
  readonly told = new Map<string, Told>()
  readonly refusals = new Map<string, number>()
  private n = 0

  constructor(
    private readonly random: Random,
    private readonly name = 'actors',
    /** The write path under test, or one that reads, decides and writes back. */
    private readonly naive = false,
  ) {}

  /** One of the nine things that are done at a shelf, drawn; some of them by a double tap. */
  deed(): () => Promise<unknown> {
    const { random } = this
    const who = random.pick(people)
    const request = `r-request${random.int(1, 3)}`
    const either = (other: string) => (random.chance(0.5) ? request : other)
    const [held, out] = [either('r-held01'), either('r-out001')]
    switch (random.int(1, 9)) {
      case 1:
        return this.half('hold', who, (shelf, meta) =>
          hold(
            shelf,
            { for: request, wants: [{ category: 'fever', courses: random.int(1, 3) }], splittable: () => true },
            meta,
          ),
        )
      case 2:
        return this.half('pick', who, (shelf, meta) => issue(shelf, { for: held, by: who }, meta.on), -1)
      case 3:
        return this.half('free', who, (shelf) => free(shelf, held))
      case 4:
        return this.half('back', who, (shelf) => takeBack(shelf, { for: out, by: who, note: null }), 1)
      case 5: {
        const lots = [{ ...random.pick([SOON, LATE]), units: random.int(1, 12) }]
        return this.calls('stock.receive', who, { shelfId: CLINIC, lots }, { shelfId: CLINIC, lots })
      }
      case 6: {
        const lot = { ...random.pick([SOON, LATE]), units: random.int(1, 12) }
        const { item, lot: name, units } = lot
        const input = { shelfId: CLINIC, item, lot: name, units, reason: 'broken' }
        return this.calls('stock.writeOff', who, input, { shelfId: CLINIC, lots: [{ ...lot, units: -units }] })
      }
      case 7:
        return () => this.counts(random.pick([SOON, LATE]), random.int(0, 24), who)
      case 8:
        return () => this.transfers(random.pick([SOON, LATE]), random.int(1, 12), who)
      default:
        return this.reverses(who)
    }
  }

  /** Everything as it is before anybody begins: two lots, something set aside, something handed out. */
  async prepare(): Promise<void> {
    const posts = [
      { id: 't-office', role: 'office', place: LIANGPING, township: LIANGPING, from: '2023-01-01', until: null },
    ]
    for (const name of people) await add('accounts', { _id: name, name, posts, bonds: [] } as Doc)
    const call = async (action: string, input: object) => {
      const reply = await this.ask(action, 'zhou', input, this.command())
      if (!reply.ok) throw new Error(`${action}: ${reply.refusal}`)
    }
    await call('stock.open', { place: CHAOYUAN, kind: 'clinic', name: '朝元村卫生室', phone: null })
    await call('stock.open', { place: LIANGPING, kind: 'coop', name: '两坪乡供销社', phone: null })
    await call('stock.receive', { shelfId: CLINIC, lots: [SOON, LATE] })
    await call('stock.receive', { shelfId: COOP, lots: [{ ...SOON, units: 6 }] })
    const sets = (whom: string) => (shelf: Shelf, meta: Meta) =>
      hold(shelf, { for: whom, wants: [{ category: 'fever', courses: 1 }], splittable: () => true }, meta)
    for (const whom of ['r-out001', 'r-held01']) await this.half('hold', 'ran', sets(whom))()
    await this.half('pick', 'ran', (shelf, meta) => issue(shelf, { for: 'r-out001', by: 'ran' }, meta.on))()
    this.told.clear()
  }

  private command = (): string => `${this.name}-command-${String(++this.n).padStart(6, '0')}`
  private clock = (): number => instantOf(day('2023-02-08'), 9) + this.n * 1000

  private refused(refusal: string): void {
    this.refusals.set(refusal, (this.refusals.get(refusal) ?? 0) + 1)
  }

  /** A step of something else that moves the shelf, as a request's handlers do it; `sign` is what it does to the units. */
  private half(
    name: string,
    who: Who,
    decide: (shelf: Shelf, meta: Meta) => Decision<ShelfEvent, unknown>,
    sign: 0 | 1 | -1 = 0,
  ): () => Promise<unknown> {
    const commandId = this.command()
    const by: By = { openid: who, capacity: 'doctor', name: who }
    const note = (lots: readonly LotUnits[]) => {
      if (sign !== 0)
        this.told.set(commandId, { shelfId: CLINIC, lots: lots.map((lot) => ({ ...lot, units: sign * lot.units })) })
    }
    const tap = async () => {
      const shelf = await shelfById(CLINIC)
      if (!shelf) throw new Error('no shelf')
      if (this.naive) return this.writesBack(shelf, by, decide, note)
      const done = await moveShelf(shelf, name, { commandId, by, now: this.clock() }, decide)
      if (!done.ok) return this.refused(done.refusal)
      await done.placed
      if (done.fresh) note(done.lots)
    }
    return this.tapped(tap)
  }

  /** The control: reads, decides by the same rules, and writes the shelf and its lines back. */
  private async writesBack(
    shelf: Shelf,
    by: By,
    decide: (shelf: Shelf, meta: Meta) => Decision<ShelfEvent, unknown>,
    note: (lots: readonly LotUnits[]) => void,
  ): Promise<void> {
    const at = this.clock()
    const meta: Meta = { v: shelf.v + 1, at, on: day('2023-02-08'), occurredAt: at, by }
    const decision = decide(shelf, meta)
    if (!decision.ok) return this.refused(decision.refusal)
    const next = fold(shelfStream, shelf, decision.events, meta)
    await change('shelves', { _id: shelf._id }, whole(next))
    for (const line of next.lines) await add('stockLines', { ...line, _id: `${line._id}:${++this.n}` })
    note((decision.reply as { lots?: LotUnits[] }).lots ?? [])
  }

  private tapped(tap: () => Promise<unknown>): () => Promise<unknown> {
    return this.random.chance(0.1) && !this.naive ? () => Promise.all([tap(), tap()]) : tap
  }

  private ask(action: string, openid: Who, input: object, commandId: string) {
    const served = { contract: supplyFunction, handlers }
    const log = (entry: object) => {
      throw new Error(JSON.stringify(entry))
    }
    return run(served, { action, input, commandId }, { openid, now: this.clock(), requestId: commandId, log })
  }

  private calls(action: string, who: Who, input: object, told: Told, key?: string): () => Promise<unknown> {
    const commandId = this.command()
    return this.tapped(async () => {
      const reply = await this.ask(action, who, input, commandId)
      if (reply.ok) this.told.set(key ?? commandId, told)
      else this.refused(reply.refusal)
      return reply
    })
  }

  /** A step over two shelves may have moved the first when the second was too busy: sent again it is ended, never doubled. */
  private async insists(action: string, who: Who, input: object, told: Told, key: string): Promise<void> {
    const commandId = this.command()
    for (let attempt = 0; attempt < 20; attempt++) {
      const reply = await this.ask(action, who, input, commandId)
      if (reply.ok) this.told.set(key, told)
      else this.refused(reply.refusal)
      if (reply.ok || reply.refusal !== 'TooBusy') return
    }
  }

  private async counts(lot: LotUnits, units: number, who: Who): Promise<void> {
    const nothing: Told = { shelfId: CLINIC, lots: [] }
    await this.calls('stock.count', who, { shelfId: CLINIC, found: [{ ...lot, units }] }, nothing)()
    const pending = (await shelfById(CLINIC))?.count
    if (!pending) return
    const input = { shelfId: CLINIC, at: pending.at }
    const told = { shelfId: CLINIC, lots: pending.differences }
    const others = people.filter((one) => one !== pending.by.openid)
    await this.calls('stock.confirm', this.random.pick(others), input, told)()
  }

  private async transfers(lot: LotUnits, units: number, who: Who): Promise<void> {
    const { item, lot: name } = lot
    const lots = [{ item, lot: name, units }]
    const out: Told = { shelfId: CLINIC, lots: [{ ...lot, units: -units }] }
    const sent = await this.calls('stock.send', who, { shelfId: CLINIC, toShelfId: COOP, lots }, out)()
    const reply = (Array.isArray(sent) ? sent[0] : sent) as { ok: boolean; data?: { transferId: string } }
    if (!reply.ok || !reply.data) return
    const { transferId } = reply.data
    const got = units - this.random.int(0, 1)
    const input = {
      shelfId: COOP,
      fromShelfId: CLINIC,
      transferId,
      got: [{ item, lot: name, units: got }],
      missing: 'short',
    }
    const told: Told = { shelfId: COOP, lots: [{ ...lot, units: got }] }
    // Two people unpack the same box; whoever is told to try again does, with the same command, as a phone's outbox would.
    await Promise.all(['li', 'tan'].map((one) => this.insists('stock.arrive', one as Who, input, told, transferId)))
  }

  /** Of the delivery everybody knows of: whoever takes it back, and however many try. */
  private reverses(who: Who): () => Promise<unknown> {
    const lineId = `${CLINIC}:000002:0${this.random.int(0, 1)}`
    const commandId = this.command()
    return this.tapped(async () => {
      const line = (await get('stockLines', lineId)) as unknown as StockLine
      const reply = await this.ask('stock.reverse', who, { shelfId: CLINIC, lineId, reason: '写错了' }, commandId)
      if (reply.ok) this.told.set(commandId, { shelfId: CLINIC, lots: [{ ...line, units: -line.units }] })
      else this.refused(reply.refusal)
    })
  }
}

export const shelfNow = (id: string): Shelf => memory.documents.get('shelves')?.get(id) as unknown as Shelf

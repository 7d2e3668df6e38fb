import { cpus } from 'node:os'
import { dayOf, type Day } from '../domain/model/calendar'
import type { Person } from '../domain/model/person'
import { packFor } from '../domain/policy/pack-for'
import { townships, type Township } from '../domain/policy/tenants'
import { dutiesOf } from '../domain/rules/duties'
import { flagSpace, factsOf, readingOf, spo2Ladder, temperatureLadder, births } from '../domain/rules/flag-space'
import { toDoors } from '../domain/rules/list-order'
import { redFlags } from '../domain/rules/red-flags'
import { Replay } from '../domain/rules/replay'
import { route } from '../domain/rules/router'
import { quickPart, routeSpace } from '../domain/rules/router-space'
import { caseAt, sizeOf } from '../domain/rules/space'
import { tierOf } from '../domain/rules/tier'
import { DEMO_START } from '../emulator/seed'
import { benchLog, townshipOf } from './lib/bench-people'
import { type Rate, rateOf } from './lib/bench-rate'

/**
 * How many residents a second the rules look after on this machine, with the clause of every answer. It is
 * a report and no test: a clock says something of the machine too.
 */
const TOWNSHIP = 30_000
/** Residents a second asked of the rules, with the clause trace on. */
const ASKED = 700_000

const commas = (n: number): string => Math.round(n).toLocaleString('en-US')

function line({ name, n, median, slowest, fastest, runs }: Rate): string {
  const rate = `${commas(median)}/s`.padStart(14)
  return `${name.padEnd(36)}${rate}   ${commas(slowest)} – ${commas(fastest)}, ${commas(n)} a run, ${runs} runs`
}

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0)

/** What is owed to each resident of a township, and the list made of it. */
function ratesOf(township: Township, people: readonly Person[], today: Day): { duties: Rate; list: Rate } {
  const residents = townshipOf(people, township.code, TOWNSHIP)
  const duties = rateOf(`duties of a resident, ${township.name}`, TOWNSHIP, () =>
    sum(residents, (person) => sum(dutiesOf(person), ({ clause }) => clause.length)),
  )
  const list = rateOf(
    `due list, sorted by door, ${township.name}`,
    TOWNSHIP,
    () => toDoors(residents.flatMap(dutiesOf), today, DEMO_START).length,
    5,
  )
  return { duties, list }
}

function main(): void {
  const commits = benchLog()
  const people = new Replay(commits).play().all('people') as Person[]
  const today = dayOf(DEMO_START)
  const { policy } = packFor(townships[0].code, today)
  console.log(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}, one thread used`)
  console.log(
    `log: ${commas(commits.length)} commits of ${commas(people.length)} people; residents/s, the median of the runs\n`,
  )

  const each = townships.map((township) => ratesOf(township, people, today))
  const readings = flagSpace({ spo2: spo2Ladder, temperature: temperatureLadder, birthOn: births })
  const judged = Array.from({ length: sizeOf(readings) }, (_one, n) => caseAt(readings, n)).map((one) => ({
    reading: readingOf(one, policy),
    facts: factsOf(one),
  }))
  const routes = routeSpace(policy, quickPart)
  const routed = Array.from({ length: TOWNSHIP }, (_one, n) => caseAt(routes, (n * 7919) % sizeOf(routes)))
  const rates = [
    ...each.map(({ duties }) => duties),
    ...each.map(({ list }) => list),
    rateOf('tier, with its reason', people.length, () =>
      sum(people, (person) => tierOf(person, today, policy).why.facts.length),
    ),
    rateOf('danger signs of a reading', judged.length, () =>
      sum(judged, ({ reading, facts }) => redFlags(reading, facts, policy).why.length),
    ),
    rateOf('route, with its reason', TOWNSHIP, () => sum(routed, (facts) => route(facts, policy).why.facts.length)),
    rateOf('fold of the log, commits', commits.length, () => new Replay(commits).play().all('people').length, 5),
  ]
  for (const rate of rates) console.log(line(rate))

  const slowest = Math.min(...each.map(({ duties }) => duties.median))
  console.log(
    `\nasked: duties of ${commas(ASKED)} residents a second, each with its clause. ` +
      `${slowest >= ASKED ? 'Met' : 'Not met'} on this machine: ${commas(slowest)}, ${(slowest / ASKED).toFixed(2)} of it`,
  )
}

main()

import type { Commit } from '../domain/model/commit'
import { addDays, dayOf, instantOf } from '../domain/model/day'
import { asItWas, weekUnder } from '../domain/rules/what-if'
import { DEMO_START, demoPast } from '../emulator/seed'
import { whatIfOptions } from './lib/what-if-options'
import { whatIfTable } from './lib/what-if-table'

/** 「要是按那边的规矩、再多四个人，这一周会是什么样？」 on the demo's log (F05). */
try {
  const { what, monday } = whatIfOptions(process.argv.slice(2))
  const commits = demoPast({ now: DEMO_START }).past.all<Commit>('commits')
  const was = weekUnder(commits, asItWas(what.township), monday)
  const would = weekUnder(commits, what, monday)
  console.log(whatIfTable(was, would, what))
  const end = dayOf(DEMO_START)
  if (instantOf(addDays(monday, 6), 8) > DEMO_START)
    console.log(`\n记录到 ${end} 早上为止；后面的日子按没人再联系算，所以只会越积越多。`)
  console.log('已经报的、已经升级的危险信号照原样；换的是规矩要人做什么。')
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}

import { type HomePerson } from '@domain/contract'
import { type Day } from '@domain/model/day'
import { packFor } from '@domain/policy/pack-for'
import { redFlags } from '@domain/rules/red-flags'
import { pregnantFact } from '@/words/pregnancy'
import { dayAt } from '@/words/when'
import { type Kept } from './kept'

/** The same rules as the server's, on what this phone knows: earlier days and the exact birthday are not among it. */
export function judgedHere(
  { age, township, pregnant: known }: Pick<HomePerson, 'age' | 'township' | 'pregnant'>,
  { reading, at, pregnant = known }: Pick<Kept, 'reading' | 'at' | 'pregnant'>,
) {
  const on = dayAt(at) as Day
  const birthOn = `${Number(on.slice(0, 4)) - age}-01-01` as Day // the same age, whatever the day
  return redFlags(reading, { birthOn, on, recent: [], ...pregnantFact(pregnant) }, packFor(township, on).policy)
}

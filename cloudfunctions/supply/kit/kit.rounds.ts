import { townshipOf } from '@domain/model/place'
import { roundRow } from '@domain/rules/kit/view'
import { query } from '../../_runtime/handler'
import { countGiven, roundsOf } from '../../_store/kits'

/** What one reply carries; older rounds are in the log. */
const ROUNDS = 12

/** The rounds of a township, and how many of this place have theirs. */
export const kitRounds = query('kit.rounds', async (_input, place, { capacities }) => {
  const rounds = await roundsOf(townshipOf(place), ROUNDS)
  const given = await Promise.all(rounds.map(({ _id }) => countGiven(place, _id)))
  return { rows: rounds.map((round, n) => roundRow(round, given[n])), mayOpen: capacities.has('office') }
})

import { levelOf, townshipOf, villageOf } from '@domain/model/place'
import { villageName } from '@domain/policy/tenants'
import { returneesOn } from '@domain/rules/stock/returnees'
import { query } from '../../_runtime/handler'
import { returneesIn } from '../../_store/returnees'

/** 返乡登记, in the order of the division codes (B15). */
export const returneeList = query('returnee.list', async (_input, place, { today }) => {
  const all = await returneesIn(townshipOf(place))
  const here = levelOf(place) === 'township' ? all : all.filter(({ village }) => village === villageOf(place))
  return {
    today,
    villages: here
      .filter(({ entries }) => entries.length > 0)
      .sort((a, b) => (a.village < b.village ? -1 : 1))
      .map((one) => ({
        village: one.village,
        name: villageName(one.village),
        now: returneesOn(one, today),
        entries: one.entries.map(({ id, from, until, people, note, by }) => ({ id, from, until, people, note, by })),
      })),
  }
})

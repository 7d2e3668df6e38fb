import { callLadder } from '@domain/rules/call-ladder'
import { alertView } from '@domain/rules/home'
import { query } from '../../_runtime/handler'
import { find } from '../../_store/database'
import { dutyPhonesOf } from '../../_store/duty-phones'
import type { Send } from '@domain/model/send'
import { placesAround, staffAt } from '../../_store/staff'

/** Who has been told of the open danger sign, and who answered. Names of helpers, never of receivers' phones. */
export const reportTold = query('report.told', async (_input, person, { today, now }) => {
  const [staff, duty, sends] = await Promise.all([
    staffAt(placesAround(person), today),
    dutyPhonesOf([person.township]),
    person.alert ? find<Send>('sends', { about: person.alert.id }, { orderBy: [['at', 'asc']] }) : [],
  ])
  const helpers = staff.filter(({ role }) => role === 'cadre' || role === 'doctor')
  const told = [...new Map(helpers.map((one) => [one.openid, one])).values()].map((helper) => {
    const send = sends.find((one) => one.openid === helper.openid && one.state === 'sent')
    return {
      name: helper.name,
      words: helper.role === 'doctor' ? '医生' : '村干部',
      state: send ? ('sent' as const) : ('listed' as const),
      at: send?.at ?? person.alert?.at ?? null,
    }
  })
  return { alert: alertView(person.alert), told: person.alert ? told : [], calls: callLadder(person, staff, duty, now) }
})

import fc from '../support/properties'
import { addDays, day, daysBetween, instantOf } from '@domain/model/day'
import type { Notice, Send } from '@domain/model/send'
import { packFor } from '@domain/policy/pack-for'
import { runDryOn } from '@domain/rules/reminders/forecast'
import { pageOf } from '@domain/rules/reminders/notice'
import { sentLine } from '@domain/rules/reminders/sent-line'
import { slotsOn } from '@domain/rules/reminders/slots'

const TODAY = day('2023-02-08')

test.each([
  [0, 1, null],
  [1, 1, '2023-02-08'],
  [2, 1, '2023-02-09'],
  [1, 2, '2023-02-08'],
  [2, 2, '2023-02-08'],
  [3, 2, '2023-02-09'],
  [21, 1, '2023-02-28'],
  [22, 1, '2023-03-01'],
  [5, 0, null],
])('%i left at %i a day: the last goes out on %s [F01]', (left, perDay, on) => {
  expect(runDryOn(left, perDay, TODAY)).toBe(on)
})

test('spent day by day the forecast comes true, whatever is left and whatever a day takes [F01]', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 5 }), (left, perDay) => {
      let last = TODAY
      for (let [rest, n] = [left, 0]; rest > 0; rest -= perDay, n++) last = addDays(TODAY, n)
      expect(runDryOn(left, perDay, TODAY)).toBe(last)
      expect(daysBetween(TODAY, last)).toBeLessThan(left)
    }),
  )
})

test('at 7:59 today’s digest is still to come, at 8:00 it is not [F01]', () => {
  const { policy } = packFor('500237207', TODAY)
  expect(slotsOn(policy, TODAY, instantOf(TODAY, 7, 59))).toEqual({ perDay: 1, toCome: true })
  expect(slotsOn(policy, TODAY, instantOf(TODAY, 8))).toEqual({ perDay: 1, toCome: false })
})

describe('a tap on a message leads straight to what it is about, by ids alone [E19 F11]', () => {
  const whom = { personId: 'p-zhang', householdId: 'h-zhang' }
  const page = (notice: Notice, about: string) =>
    pageOf({ id: `${about}:oX_y-1`, openid: 'oX_y-1', notice, about, whom })
  test.each<[Notice, string, string]>([
    [{ kind: 'urgent' }, 'a-1', 'worker/door/index?id=h-zhang&m=a-1'],
    [{ kind: 'referral' }, 'f-1', 'clinic/referral/index?personId=p-zhang&m=f-1'],
    [{ kind: 'no-vehicle' }, 'f-1', 'clinic/referral/index?personId=p-zhang&m=f-1'],
    [{ kind: 'medicine' }, 'r-1', 'family/request/index?requestId=r-1&m=r-1'],
    [{ kind: 'check' }, 'check:p-zhang:2023-02-08', 'pages/home/index?personId=p-zhang&m=check:p-zhang:2023-02-08'],
    [{ kind: 'cover', side: 'taken', from: TODAY, until: TODAY }, 'l-1', 'worker/me/index?m=l-1'],
    [{ kind: 'digest', doors: 1, late: 0, urgent: 0, place: null }, 'digest:t', 'worker/today/index?m=digest:t'],
    [
      { kind: 'digest', doors: 1, late: 0, urgent: 0, place: null, office: true },
      'digest:t',
      'township/overview/index?m=digest:t',
    ],
  ])('%j', (notice, about, expected) => {
    const found = page(notice, about)
    expect(found).toBe(expected)
    expect(found).not.toContain('oX_y-1')
    expect(found).toMatch(/^[\w/:?=&.-]+$/) // WeChat hands a query on as it is written
  })

  test('a check of which only the person’s id is known leads there too', () => {
    const message = { id: 'check:p-ab12:2023-02-08:o', openid: 'o', about: 'check:p-ab12:2023-02-08' }
    expect(pageOf({ ...message, notice: { kind: 'check' } })).toContain('personId=p-ab12&')
  })
})

const send = (changes: Partial<Send>): Send => ({
  ...{ _id: 'a-1:o', openid: 'o', township: '500237207', notice: { kind: 'urgent' }, about: 'a-1', page: 'x' },
  ...{ at: 1000, on: TODAY, state: 'sent', channel: 'subscription', code: null },
  ...{ through: null, openedAt: null, actedAt: null },
  ...changes,
})

test('what became of a message is said as it is: unknown never as sent, and kept here never as sent [E19 C03]', () => {
  const words = (changes: Partial<Send>) => sentLine(send(changes), 0).stateWords
  expect(words({})).toBe('发到微信了')
  expect(words({ state: 'unknown' })).toBe('发没发到，不知道')
  expect(words({ state: 'no-grant' })).toContain('只放在这里')
  expect(words({ state: 'failed', code: 43101 })).toBe('没发出去：微信说您没点同意')
  expect(words({ state: 'failed', code: 47003 })).toBe('没发出去：微信没收')
})

test('unread until opened, for as long as it counts [E19]', () => {
  expect(sentLine(send({}), 1000).unread).toBe(true)
  expect(sentLine(send({}), 1001).unread).toBe(false)
  expect(sentLine(send({ openedAt: 5 }), 1000).unread).toBe(false)
})

import { ContactRole, isReached, Mode, Outcome } from '@domain/model/contact'
import { DutyKind } from '@domain/model/duty'
import { liangping } from '@domain/policy/liangping'
import { pingan } from '@domain/policy/pingan'
import { settledBy, settles } from '@domain/rules/discharge'
import { aContact, someday } from './build'

const made = (role: ContactRole, changes = {}) => aContact(someday, role, 'fine', changes)

describe('the discharge matrix', () => {
  test("a clinician's visit settles the follow-up, the weekly and the daily contact in one entry [F10 R03]", () => {
    expect(settledBy(made('doctor', { mode: 'visit' }), liangping.policy)).toEqual([
      'report-cadre', 'first-contact', 'follow-up', 'weekly-contact', 'daily-contact', 'visit',
    ]) // prettier-ignore
  })

  test("a cadre's call does not settle the clinic's follow-up; the weekly number only where the township says so [F10 R03]", () => {
    expect(settledBy(made('cadre'), liangping.policy)).toEqual([
      'report-cadre',
      'weekly-contact',
      'daily-contact',
      'visit',
    ])
    expect(settledBy(made('cadre'), pingan.policy)).toEqual(['report-cadre', 'daily-contact', 'visit'])
    expect(settles(made('cadre'), 'follow-up', liangping.policy).why).toEqual({
      clause: 'R86',
      facts: ['村干部联系的，这件事不算'],
    })
    expect(settles(made('cadre'), 'weekly-contact', pingan.policy).why.clause).toBe('R03')
  })

  test('a volunteer settles the daily contact, family and self settle nothing [F10 R86]', () => {
    expect(settledBy(made('volunteer'), liangping.policy)).toEqual(['daily-contact', 'visit'])
    expect(settledBy(made('family'), liangping.policy)).toEqual([])
    expect(settledBy(made('self'), liangping.policy)).toEqual([])
  })

  test("an answer relayed to the clinician counts for the follow-up only with the patient's state written down [F10 R87]", () => {
    const relayed = { via: '女儿' }
    expect(settles(made('doctor', relayed), 'follow-up', pingan.policy)).toMatchObject({
      settles: false,
      why: { clause: 'R87' },
    })
    expect(settles(made('doctor', { ...relayed, stateRecorded: true }), 'follow-up', pingan.policy)).toMatchObject({
      settles: true,
      why: { clause: 'A15' },
    })
    expect(settles(made('doctor', relayed), 'daily-contact', liangping.policy).settles).toBe(true)
  })

  test('over every role, kind, outcome, mode and way of answering, nothing settles what it may not [F10 F15 A15 R11 R86]', () => {
    let checked = 0
    let settled = 0
    for (const policy of [pingan.policy, liangping.policy])
      for (const role of ContactRole.options)
        for (const kind of DutyKind.options)
          for (const outcome of Outcome.options)
            for (const mode of Mode.options)
              for (const via of [null, '女儿'])
                for (const stateRecorded of [false, true]) {
                  const contact = aContact(someday, role, outcome, { mode, via, stateRecorded })
                  const answer = settles(contact, kind, policy)
                  checked += 1
                  if (answer.settles) settled += 1
                  const allowed =
                    isReached(outcome) &&
                    role !== 'family' &&
                    role !== 'self' &&
                    (['first-contact', 'follow-up'].includes(kind)
                      ? role === 'doctor' && (via === null || stateRecorded)
                      : kind === 'weekly-contact'
                        ? role === 'doctor' || (role === 'cadre' && policy.cadreSettlesWeekly.value)
                        : kind === 'report-cadre'
                          ? role !== 'volunteer'
                          : kind === 'daily-contact' || kind === 'visit')
                  if (answer.settles !== allowed || answer.why.facts.length === 0)
                    throw new Error(JSON.stringify({ contact, kind, answer }))
                }
    expect(checked).toBe(2 * 5 * DutyKind.options.length * 5 * 4 * 2 * 2)
    expect(settled).toBe(352 + 192 + 32 + 128) // doctor, cadre, cadre weekly in 两坪, volunteer
  })
})

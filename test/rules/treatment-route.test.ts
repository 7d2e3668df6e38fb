import { day, dayOf, instantOf, type Day } from '@domain/model/day'
import type { Person } from '@domain/model/person'
import type { Reading } from '@domain/model/reading'
import { packFor } from '@domain/policy/pack-for'
import { personStream } from '@domain/rules/person/stream'
import type { PersonEvent } from '@domain/rules/person/events'
import { formOf } from '@domain/rules/route-form'
import { gravenessOf, route } from '@domain/rules/router'
import { fold } from '@domain/rules/stream'
import { tierOf } from '@domain/rules/tier'
import { needsDecision, owesDecision, proposalFor, routeFactsOf } from '@domain/rules/treatment-route'
import { demoPast, DEMO_START } from '../../emulator/seed'
import { anEpisode, aPerson, inPingan, redFacts, someday } from './build'

const AT_NINE = instantOf(someday, 9)
const said = (reading: Reading, hour = 8, on: Day = someday) => ({
  at: instantOf(on, hour),
  on,
  role: 'self' as const,
  reading,
})
const ill = (changes: Partial<Person> = {}, episode: Parameters<typeof anEpisode>[0] = {}): Person =>
  aPerson({ sex: 'male', episode: anEpisode(episode), ...changes })
const factsOf = (person: Person) => {
  if (!person.episode) throw new Error('nobody treated')
  return routeFactsOf(person, person.episode, someday)
}
const after = (person: Person, events: readonly PersonEvent[]): Person =>
  fold(personStream, person, events, {
    v: person.v + 1,
    at: AT_NINE,
    on: someday,
    occurredAt: AT_NINE,
    by: { openid: 'ran', capacity: 'doctor', name: '冉启文' },
  })
const graveness = (person: Person): number => {
  const { branch, proposed } = person.episode?.route ?? { branch: 'home' as const, proposed: null }
  return gravenessOf({ branch, proposed: proposed === 'home' || proposed === 'clinician-decides' ? null : proposed })
}

describe('what the router is told of a person', () => {
  test('a positive antigen, or a temperature, is no answer to the question of danger; oxygen is [R08]', () => {
    const asked = (reading: Reading) => factsOf(ill({ readings: [said(reading)] })).flag
    expect(asked({ antigen: 'positive' })).toBe('unknown')
    expect(asked({ antigen: 'positive', temperature: 37.1 })).toBe('unknown')
    expect(asked({ breathing: 'unsure' })).toBe('unknown')
    expect(asked({ spo2: 96 })).toBe('none')
    expect(asked({ breathing: 'easy' })).toBe('none')
    expect(factsOf(ill()).emergency).toBe('unknown')
  })

  test('94 is measured again, 93 is severe, 92 urgent; a later milder reading does not hide an open sign [R04 R44]', () => {
    const flag = (spo2: number) => factsOf(ill({ readings: [said({ spo2 })] })).flag
    expect([95, 94, 93, 92].map(flag)).toEqual(['none', 'remeasure', 'severe', 'urgent'])
    const alert = {
      id: 'a-1',
      at: AT_NINE,
      on: someday,
      level: 'severe' as const,
      flags: [],
      clause: 'A14',
      spo2: 93,
      temperature: null,
      takenBy: null,
      referral: false,
    }
    expect(factsOf(ill({ alert, readings: [said({ spo2: 93 }), said({ spo2: 97 }, 9)] })).flag).toBe('severe')
  })

  test('a sign a clinician has answered for no longer counts; what is measured after it does [R36]', () => {
    const seen = { lookedAt: instantOf(someday, 9) }
    expect(factsOf(ill({ readings: [said({ spo2: 92 })] }, seen)).flag).toBe('none')
    expect(factsOf(ill({ readings: [said({ spo2: 92 }), said({ spo2: 93 }, 10)] }, seen)).flag).toBe('severe')
  })

  test('what belongs to an earlier illness is not asked of this one', () => {
    const old = said({ spo2: 92 }, 8, day('2023-01-20'))
    expect(factsOf(ill({ readings: [old] })).flag).toBe('unknown')
  })

  test('what nobody has said stays unknown, and is derived from nothing else [R83]', () => {
    const facts = factsOf(
      ill({ disease: 'unknown', clinical: { underlying: 'unknown', dialysis: 'unknown', mobility: 'unknown' } }),
    )
    expect(facts).toMatchObject({
      severity: 'unknown',
      cause: 'unknown',
      beyondCounty: 'unknown',
      underlying: 'unknown',
      dialysis: 'unknown',
      mobility: 'unknown',
      stability: 'unknown',
    })
    expect(factsOf(ill({ disease: 'unstable' })).underlying).toBe('unknown')
    expect(factsOf(ill({ disease: 'none' })).underlying).toBe('unknown')
  })

  test('somebody nobody has asked anything is proposed no home [B28 R08]', () => {
    const { branch, proposed } = proposalFor(ill(), anEpisode(), someday)
    expect([branch, proposed]).toEqual(['clinician-decides', null])
  })
})

const readings: readonly Reading[] = [
  { antigen: 'positive' },
  { spo2: 98, breathing: 'easy', symptoms: [] },
  { spo2: 94 },
  { breathing: 'some-effort' },
  { spo2: 93 },
  { spo2: 92 },
  { breathing: 'hard' },
  { symptoms: ['drowsy'] },
]
const people: readonly Partial<Person>[] = [
  {},
  { ...redFacts },
  { ...inPingan, ...redFacts },
  { birthOn: day('2022-06-01') },
  { sex: 'female', birthOn: day('1995-01-01') },
  { clinical: { underlying: 'none', dialysis: 'no', mobility: 'able' } },
  {
    birthOn: day('1941-01-01'),
    clinical: { underlying: 'serious', dialysis: 'no', mobility: 'disabled' },
    disease: 'stable',
  },
]

test('no danger sign, raised as a reading raises it, makes the proposal milder than it was before it [R08 R36]', () => {
  const compared: number[] = []
  for (const facts of people)
    for (const severity of ['unknown', 'asymptomatic', 'mild', 'moderate', 'severe'] as const)
      for (const first of readings)
        for (const [index, level] of (['clinician-now', 'severe', 'urgent'] as const).entries()) {
          const before = after(
            ill(
              { ...facts, readings: [said(first)] },
              { assessed: { severity, cause: 'unknown', beyondCounty: 'unknown' } },
            ),
            [{ type: 'time-passed' }],
          )
          // An open sign is only ever raised: a milder one beside a worse first reading does not come up.
          const worst = ['clinician-now', 'severe', 'urgent'].indexOf(String(factsOf(before).flag))
          if (index < worst) continue
          const alert = {
            id: 'a-1',
            at: AT_NINE,
            on: someday,
            level,
            flags: [],
            clause: 'A14',
            spo2: null,
            temperature: null,
            takenBy: null,
            referral: false,
          }
          const worse = after(before, [{ type: 'alert-raised', alert }])
          expect([facts, severity, first, level, graveness(worse) >= graveness(before)]).toEqual([
            facts,
            severity,
            first,
            level,
            true,
          ])
          compared.push(graveness(worse) - graveness(before))
        }
  expect(compared.some((more) => more > 0)).toBe(true)
})

test('a decision stands while things are no graver than they were, or than what was decided; then it is owed again [R08]', () => {
  const decision = (to: 'home' | 'county-designated', grave: number) => ({
    to,
    basis: '看过',
    by: '冉启文',
    at: AT_NINE,
    on: someday,
    supervisor: null,
    panel: null,
    graveness: grave,
  })
  const proposal = (branch: 'home' | 'sub-designated' | 'county-designated') => ({ ...anEpisode().route, branch })
  expect(needsDecision({ decision: null, route: proposal('home') })).toBe(true)
  expect(needsDecision({ decision: decision('home', 0), route: proposal('home') })).toBe(false)
  expect(needsDecision({ decision: decision('home', 0), route: proposal('sub-designated') })).toBe(true)
  expect(needsDecision({ decision: decision('county-designated', 4), route: proposal('county-designated') })).toBe(
    false,
  )
})

test('the phone, with the form it is sent, proposes what the server keeps, in both townships [R08 R83]', () => {
  for (const facts of people)
    for (const severity of ['unknown', 'mild', 'moderate', 'severe'] as const) {
      const person = after(
        ill(
          { ...facts, readings: [said({ spo2: 97 })] },
          { assessed: { severity, cause: 'pneumonia', beyondCounty: 'no' } },
        ),
        [{ type: 'time-passed' }],
      )
      const form = formOf(person, someday)
      if (!form || !person.episode) throw new Error('no form')
      const { vaccinated, ...known } = form.known
      expect(vaccinated).toBe(person.vaccination === 'full' ? 'yes' : 'no')
      // The rest of the policy comes from another township: the router must not read it.
      const elsewhere = packFor(person.township === '500235133' ? '500237207' : '500235133', someday).policy
      const shown = route({ ...known, ...form.assessed, ...form.clinical }, { ...elsewhere, ...form.settings })
      const { branch, proposed, level3, clause, facts: words } = person.episode.route
      expect([shown.branch, shown.proposed ?? null, shown.level3, shown.why.clause, shown.why.facts]).toEqual([
        branch, proposed, level3, clause, words,
      ]) // prettier-ignore
    }
})

test('everybody treated at home in the demo has a route with its clause and pack, and a tier unless too young for one [B06]', () => {
  const today = dayOf(DEMO_START)
  const treated = demoPast({ now: DEMO_START })
    .past.all<Person>('people')
    .filter(({ episode }) => episode !== null)
  expect(treated.length).toBeGreaterThan(20)
  for (const person of treated) {
    const { policy } = packFor(person.township, today)
    const { branch, clause, pack, facts } = person.episode?.route ?? {}
    expect([person.name, branch, Boolean(clause && pack && facts?.length)]).toEqual([person.name, branch, true])
    const { treatAs, why } = tierOf(person, today, policy)
    expect([person.name, treatAs !== null || why.facts[0].includes('不分类')]).toEqual([person.name, true])
    // And where it is not decided, that is owed, or somebody must be spoken to first.
    if (person.episode)
      expect([person.name, person.episode.undecidedSince !== null]).toEqual([
        person.name,
        owesDecision(person.episode, person),
      ])
  }
})

import { createHash } from 'node:crypto'
import { Account, Invite } from '@domain/model/account'
import type { Commit } from '@domain/model/commit'
import { dayOf } from '@domain/model/day'
import { DayState, Duty } from '@domain/model/duty'
import { Equipment } from '@domain/model/equipment'
import { Household, Person, VulnerableGroup } from '@domain/model/person'
import { gridPlace } from '@domain/model/place'
import { MedicineRequest, RequestState } from '@domain/model/request'
import { isVillage, townships } from '@domain/policy/tenants'
import { DEMO_START, demoCast } from '../../emulator/seed'
import { demoPast } from '../../emulator/seed'
import { documentsFromTheLog } from '../support/refold'

const { past } = demoPast({ now: DEMO_START })
const today = dayOf(DEMO_START)
const people = past.all<Person>('people')
const commits = past.all<Commit>('commits')

const digestOf = (options: { seed?: number; now?: number }): string => {
  const made = demoPast({ now: DEMO_START, people: 600, ...options })
  const all = [made.past.names().map((name) => [name, made.past.all(name)]), made.consented]
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}

test('the same seed on the same morning makes the same bytes, another seed others', () => {
  const first = digestOf({})
  expect(digestOf({})).toBe(first)
  expect(digestOf({ seed: 7 })).not.toBe(first)
})

test('everything the seed stores is what the model says it is', () => {
  const shapes = { people: Person, households: Household, duties: Duty, dayStates: DayState, accounts: Account }
  const others = { invites: Invite, requests: MedicineRequest, equipment: Equipment }
  let checked = 0
  for (const [name, shape] of Object.entries({ ...shapes, ...others }))
    for (const doc of past.all<{ _id: string }>(name)) {
      // Posts' own places carry a mark for look-ups (exactly()), which the model does not name.
      const result = shape.safeParse(name === 'accounts' ? { ...doc, postPlaces: [] } : doc)
      if (!result.success) throw new Error(`${name}/${doc._id}: ${JSON.stringify(result.error.issues)}`)
      checked++
    }
  expect(checked).toBeGreaterThan(5000)
})

test('folding the log again gives every document that follows from it, duties and days included, as stored', () => {
  const rebuilt = documentsFromTheLog(commits)
  let compared = 0
  for (const name of [
    'people',
    'households',
    'accounts',
    'requests',
    'equipment',
    'shelves',
    'helpPosts',
    'stockLines',
    'allocations',
    'kitRounds',
    'kitReceipts',
    'returnees',
    'invites',
    'rosters',
    'duties',
    'dayStates',
    'dutyPhones',
  ])
    for (const doc of past.all<{ _id: string }>(name)) {
      expect(rebuilt.get(`${name}/${doc._id}`)).toEqual(doc)
      compared++
    }
  expect(compared).toBe(rebuilt.size)
  expect(compared).toBeGreaterThan(6000)
})

test('nothing happens after this morning, nor is anybody born after it', () => {
  expect(commits.filter(({ at }) => at > DEMO_START)).toEqual([])
  expect(people.filter(({ birthOn }) => birthOn > today)).toEqual([])
})

test('both townships have people in every village, two to six grids each, and no plate twice in a village', () => {
  const households = past.all<Household>('households')
  expect(people.length).toBeGreaterThan(2800)
  expect(people.length).toBeLessThan(3300)
  for (const { villages } of townships)
    for (const { code } of villages) {
      const own = households.filter(({ village }) => village === code)
      const grids = new Set(own.map(({ grid }) => grid))
      expect([code, grids.size >= 2 && grids.size <= 6]).toEqual([code, true])
      expect(new Set(own.map(({ plate }) => plate)).size).toBe(own.length)
    }
  expect(households.every(({ village, grid }) => isVillage(village) && gridPlace(grid).village === village)).toBe(true)
  expect(households.every(({ plate }) => /^\d+组\d+号$/.test(plate))).toBe(true)
})

test('telephones have the form no one can have and never an institution’s number', () => {
  const phones = [...people, ...past.all<Account>('accounts')].flatMap(({ phone }) => phone ?? [])
  expect(phones.length).toBeGreaterThan(1000)
  expect(phones.filter((phone) => !/^1000000[0-8]\d{3}$/.test(phone))).toEqual([])
  expect(new Set(phones).size).toBe(phones.length)
})

test('all 27 cells of the risk table, the unknowns, every tier and every vulnerable group are there', () => {
  const band = ({ birthOn }: Person) => (birthOn <= '1943-02-08' ? '80' : birthOn <= '1958-02-08' ? '65' : '60')
  const elders = people.filter(({ birthOn }) => birthOn <= '1963-02-08')
  const cells = new Set(elders.map((one) => `${band(one)} ${one.disease} ${one.vaccination}`))
  const known = [...cells].filter((cell) => !cell.includes('unknown'))
  expect(known).toHaveLength(27)
  expect([...cells].filter((cell) => cell.includes('unknown')).length).toBeGreaterThanOrEqual(3)
  expect(new Set(people.map(({ tier }) => tier))).toEqual(new Set(['red', 'yellow', 'green', null]))
  expect(new Set(people.flatMap(({ tags }) => tags.map(({ group }) => group)))).toEqual(
    new Set(VulnerableGroup.options),
  )
  const dates = people.flatMap(({ tags }) => tags)
  expect(dates.some(({ from }) => from > today) && dates.some(({ until }) => until !== null)).toBe(true)
})

test('medicine is asked for in every state, and every outcome of a contact was had', () => {
  expect(new Set(past.all<MedicineRequest>('requests').map(({ state }) => state))).toEqual(
    new Set(RequestState.options),
  )
  const outcomes = new Set(people.flatMap(({ contacts }) => contacts.map(({ outcome }) => outcome)))
  expect([...outcomes].sort()).toEqual(['fine', 'no-answer', 'not-fine', 'refused', 'wrong-number'])
})

test('everybody named is who the table says, and nobody has two of the same name at work', () => {
  const accounts = new Map(past.all<Account>('accounts').map((one) => [one._id, one]))
  for (const { openid, name, role } of demoCast().people) {
    if (role === 'stranger') expect(accounts.has(openid)).toBe(false)
    else expect(accounts.get(openid)?.name).toBe(name)
  }
  const workers = [...accounts.values()].filter(({ posts }) => posts.length > 0).map(({ name }) => name)
  expect(new Set(workers).size).toBe(workers.length)
})

import { addDays, day, dayOf, instantOf, type Day } from '@domain/model/day'
import type { Duty } from '@domain/model/duty'
import type { Person } from '@domain/model/person'
import { townships } from '@domain/policy/tenants'
import { dutiesOf } from '@domain/rules/duties'
import { CHAOYUAN, LIANGPING, startVillage, type Phone, type Village } from './village'

/** Thirty thousand people: six thousand elders, forty-five to a worker; of those five red and eight yellow, 31 contacts a week. */
const WORKERS = 133
const REDS = 5
const YELLOWS = 8
const FIRST = day('2023-02-13')

/** A worker of one grid, with what WeChat would know of them kept beside for the comparison. */
export interface Helper {
  readonly openid: string
  readonly grid: string
  readonly phone: Phone
  readonly elders: Person[]
}

export interface Month {
  readonly village: Village
  readonly helpers: readonly Helper[]
  readonly days: readonly Day[]
  /** Seven in the morning: what is owed to every elder today is in place. */
  dawn(on: Day): void
  /** How many things are due on a day in each grid, by the list. */
  due(on: Day): ReadonlyMap<string, number>
  /** A worker works through what is due today; now and then a door stays for tomorrow. */
  work(helper: Helper, on: Day): void
  /** The one tap of the day: both templates in one sheet, told to WeChat and to us. */
  tap(helper: Helper): Promise<void>
  /** Somebody of the grid reports 91 % by a relative's phone. */
  danger(helper: Helper): Promise<string>
}

/** A number in [0, 1) from a seed that moves on: the same month every time. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A month of a township of thirty thousand on the local cloud: real functions, real timer; who is owed what by the real rules. */
export async function startMonth(days = 30): Promise<Month> {
  const village = await startVillage({ now: instantOf(addDays(FIRST, -1), 17) })
  const { cloud } = village
  const next = random(20_230_213)
  const codes = townships.find(({ code }) => code === LIANGPING)!.villages.map(({ code }) => code)
  const grids = Array.from({ length: WORKERS }, (_, n) => {
    const at = codes[n % codes.length]
    return `${at}-${String(1 + Math.floor(n / codes.length)).padStart(2, '0')}`
  })

  const sample = await sampleOf(village)
  const helpers = grids.map((grid, n): Helper => {
    const openid = `helper-${n}`
    const elders = Array.from({ length: REDS + YELLOWS }, (_, k) => elderOf(sample.person, grid, n, k))
    return { openid, grid, phone: village.phone(openid), elders }
  })
  cloud.database.put(
    'accounts',
    helpers.map(({ openid, grid }) => ({ ...sample.account, ...heldBy(openid, grid) })),
  )

  const written = new Map<string, string>()
  const people = () => helpers.flatMap(({ elders }) => elders)
  /** Puts what changed, as the commits of a day would have. */
  const settle = (changed: readonly Person[]): void => {
    const docs = changed.flatMap((person) => {
      const now = dutiesOf(person)
      const gone = [...written.keys()].filter((id) => id.startsWith(`${person._id}:`) && !now.some((d) => d._id === id))
      return [...now, ...gone.map((id) => ({ ...seat(id, person), _id: id }))]
    })
    const fresh = docs.filter((doc) => written.get(doc._id) !== JSON.stringify(doc))
    for (const doc of fresh) written.set(doc._id, JSON.stringify(doc))
    cloud.database.put('duties', fresh)
  }
  settle(people())

  const asOf = (person: Person, on: Day): Person => ({ ...person, asOf: on })
  const dueOf = (elders: readonly Person[], on: Day) =>
    elders
      .flatMap((one) => dutiesOf(one))
      .filter(({ role, dueOn }) => role === 'cadre' && dueOn !== null && dueOn <= on)
  let dangers = 0
  return {
    village,
    helpers,
    days: Array.from({ length: days }, (_, n) => addDays(FIRST, n)),
    dawn: (on) => {
      for (const { elders } of helpers) elders.forEach((one, k) => (elders[k] = asOf(one, on)))
      settle(people())
    },
    due: (on) => {
      const byGrid = new Map<string, number>()
      for (const { role, dueOn, grid } of cloud.database.collection('duties').all() as unknown as Duty[])
        if (role === 'cadre' && dueOn !== null && dueOn <= on) byGrid.set(grid, (byGrid.get(grid) ?? 0) + 1)
      return byGrid
    },
    work: (helper, on) => {
      const met: Person[] = []
      const wanted = new Set(dueOf(helper.elders, on).map(({ personId }) => personId))
      helper.elders.forEach((one, k) => {
        // One in twelve is not at home and waits; nobody else is forgotten.
        if (!wanted.has(one._id) || next() < 1 / 12) return
        const at = instantOf(on, 10)
        const contact = { at, on, outcome: 'fine', role: 'cadre', mode: 'phone', by: helper.openid } as unknown
        helper.elders[k] = { ...one, v: one.v + 1, contacts: [...one.contacts, contact as Person['contacts'][number]] }
        met.push(helper.elders[k])
      })
      settle(met)
    },
    tap: async ({ openid, phone }) => {
      cloud.messages.consent(openid, 'tmpl-digest', 'accept')
      cloud.messages.consent(openid, 'tmpl-urgent', 'accept')
      await phone.do('reminder.consent', { answers: { digest: 'accept', urgent: 'accept' } })
    },
    danger: async (helper) => {
      const one = { ...elderOf(sample.person, helper.grid, 900 + ++dangers, 0), asOf: dayOf(cloud.clock.now()) }
      const family = `family-of-${one._id}`
      cloud.database.put('people', [one])
      cloud.database.put('accounts', [{ ...sample.family, ...boundTo(sample.family, family, one) }])
      const occurredAt = cloud.clock.now()
      await village
        .phone(family)
        .do('report.submit', { personId: one._id, infected: true, reading: { spo2: 91 }, occurredAt })
      return one._id
    },
  }
}

type Account = Record<string, unknown> & { _id: string }

/** One person, one worker and one relative made by the real functions; the others are made like them. */
async function sampleOf(village: Village) {
  const door = await village.door([{ name: '样板', disease: 'unstable', vaccination: 'none' }])
  await village.staff('sample-cadre', '样板', 'cadre', `${CHAOYUAN}-98`)
  await village.resident('sample-family', door, '样板', 'parent')
  const { database } = village.cloud
  const account = (id: string) => database.collection('accounts').get(id) as Account
  return {
    person: database.collection('people').get(door.personIds[0]) as unknown as Person,
    account: account('sample-cadre'),
    family: account('sample-family'),
  }
}

function elderOf(like: Person, grid: string, n: number, k: number): Person {
  const id = `p-${String(n).padStart(3, '0')}${String(k).padStart(3, '0')}`
  const red = k < REDS
  return {
    ...like,
    ...{ _id: id, householdId: `h-${id.slice(2)}`, name: `老${id.slice(2)}` },
    ...({ village: grid.slice(0, 12), grid } as Pick<Person, 'village' | 'grid'>),
    ...{
      tier: red ? 'red' : 'yellow',
      disease: red ? 'unstable' : 'stable',
      birthOn: red ? '1940-01-01' : '1950-01-01',
    },
    ...{ vaccination: red ? 'none' : 'partial', registeredOn: '2023-01-01' },
  } as Person
}

const heldBy = (openid: string, grid: string) => ({
  _id: openid,
  posts: [
    {
      id: `post-${openid}`,
      role: 'cadre',
      place: grid,
      township: LIANGPING,
      from: '2023-01-01',
      until: null,
      grantedBy: '',
    },
  ],
  postPlaces: [`=${grid}`, grid, grid.slice(0, 12), LIANGPING].sort(),
})

const boundTo = (family: Account, openid: string, person: Person) => ({
  _id: openid,
  bonds: (family.bonds as Record<string, unknown>[]).map((bond) => ({
    ...bond,
    id: `b-${person._id.slice(2)}`,
    personId: person._id,
  })),
})

const seat = (id: string, person: Person) => ({
  ...dutiesOf(person)[0],
  _id: id,
  role: 'none',
  opensOn: null,
  dueOn: null,
  dueAt: null,
})

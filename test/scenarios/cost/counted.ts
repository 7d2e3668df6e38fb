import { day } from '@domain/model/day'
import { crowdOf } from '../../support/crowd'
import { CHAOYUAN, HONGGUAN, LIANGPING, PINGAN, startVillage, type Phone, type Village } from '../../support/village'

/**
 * What people do, as the pages do it: every call a page makes, and every request of the functions behind it. Counted on the
 * local cloud as CloudBase bills: a function called, a database operation, an open API, storage, each one call.
 */
export type Flow = keyof typeof MOST

/** What each may cost at most: a call more anywhere is a test that fails. */
export const MOST = {
  'quiet turn': 13,
  slot: 31,
  message: 1.3,
  'danger climbs': 21,
  'worker opens': 8,
  'list again': 3,
  consent: 6,
  'contact by phone': 10,
  'contact at the door': 17,
  'doctor opens': 10,
  'office looks': 28,
  'delivery looks': 17,
  'door registered': 6,
  'person corrected': 13,
  'doctor follows up': 22,
  'route decided': 11,
  'case closed': 12,
  medicine: 100,
  'danger told': 114,
  'danger taken': 7,
  'referral step': 9,
  'family looks': 8,
  'family reports': 20,
} as const

export type Counted = Readonly<Record<Flow, number>>

/** Which kinds of billable call were made, for the printed sum. */
export interface Bill {
  readonly counted: Counted
  readonly kinds: Readonly<Record<string, number>>
}

const red = { disease: 'unstable', vaccination: 'none', birthOn: day('1940-01-01') } as const
const WORKERS = 133

/** Plays every flow once on warm functions, and the timer's turns on cold ones, which is what ten minutes leave of them. */
export async function countAll(): Promise<Bill> {
  const village = await startVillage()
  const { cloud } = village
  const kinds: Record<string, number> = {}
  let calls = 0
  cloud.faults.beforeEffect = ({ action }) => {
    calls += 1
    kinds[action] = (kinds[action] ?? 0) + 1
  }
  /** A function that is called is a call as well. */
  const asking = (phone: Phone): Phone => ({
    openid: phone.openid,
    ask: (action, input, id) => (calls++, phone.ask(action, input, id)),
    do: (action, input, id) => (calls++, phone.do(action, input, id)),
  })
  const of = async (work: () => Promise<unknown>): Promise<number> => {
    calls = 0
    await work()
    return calls
  }
  const turn = () => of(async () => (calls++, cloud.fireTimer('tick')))
  const warm = (phones: readonly Phone[]) =>
    Promise.all(phones.map((phone) => phone.ask('today.list', {}).then(() => phone.ask('session.home', {}))))

  const tan = asking(await village.staff('tan', '谭小梅', 'cadre', `${CHAOYUAN}-01`))
  const ran = asking(await village.staff('ran', '冉启文', 'doctor', CHAOYUAN))
  const zhou = asking(await village.staff('zhou', '周敏', 'office', LIANGPING))
  await village.staff('pan', '潘', 'cadre', `${HONGGUAN}-01`)
  await village.staff('peng', '彭', 'doctor', HONGGUAN)
  await village.staff('ping', '平', 'office', PINGAN)
  const door = await village.door([
    { name: '张桂香', ...red },
    { name: '李长生', ...red, vaccination: 'partial' },
  ])
  const family = asking(await village.resident('family', door, '张桂香', 'parent'))
  const [personId, other] = door.personIds
  const { householdId } = door
  const now = () => cloud.clock.now()
  const counted: Partial<Record<Flow, number>> = {}

  // The night: whatever the day before left is looked at once, and then nothing is left.
  for (const minutes of [0, 10]) {
    village.at('2023-02-09', 3, minutes)
    await turn()
  }
  // A new day, so that whatever functions keep for a day is asked for again.
  village.at('2023-02-10', 3, 0)
  counted['quiet turn'] = await turn()
  village.at('2023-02-10', 8, 0)
  const empty = await turn()
  counted.slot = empty - counted['quiet turn']
  village.at('2023-02-11', 3, 0)
  await turn()
  crowdOf(cloud, WORKERS, { on: '2023-02-11' })
  village.at('2023-02-11', 8, 0)
  counted.message = ((await turn()) - empty) / WORKERS

  village.at('2023-02-11', 9)
  await warm([tan, ran, family])
  await zhou.ask('office.overview', { place: LIANGPING })
  await zhou.ask('delivery.view', { place: LIANGPING })
  await ran.ask('route.view', { personId })
  await family.ask('medicine.list', {})
  const contact = (mode: 'phone' | 'visit', id: string) =>
    tan.do('contact.record', { personId: id, outcome: 'fine', mode, occurredAt: now() })
  counted['worker opens'] = await of(async () => {
    await tan.do('session.home', {})
    await tan.do('today.list', {})
  })
  counted['list again'] = await of(() => tan.do('today.list', {}))
  await consent(village, tan)
  counted.consent = await of(() => consent(village, tan))
  counted['contact by phone'] = await of(async () => {
    await contact('phone', personId) // what the list knew of the door is enough
    await tan.do('today.list', {})
  })
  counted['contact at the door'] = await of(async () => {
    await tan.do('household.open', { householdId })
    await contact('visit', other)
    await tan.do('today.list', {})
  })
  counted['doctor opens'] = await of(async () => {
    await ran.do('session.home', {})
    await ran.do('today.list', {})
  })
  counted['office looks'] = await of(() => zhou.do('office.overview', { place: LIANGPING }))
  counted['delivery looks'] = await of(() => zhou.do('delivery.view', { place: LIANGPING }))
  counted['family looks'] = await of(() => family.do('session.home', {}))
  counted['family reports'] = await of(async () => {
    const reading = { temperature: 37.2 }
    await family.do('report.submit', { personId, infected: true, reading, occurredAt: now() })
    await family.do('report.told', { personId })
    await family.do('session.home', {})
  })
  counted['route decided'] = await of(async () => {
    await ran.do('route.view', { personId })
    const decided = { personId, to: 'expert-panel', basis: '问县里', occurredAt: now() } as const
    await ran.do('route.decide', decided)
  })
  counted['doctor follows up'] = await of(async () => {
    await ran.do('followUp.open', { personId })
    await ran.do('followUp.record', { personId, outcome: 'fine', mode: 'phone', occurredAt: now() })
    await ran.do('followUp.open', { personId })
    await ran.do('today.list', {})
  })
  counted.medicine = await of(() => medicineFor(personId, family, tan))
  counted['danger told'] = await of(async () => {
    await family.do('report.submit', { personId, infected: true, reading: { spo2: 91 }, occurredAt: now() })
    // The receipt looks again every twenty seconds, for the five minutes it is left open.
    for (let look = 0; look < 16; look++) await family.do('report.told', { personId })
  })
  village.at('2023-02-11', 9, 20)
  const climbs = await turn()
  // The turn before saw what was done meanwhile; at night and cold a turn costs what a quiet one does.
  counted['danger climbs'] = Math.max(0, climbs - counted['quiet turn'])
  counted['danger taken'] = await of(() => ran.do('urgent.take', { personId }))
  counted['referral step'] = await of(async () => {
    await ran.do('referral.list', { place: CHAOYUAN })
    await ran.do('referral.step', { personId, to: 'accepted', receiver: '急诊科', occurredAt: now() })
  })
  for (const to of ['departed', 'arrived', 'admitted'] as const)
    await ran.do('referral.step', { personId, to, receiver: '急诊科', occurredAt: now() })
  await ran.do('report.told', { personId })
  counted['door registered'] = await of(() => register(tan))
  const seen = await tan.do('household.open', { householdId })
  const { v } = seen.people.find((one) => one.personId === other) ?? seen.people[0]
  counted['person corrected'] = await of(async () => {
    await tan.do('household.open', { householdId })
    await tan.do('person.correct', { personId: other, baseV: v, changes: { phone: '10000005678' } })
  })
  counted['case closed'] = await closed(village, family, ran, other, of)
  await village.stop()
  return { counted: counted as Counted, kinds }
}

async function consent({ cloud }: Village, phone: Phone): Promise<void> {
  for (const key of ['digest', 'urgent']) cloud.messages.consent(phone.openid, `tmpl-${key}`, 'accept')
  await phone.do('reminder.consent', { answers: { digest: 'accept', urgent: 'accept' } })
}

async function medicineFor(personId: string, family: Phone, tan: Phone): Promise<void> {
  await family.do('session.home', {})
  await family.do('medicine.request', {
    personId,
    items: [{ category: 'other', quantity: 1 }],
    way: 'deliver',
  } as never)
  const { requests } = (await tan.do('medicine.list', {})) as unknown as { requests: { requestId: string }[] }
  const [{ requestId }] = requests
  for (const step of ['accept', 'pick', 'carry', 'handOver'] as const) {
    await tan.do(`medicine.${step}`, { requestId })
    await tan.do('medicine.view', { requestId })
  }
  await family.do('medicine.view', { requestId })
  await family.do('medicine.received', { requestId })
}

const register = (phone: Phone) =>
  phone.do('household.register', {
    ...{ place: `${CHAOYUAN}-01`, plate: '4组1号', head: '王五', phone: '10000004321' },
    people: [
      {
        ...{ name: '王五', sex: 'male', birthOn: day('1950-01-01'), phone: '10000004321' },
        ...{ disease: 'none', vaccination: 'full', tags: [] },
      },
    ],
  })

/** A second case, over after a week. */
async function closed(
  village: Village,
  family: Phone,
  ran: Phone,
  personId: string,
  of: (work: () => Promise<unknown>) => Promise<number>,
): Promise<number> {
  const record = { personId, outcome: 'fine', mode: 'phone' } as const
  const occurredAt = () => village.cloud.clock.now()
  await ran.do('followUp.record', { ...record, infected: true, occurredAt: occurredAt() })
  village.at('2023-02-18', 9)
  await ran.do('followUp.record', { ...record, reading: { antigen: 'negative' }, occurredAt: occurredAt() })
  await family.ask('session.home', {})
  return of(async () => {
    await ran.do('episode.close', { personId, basis: '症状没了，看过', occurredAt: occurredAt() })
    await ran.do('followUp.open', { personId })
  })
}

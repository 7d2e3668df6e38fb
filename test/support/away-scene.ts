import type { AwayKind } from '@domain/model/care'
import { day, instantOf } from '@domain/model/day'
import type { Duty } from '@domain/model/duty'
import type { Person } from '@domain/model/person'

import { CHAOYUAN, LIANGPING, startVillage, type NewPerson, type Phone, type Village } from './village'

const GRID = `${CHAOYUAN}-01`
const RED: Partial<NewPerson> = { birthOn: day('1940-01-01'), disease: 'unstable', vaccination: 'none' }

/** A village on a Wednesday with one of each of its staff; people who go away and come back live in it. */
export function awayScene() {
  let village: Village
  let cadre: Phone
  let doctor: Phone
  let office: Phone
  let n = 0

  beforeAll(async () => {
    village = await startVillage({ now: instantOf(day('2023-02-01'), 8) })
    cadre = await village.staff('tan', '谭小梅', 'cadre', GRID)
    doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
    office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  })
  afterAll(() => village.stop())

  const now = () => village.cloud.clock.now()
  /** Red, asked after every day and ill at home. */
  async function someone(name: string) {
    const tags = [{ group: 'lonely-elder' as const, from: village.today(), until: null }]
    const made = await village.door([{ name, tags, ...RED }], { plate: `8组${++n}号` })
    const family = await village.resident(`family-${n}`, made, name, 'parent')
    return { made, id: made.personIds[0], family }
  }
  const report = (family: Phone, personId: string, reading: object, infected = false) =>
    family.do('report.submit', { personId, infected, reading, occurredAt: now() })
  const infect = (family: Phone, id: string, more = {}) => report(family, id, { antigen: 'positive', ...more }, true)
  const say = (phone: Phone, personId: string, kind: AwayKind, since = village.today()) =>
    phone.do('away.say', { personId, kind, since, occurredAt: now() })
  const confirm = (phone: Phone, personId: string, kind: AwayKind) =>
    phone.do('away.confirm', { personId, kind, occurredAt: now() })
  const end = (phone: Phone, personId: string, note = '回来了', mistake = false) =>
    phone.do('away.end', { personId, mistake, note, occurredAt: now() })
  const contact = (personId: string, outcome: 'fine' | 'no-answer' = 'fine') =>
    cadre.do('contact.record', { personId, outcome, mode: 'phone', occurredAt: now() })

  const open = (personId: string): Duty[] =>
    (village.cloud.database.collection('duties').all() as unknown as Duty[]).filter(
      (duty) => duty.personId === personId && duty.role !== 'none' && duty.opensOn !== null,
    )
  const kinds = (personId: string) =>
    open(personId)
      .map(({ kind }) => kind)
      .sort()
  const duty = (personId: string, kind: string) => open(personId).find((one) => one.kind === kind)
  const person = (id: string) => village.cloud.database.collection('people').get(id) as unknown as Person
  const isListed = async (phone: Phone, householdId: string) => {
    for (let from: number | null = 0; from !== null;) {
      const page: Awaited<ReturnType<typeof list>> = await list(phone, from)
      if (page.doors.some((door) => door.householdId === householdId)) return true
      from = page.more
    }
    return false
  }
  const list = (phone: Phone, from: number) => phone.do('today.list', { from })
  const sends = () => village.cloud.database.collection('sends').all().length
  const behind = async (figure: 'in-hospital' | 'to-confirm' | 'at-home' | 'alert') =>
    (await office.do('office.people', { place: LIANGPING, figure })).rows.map(({ name }) => name)

  return {
    ...{
      now,
      someone,
      report,
      infect,
      say,
      confirm,
      end,
      contact,
      open,
      kinds,
      duty,
      person,
      isListed,
      list,
      sends,
      behind,
    },
    /** Who is in it, once it has started. */
    of: () => ({ village, cadre, doctor, office }),
  }
}

import { day } from '@domain/model/day'
import type { Duty } from '@domain/model/duty'
import type { Input } from '@domain/contract'
import type { Person } from '@domain/model/person'
import { CHAOYUAN, HONGGUAN, startVillage, type DoorMade, type NewPerson, type Phone, type Village } from './village'

const HERE = `${CHAOYUAN}-01`

type Reading = Input<'report.submit'>['reading']
type Assessed = NonNullable<Input<'route.decide'>['assessed']>
export type Clinical = NonNullable<Input<'route.decide'>['clinical']>

export const assessed = (severity: Assessed['severity']): Assessed => ({
  severity,
  cause: 'unknown',
  beyondCounty: 'unknown',
})
export const healthy: Clinical = { underlying: 'none', dialysis: 'no', mobility: 'able' }
const CALM: Reading = { spo2: 97, temperature: 37.2, breathing: 'easy', symptoms: [] }
export const OLD: Partial<NewPerson> = { birthOn: day('1941-01-01') }
export const YOUNG: Partial<NewPerson> = { birthOn: day('1990-01-01'), sex: 'male' }

export interface Patient {
  readonly id: string
  readonly door: DoorMade
  readonly family: Phone
}

/** A village of 两坪 and one of 平安, each with a clinician, and whoever falls ill in them; it is 9:00 on 8 February. */
export async function startRouteScene() {
  const village: Village = await startVillage()
  village.at('2023-02-01', 9)
  const cadre = await village.staff('tan', '谭小梅', 'cadre', HERE)
  const doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  const neighbour = await village.staff('qin', '秦医生', 'doctor', HONGGUAN)
  village.at('2023-02-08', 9)
  const now = () => village.cloud.clock.now()
  let n = 0

  const speak = (by: Phone, personId: string) =>
    by.do('followUp.record', { personId, outcome: 'fine', mode: 'phone', occurredAt: now() })

  return {
    village,
    cadre,
    doctor,
    neighbour,
    speak,
    now,

    /** Somebody infected, spoken to once by their clinician, with nothing alarming unless the reading says so. */
    patient: async (more: Partial<NewPerson>, reading: Reading = CALM, spoken = true): Promise<Patient> => {
      n += 1
      const name = `病人${n}`
      const door = await village.door([{ ...more, name }], { place: HERE, plate: `5组${n}号` })
      const [id] = door.personIds
      const family = await village.resident(`home-${n}`, door, name, 'parent')
      await family.do('report.submit', { personId: id, infected: true, reading, occurredAt: now() })
      if (spoken) await speak(doctor, id)
      return { id, door, family }
    },

    /** Somebody of 平安, found infected at the door by their clinician. */
    inPingan: async (more: Partial<NewPerson>): Promise<string> => {
      n += 1
      const door = await village.door([{ ...more, name: `病人${n}` }], {
        place: `${HONGGUAN}-01`,
        plate: `6组${n}号`,
      })
      const [personId] = door.personIds
      const found = { outcome: 'fine', mode: 'visit', infected: true, reading: CALM } as const
      await neighbour.do('followUp.record', { personId, ...found, occurredAt: now() })
      return personId
    },

    person: (id: string) => village.cloud.database.collection('people').get(id) as unknown as Person,

    owed: (id: string, kind: string): Duty | undefined => {
      const duty = village.cloud.database.collection('duties').get(`${id}:${kind}`) as unknown as Duty | undefined
      return duty && duty.opensOn !== null ? duty : undefined
    },

    decide: (personId: string, more: Partial<Input<'route.decide'>> = {}, by = doctor) =>
      by.ask('route.decide', {
        personId,
        to: 'home',
        basis: '症状轻，家里有人照看',
        occurredAt: now(),
        ...more,
      }),

    answer: (personId: string, more: Partial<Input<'panel.answer'>> = {}) =>
      doctor.ask('panel.answer', {
        personId,
        by: '县医院王主任',
        basis: '看了视频，呼吸平稳',
        to: 'home',
        supervisor: '云阳县人民医院',
        occurredAt: now(),
        ...more,
      }),

    view: (id: string, by = doctor) => by.do('route.view', { personId: id }),
  }
}

export type RouteScene = Awaited<ReturnType<typeof startRouteScene>>

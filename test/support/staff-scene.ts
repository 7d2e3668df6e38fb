import { type Input } from '@domain/contract'
import { day } from '@domain/model/day'
import { CHAOYUAN, LIANGPING, startVillage, type DoorMade, type Phone, type Village } from './village'

type Reading = Input<'report.submit'>['reading']

export interface StaffScene {
  readonly village: Village
  readonly doctor: Phone
  readonly cadre: Phone
  readonly office: Phone
  /** 刘世贵, 78, a week at home with the week's reports; his follow-up is due today. */
  readonly liu: string
  /** 牟春兰, 79, oxygen 92 reported this morning, nobody has taken it over. */
  readonly mou: string
  readonly family: Phone
}

/** A village with a doctor, a cadre and an office, one person a week at home and one in danger, on 8 February at 8:40. */
export async function startStaffScene(): Promise<StaffScene> {
  const village = await startVillage()
  village.at('2023-02-01', 9)
  const cadre = await village.staff('tan', '谭小梅', 'cadre', `${CHAOYUAN}-01`)
  const doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  const office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  const liuDoor = await village.door(
    [{ name: '刘世贵', sex: 'male', birthOn: day('1944-07-01'), disease: 'stable', vaccination: 'partial' }],
    { plate: '2组8号' },
  )
  const mouDoor = await village.door(
    [{ name: '牟春兰', birthOn: day('1943-05-06'), disease: 'stable', vaccination: 'full' }],
    { plate: '2组5号' },
  )
  const others = [
    { name: '张桂香', birthOn: day('1940-05-06'), disease: 'unstable' as const, vaccination: 'none' as const },
    {
      name: '冉光明',
      birthOn: day('1949-01-02'),
      tags: [{ group: 'lonely-elder' as const, from: day('2023-01-01'), until: null }],
    },
    {
      name: '陈小宇',
      birthOn: day('2013-03-03'),
      tags: [{ group: 'left-behind-child' as const, from: day('2023-01-01'), until: null }],
    },
    { name: '程大友', birthOn: day('1957-02-02'), disease: 'unknown' as const },
  ]
  for (const [index, person] of others.entries()) await village.door([person], { plate: `3组${index + 1}号` })

  const family = await village.resident('liu-daughter', liuDoor, '刘世贵', 'parent')
  await week(village, family, liuDoor, doctor)

  village.at('2023-02-08', 8, 31)
  const mouFamily = await village.resident('mou-son', mouDoor, '牟春兰', 'parent')
  const [mou] = mouDoor.personIds
  await mouFamily.do('report.submit', {
    personId: mou,
    infected: true,
    reading: { spo2: 92, temperature: 38.2 },
    occurredAt: village.cloud.clock.now(),
  })
  village.at('2023-02-08', 8, 40)
  return { village, doctor, cadre, office, family, liu: liuDoor.personIds[0], mou }
}

/** Morning and evening since the 2nd, one evening forgotten; a clinician reached him on the 2nd and the 5th. */
async function week(village: Village, family: Phone, door: DoorMade, doctor: Phone): Promise<void> {
  const [personId] = door.personIds
  const reports: readonly [string, number, Reading][] = [
    ['2023-02-02', 8, { spo2: 97, temperature: 38.2 }],
    ['2023-02-02', 19, { spo2: 97, temperature: 38.6 }],
    ['2023-02-03', 8, { spo2: 96, temperature: 38.4 }],
    ['2023-02-03', 19, { spo2: 96, temperature: 38.1 }],
    ['2023-02-04', 8, { spo2: 96, temperature: 38.3 }],
    ['2023-02-04', 19, { spo2: 95, temperature: 37.8 }],
    ['2023-02-05', 8, { spo2: 95, temperature: 37.5 }],
    ['2023-02-05', 19, { spo2: 94, temperature: 37.7 }],
    ['2023-02-06', 8, { spo2: 95, temperature: 37.3 }],
    ['2023-02-07', 8, { spo2: 96, temperature: 37 }],
    ['2023-02-07', 19, { spo2: 96, temperature: 36.8 }],
    ['2023-02-08', 7, { spo2: 97, temperature: 36.9 }],
  ]
  for (const [on, hour, reading] of reports) {
    village.at(on, hour, 10)
    const occurredAt = village.cloud.clock.now()
    await family.do('report.submit', { personId, infected: on === '2023-02-02' && hour === 8, reading, occurredAt })
    if ((on === '2023-02-02' || on === '2023-02-05') && hour === 8)
      await doctor.do('followUp.record', { personId, outcome: 'fine', mode: 'phone', occurredAt })
  }
}

/** What the preview asks in the browser, answered by the scene's cloud. */
export const answersOf =
  ({ cloud }: Village) =>
  async (body: unknown, url: string): Promise<unknown> => {
    const { openid, name, data, templateId } = body as Record<string, string>
    if (url.endsWith('/consent')) {
      cloud.messages.consent(openid, templateId, 'accept')
      return {}
    }
    const { result } = await cloud.call(name, data, { openid })
    return { result, now: cloud.clock.now() }
  }

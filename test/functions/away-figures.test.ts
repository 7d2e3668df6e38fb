import type { Figure } from '@domain/contract'
import type { AwayKind } from '@domain/model/care'
import { day } from '@domain/model/day'
import { CHAOYUAN, LIANGPING, startVillage, type Phone, type Village } from '../support/village'

let village: Village
let doctor: Phone
let office: Phone
let family: Phone
let personId: string

beforeAll(async () => {
  village = await startVillage()
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  const made = await village.door([
    { name: '赵大娘', birthOn: day('1940-01-01'), disease: 'unstable', vaccination: 'none' },
  ])
  personId = made.personIds[0]
  family = await village.resident('zhao', made, '赵大娘', 'parent')
})
afterAll(() => village.stop())

const at = () => ({ personId, occurredAt: village.cloud.clock.now() })
const say = (kind: AwayKind) => doctor.do('away.say', { ...at(), kind, since: village.today() })
const behind = async (figure: Figure) =>
  (await office.do('office.people', { place: LIANGPING, figure })).rows.map(({ name }) => name)

test('who died is in nobody’s figure of red, and is again when it was a mistake [E08 B40]', async () => {
  expect(await behind('red')).toEqual(['赵大娘'])
  await say('dead')
  expect(await behind('red')).toEqual([])
  await doctor.do('away.end', { ...at(), mistake: true, note: '记错了人' })
  expect(await behind('red')).toEqual(['赵大娘'])
})

test('a referral of somebody who lies in hospital waits for nobody’s step; back at home it is asked about again [E08 E23]', async () => {
  await family.do('report.submit', { ...at(), infected: true, reading: { spo2: 91 } })
  expect(await behind('referral')).toEqual(['赵大娘'])
  await say('hospital')
  expect(await behind('referral')).toEqual([])
  expect((await doctor.do('referral.list', { place: CHAOYUAN })).rows).toEqual([])
  await doctor.do('away.end', { ...at(), mistake: false, note: '出院了' })
  expect(await behind('referral')).toEqual(['赵大娘'])
})

test('with a bed found, what was to be carried to the door is called off [E08 E23]', async () => {
  const asked = { personId, items: [{ category: 'fever' as const, quantity: 1 }], way: 'deliver' as const }
  const { requestId } = await family.do('medicine.request', asked)
  await doctor.do('referral.step', { ...at(), to: 'departed' })
  await doctor.do('referral.step', { ...at(), to: 'arrived' })
  await doctor.do('referral.step', { ...at(), to: 'admitted', receiver: '急诊科赵医生' })
  expect((await family.do('medicine.view', { requestId })).state).toBe('cancelled')
})

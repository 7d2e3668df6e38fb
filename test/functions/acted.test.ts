import { crowdOf } from '../support/crowd'
import { CHAOYUAN, LIANGPING, startVillage, type Phone, type Village } from '../support/village'

let village: Village
let cadre: Phone

beforeAll(async () => {
  village = await startVillage({ now: Date.parse('2023-02-08T07:00:00+08:00') })
  cadre = await village.staff('tan', '谭小梅', 'cadre', `${CHAOYUAN}-01`)
})
afterAll(() => village.stop())

const tick = () => village.cloud.fireTimer('tick')
const sendTo = (openid: string) =>
  village.cloud.database
    .collection('sends')
    .all()
    .find((send) => send.openid === openid)

test('who does something after a message has acted on it; who did it before, or did nothing, has not [E19]', async () => {
  const door = await village.door([{ name: '张桂香', disease: 'unstable', vaccination: 'none' }])
  const [idle] = crowdOf(village.cloud, 1, { on: '2023-02-08' })
  village.cloud.messages.consent('tan', 'tmpl-digest', 'accept')
  await cadre.do('reminder.consent', { answers: { digest: 'accept' } })
  village.at('2023-02-08', 8)
  village.cloud.database.put(
    'duties',
    village.cloud.database
      .collection('duties')
      .all()
      .filter((duty) => duty.grid === `${CHAOYUAN}-01`)
      .map((duty) => ({ ...duty, role: 'cadre', opensOn: '2023-02-08', dueOn: '2023-02-08' })),
  )
  await tick()
  village.at('2023-02-08', 8, 10)
  await tick()
  expect(sendTo('tan')).toMatchObject({ state: 'sent', township: LIANGPING, actedAt: null })

  village.at('2023-02-08', 9, 3)
  const occurredAt = village.cloud.clock.now()
  await cadre.do('contact.record', { personId: door.personIds[0], outcome: 'fine', mode: 'phone', occurredAt })
  village.at('2023-02-08', 9, 10)
  await tick()
  const seen = village.cloud.clock.now() - 60_000
  expect(sendTo('tan')).toMatchObject({ actedAt: seen })
  expect(sendTo(idle)).toMatchObject({ state: 'sent', actedAt: null })

  // The first thing done stays the one that counts.
  village.at('2023-02-08', 10, 3)
  await cadre.do('contact.record', {
    personId: door.personIds[0],
    outcome: 'fine',
    mode: 'visit',
    occurredAt: village.cloud.clock.now(),
  })
  village.at('2023-02-08', 10, 10)
  await tick()
  expect(sendTo('tan')).toMatchObject({ actedAt: seen })
})

import type { Send } from '@domain/model/send'
import type { Template } from '@domain/model/template'
import { fieldsOf } from '@domain/rules/reminders/notice-fields'
import { startDemoCloud, type DemoCloud } from '../support/demo-cloud'

let demo: DemoCloud
beforeAll(async () => {
  demo = await startDemoCloud()
}, 180_000)
afterAll(() => demo.stop())

/** A template that shows all a notice can say. */
const everything: Pick<Template, 'fields'> = {
  fields: {
    ...{ thing1: 'words', thing2: 'place', phrase3: 'what', time4: 'at', date5: 'on' },
    ...{ number6: 'doors', number7: 'late' },
  },
}
const rows = (name: string) => demo.cloud.database.collection(name).all()
const ILLNESS = /阳性|抗原|血氧|发热|发烧|咳|喘|肺炎|新冠|感染|透析|孕|肿瘤|糖尿|高血压|红色|黄色|绿色/

test('two days of both townships: no message names a person, an illness, a door, a phone or a number somebody has [F11]', async () => {
  // Everybody agrees to everything, so that whatever may be said is said.
  const kind = 'one-time'
  for (const openid of rows('accounts').map(({ _id }) => String(_id)))
    for (const key of ['digest', 'urgent', 'progress']) {
      const grant = { _id: `${openid}:${key}:${kind}`, openid, key, kind, left: 9, lead: 9 }
      demo.cloud.database.put('grants', [{ ...grant, refusedAt: 0, usedIn: '', spentBy: '' }])
      for (let n = 0; n < 9; n++) demo.cloud.messages.consent(openid, `tmpl-${key}`, 'accept')
    }
  const { clock } = demo.cloud
  const start = clock.now()
  for (const hours of [0, 1, 5, 12, 24, 29]) {
    clock.set(start + hours * 3_600_000)
    expect(await demo.cloud.fireTimer('tick')).toMatchObject({ result: { ok: true } })
  }

  const people = rows('people')
  const known = new Set(
    [...people, ...rows('accounts')]
      .flatMap(({ name, phone }) => [name, phone])
      .filter((one) => typeof one === 'string' && one.length > 1),
  ) as Set<string>
  for (const { plate } of rows('households')) if (typeof plate === 'string') known.add(plate)
  expect(known.size).toBeGreaterThan(1000)

  const sends = rows('sends') as unknown as Send[]
  const sent = demo.cloud.messages.sent()
  expect(sent.length).toBeGreaterThan(20)
  const texts = [
    ...sends.flatMap(({ notice, at }) => Object.values(fieldsOf(notice, everything, at)).map(({ value }) => value)),
    ...sent.flatMap(({ data }) => Object.values(data).map((field) => String((field as { value: unknown }).value))),
  ]
  const said = [...new Set(texts)]
  for (const text of said) {
    expect(text).not.toMatch(ILLNESS)
    expect(text).not.toMatch(/\d{6,}/)
    expect([...known].filter((one) => text.includes(one))).toEqual([])
  }
  for (const page of new Set([...sends, ...sent].map((one) => one.page))) {
    expect(decodeURIComponent(page)).toMatch(/^[\x20-\x7e]+$/)
    expect([...known].filter((one) => decodeURIComponent(page).includes(one))).toEqual([])
  }
  console.log(
    `${sent.length} messages of ${sends.length} planned, ${said.length} different texts, ${known.size} names, phones and doors`,
  )
}, 180_000)

import type { Account, Post } from '@domain/model/account'
import { addDays, day, instantOf, type Day } from '@domain/model/day'
import type { Commit } from '@domain/model/commit'
import type { Alert, Person } from '@domain/model/person'
import { whyDay, whyNoDay, type OnRecord } from '@domain/rules/why-day'
import { PersonLog } from '@domain/rules/why-log'
import { heldOn, turnsOn, type Held } from '@domain/rules/why-posts'
import { sendWords } from '@domain/rules/why-sent'
import { slotsOf } from '@domain/rules/why-told'
import { anEpisode, aPerson, aTag, cadreOn, inPingan, redFacts, someday } from './build'

const CLINIC = '500237207223'
const by = { openid: 'admin', capacity: 'admin', name: '' }

const aCommit = (
  stream: string,
  seq: number,
  at: number,
  events: readonly unknown[],
  births: Person[] = [],
): Commit => ({
  _id: `${stream}:${seq}`,
  stream,
  seq,
  commandId: `c${seq}`,
  payloadHash: '',
  action: 'test',
  by,
  at,
  on: someday,
  occurredAt: at,
  township: null,
  pack: null,
  about: [],
  events,
  births,
  reply: null,
  puts: [],
})

describe('who answered for a place on a day', () => {
  const post = (from: string, until: string | null, id = 't-1'): Post => ({
    id,
    role: 'doctor',
    place: CLINIC,
    township: CLINIC.slice(0, 9),
    from: day(from),
    until: until as Day | null,
    grantedBy: 'admin',
  })
  const account = (...posts: Post[]) => ({ _id: 'ran', name: '冉启文', posts }) as unknown as Account
  const ended = aCommit('ran', 2, instantOf(someday, 15), [{ type: 'post-ended', postId: 't-1', on: someday }])
  const given = aCommit('ran', 1, instantOf(someday, 10), [{ type: 'post-given', post: post(someday, null), name: '' }])

  test('a post ended in the afternoon was still held in the morning; a term that ran out was not [F02 F04]', () => {
    const one = account(post('2023-02-01', someday))
    expect(turnsOn(one, [CLINIC], someday)).toBe(true)
    expect(heldOn(one, [ended], [CLINIC], someday)).toMatchObject([{ since: 0, until: instantOf(someday, 15) }])
    expect(heldOn(one, [], [CLINIC], someday)).toEqual([])
  })

  test('a post given at ten is held from ten; one of the next day or of another place is nobody’s [F02 F04]', () => {
    expect(heldOn(account(post(someday, null)), [given], [CLINIC], someday)).toMatchObject([
      { since: instantOf(someday, 10) },
    ])
    expect(heldOn(account(post(addDays(someday, 1), null)), [], [CLINIC], someday)).toEqual([])
    expect(heldOn(account(post('2023-02-01', null)), [], ['500237207224'], someday)).toEqual([])
    expect(turnsOn(account(post('2023-02-01', null)), [CLINIC], someday)).toBe(false)
  })
})

const anAlert: Alert = {
  id: 'a-000001',
  at: instantOf(someday, 8),
  on: someday,
  level: 'urgent',
  flags: ['血氧 92%，低于 93%', '血氧 92%，到了 93% 这条重症线'],
  clause: 'A14',
  spo2: 92,
  temperature: null,
  takenBy: null,
  referral: true,
}

describe('a day told from the log', () => {
  const morning = instantOf(someday, 7)
  const asked = { on: someday, now: instantOf(addDays(someday, 1), 9), names: true }
  const tagged = aPerson({ tags: [aTag('lonely-elder', '2023-01-20')], registeredOn: someday })
  const logOf = (person: Person) => new PersonLog(person._id, [aCommit('h-1', 1, morning, [], [person])])
  const cadre: Held = { openid: 'tan', name: '谭小梅', role: 'cadre', place: CLINIC, since: 0, until: Infinity }
  const slots = slotsOf(tagged.township, someday, [])
  const ran = slots.map((slot) => ({ ...slot, ranAt: slot.at + 60_000 }))
  const told = (record: Partial<OnRecord>) =>
    whyDay(logOf(tagged), tagged, { workers: [cadre], slots, sends: [], ...record }, asked).reminded

  test('no mark of the slot is the timer’s fault; a mark without a message is said as unrecorded [F02 F04]', () => {
    expect(told({})?.lines[0].words).toBe('8:00 的提醒没发：定时没有跑')
    expect(told({ slots: ran })?.lines[0].words).toBe('8:00 那一轮没发给这个人，没记下为什么')
    const send = { _id: `${ran[0].mark}:tan`, openid: 'tan', at: ran[0].at, state: 'unknown', code: null } as const
    expect(told({ slots: ran, sends: [send] })).toMatchObject({
      words: '那天没有提醒到人。名单上有，打开守望就看得到。',
      lines: [{ words: '发没发到，不知道', sent: false }],
    })
  })

  test('nobody in post, and somebody gone before eight, are two different answers [F02]', () => {
    expect(told({ workers: [] })?.words).toContain('这一片那天没有在岗的村干部，没人可提醒。')
    const gone = { ...cadre, until: instantOf(someday, 7, 30) }
    expect(told({ workers: [gone], slots: ran })?.lines[0].words).toBe('8:00 的时候已经不在岗')
    const { owed } = whyDay(logOf(tagged), tagged, { workers: [], slots, sends: [] }, asked)
    expect(owed[0].by).toBe('村干部（那天这一片没有在岗的）')
  })

  test('registered at noon, there was nothing at eight to remind of [F02 F04]', () => {
    const log = new PersonLog(tagged._id, [aCommit('h-1', 1, instantOf(someday, 12), [], [tagged])])
    const { reminded, owed } = whyDay(log, tagged, { workers: [cadre], slots: ran, sends: [] }, asked)
    expect(owed.map(({ kind }) => kind)).toContain('daily-contact')
    expect(reminded?.lines[0].words).toBe('8:00 那会儿还没有这件事')
  })

  test('each kind of duty is told by the pack of its own township on that day [F02 R20]', () => {
    const before = { ...tagged, ...inPingan, asOf: someday }
    const view = whyDay(logOf(before), before, { workers: [], slots: [], sends: [] }, asked)
    expect(view.pack?.id).toBe('pingan')
    expect(view.notOwed).toContainEqual({ label: '每天问一声', words: '方案没定哪些人每天要问，等镇乡定' })
  })

  test('the fullest day still fits one reply [F02 P9]', () => {
    const tries = ['2023-02-05', '2023-02-06', '2023-02-07'].map((on) => cadreOn(on, 'no-answer'))
    const full = aPerson({
      ...redFacts,
      tags: [aTag('disabled', '2023-01-01'), aTag('lonely-elder', '2023-01-01')],
      episode: anEpisode({ remeasureOn: someday }),
      alert: anAlert,
      contacts: tries,
    })
    const contacted = { type: 'contacted', reading: null, note: null, advice: '多喝水。'.repeat(70), settled: [] }
    const commits = Array.from({ length: 30 }, (_, n) =>
      aCommit(full._id, n + 1, instantOf(someday, 9) + n * 60_000, [
        { ...contacted, contact: { ...cadreOn(someday, 'no-answer'), at: instantOf(someday, 9) + n } },
      ]),
    )
    const log = new PersonLog(full._id, [aCommit('h-1', 1, morning, [], [full]), ...commits])
    const workers = Array.from({ length: 40 }, (_, n): Held => ({ ...cadre, openid: `o${n}`, name: `王小明${n}` }))
    const view = whyDay(log, log.before(asked.now) ?? full, { workers, slots, sends: [] }, asked)
    expect(view.owed.length).toBeGreaterThanOrEqual(6)
    expect(view.deeds.length + view.moreDeeds).toBe(30)
    expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThanOrEqual(16 * 1024)
  })

  test('a day before the log begins and a day to come have no duties and no reminder [F02]', () => {
    const log = logOf(tagged)
    expect(log.before(morning)).toBeNull()
    expect(whyNoDay(log, '张桂香', { on: addDays(someday, -1), now: asked.now }).words).toContain('还没登记')
    expect(whyNoDay(log, '张桂香', { on: addDays(someday, 9), now: asked.now }).words).toContain('还没到那天')
  })
})

test('every outcome of a message has words of its own, and none but sent says 发了 [F02 C03]', () => {
  const states = ['claimed', 'sent', 'no-grant', 'failed', 'unknown'] as const
  const words = states.map((state) =>
    sendWords({ _id: 'x', openid: 'o', at: instantOf(someday, 8), state, code: null }, someday),
  )
  expect(new Set(words).size).toBe(states.length)
  expect(words.filter((one) => one.endsWith('发了'))).toEqual(['8:00 发了'])
})

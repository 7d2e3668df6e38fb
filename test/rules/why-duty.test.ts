import { whyKinds, type WhyKind } from '@domain/contract/why'
import { day, instantOf } from '@domain/model/day'
import { DutyKind } from '@domain/model/duty'
import type { Alert, Person } from '@domain/model/person'
import { isClauseId } from '@domain/policy/clauses'
import { dutiesOf } from '@domain/rules/duties'
import { dutyNow, whyDuty } from '@domain/rules/why-duty'
import { remindedOf, remindersAbout } from '@domain/rules/why-reminded'
import { aContact, anEpisode, aPerson, aTag, cadreOn, doctorOn, inPingan, kept, redFacts, someday } from './build'

const liu = (changes: Partial<Person> = {}) =>
  aPerson({ ...inPingan, name: '刘世贵', episode: anEpisode({ lastReachedOn: day('2023-02-05') }), ...changes })

const alert: Alert = {
  id: 'a-000001',
  at: instantOf(someday, 8),
  on: someday,
  level: 'urgent',
  flags: ['血氧 92%，低于 93%'],
  clause: 'A14',
  spo2: 92,
  temperature: null,
  takenBy: null,
  referral: true,
}

const factsIn = (view: ReturnType<typeof whyDuty>) =>
  Object.fromEntries(view.facts.map(({ label, words }) => [label, words]))

describe('why something is owed', () => {
  test('a follow-up says clause, document, pack, the last contact, the day, and that a cadre’s call is not it [F02 A15]', () => {
    const contacts = [cadreOn('2023-02-05', 'fine', 9), doctorOn('2023-02-05'), cadreOn('2023-02-07')]
    const readings = [kept(day('2023-02-05'), { temperature: 38 }), kept(someday, { temperature: 37 })]
    const view = whyDuty(liu({ contacts, readings }), 'follow-up', someday)
    expect(view.title).toBe('为什么要随访刘世贵')
    expect(view.basis).toEqual({
      row: 'A15',
      source: '平安府发〔2023〕5号',
      article: '三(二)1',
      sentences: [
        '卫生院每 3 天随访一次，可以加密，直到居家治疗结束。',
        '从医生上次联系上那天数起，至少每 3 天一次。可以更密，医生说结束才结束。',
      ],
      amber: false,
    })
    expect(view.pack).toEqual({ id: 'pingan', version: 1, words: '规则包 平安镇 第 1 版，2023年2月3日起用' })
    expect(factsIn(view)).toEqual({
      上次联系上: '2月5日 10:00，医生打电话',
      多久一次: '每 3 天一次',
      最晚: '2月8日，就是今天',
      迟的算法: '2月9日 0 点起算迟',
    })
    expect(view.notCounted).toEqual([
      '2月7日 10:00 打电话：村干部联系的，这件事不算，要医生联系上才算',
      '家里又报了 1 次情况：报了不等于联系过，要医生联系上才算',
    ])
    expect(view.unconfirmed).toEqual([])
  })

  test('where no plan says it the national guidance is named, and a local default wears 暂 with what is left open [F02 R11 R79]', () => {
    expect(whyDuty(aPerson({ episode: liu().episode }), 'follow-up', someday).basis).toMatchObject({
      row: 'R79',
      source: '国卫明电〔2022〕509号',
      amber: false,
    })
    const first = whyDuty(liu({ episode: anEpisode() }), 'first-contact', someday, instantOf(someday, 9))
    expect(first.basis).toMatchObject({ row: 'R11', amber: true, article: '文件没写多久内第一次联系' })
    expect(first.unconfirmed).toEqual([
      { title: '报了以后 24 小时内第一次联系', note: '文件没写多久内第一次联系。本地先定的，等镇乡确认。' },
    ])
    expect(factsIn(first)).toMatchObject({ 最晚: '2月7日 10:30', 迟的算法: '过了这个点就算迟，已经迟 1 天' })
  })

  test('a weekly number says tier, week, what counted, and that counting the cadre is not confirmed [F02 B37 R03]', () => {
    const view = whyDuty(
      aPerson({ ...redFacts, contacts: [cadreOn('2023-02-06'), cadreOn('2023-02-07', 'no-answer')] }),
      'weekly-contact',
      someday,
    )
    expect(view.basis).toMatchObject({ row: 'B37', article: '五(十四)', amber: false })
    expect(factsIn(view)).toMatchObject({
      分类: '红·重点。82 岁，有基础病，不稳定，没打疫苗',
      哪一周: '2月6日到2月12日',
      要几天: '3 天',
      算数的: '1 天',
    })
    expect(view.notCounted).toEqual(['2月7日 10:00 打电话：村干部没联系上，不算'])
    expect(view.unconfirmed.map(({ title }) => title)).toEqual(['村干部联系的，每周联系也算'])
  })

  test('a daily question names the group and its first day, a visit the attempts it follows from [F02 B39 E29]', () => {
    const tagged = aPerson({ tags: [aTag('lonely-elder', '2023-01-20')] })
    expect(whyDuty(tagged, 'daily-contact', someday).title).toBe('为什么每天要问张桂香一声')
    expect(factsIn(whyDuty(tagged, 'daily-contact', someday))).toMatchObject({ 因为是: '孤寡老人，1月20日起' })
    const tries = ['2023-02-05', '2023-02-06', '2023-02-07'].map((on) => cadreOn(on, 'no-answer'))
    const visit = whyDuty(aPerson({ contacts: [cadreOn('2023-02-04'), ...tries] }), 'visit', someday)
    expect(visit.basis).toMatchObject({ row: 'E29', amber: true })
    expect(factsIn(visit).没联系上).toBe('2月5日 10:00 打电话；2月6日 10:00 打电话；2月7日 10:00 打电话')
    expect(visit.unconfirmed.map(({ title }) => title)).toEqual(['连着 3 次没联系上就上门'])
  })

  test('a danger sign is told in its own words; a sign by a bound nobody confirmed wears 暂 [F02 A14 R32]', () => {
    const view = whyDuty(liu({ alert }), 'urgent-clinic', someday)
    expect(view.basis).toMatchObject({ row: 'A14', amber: false })
    expect(factsIn(view)).toMatchObject({ 危险信号: '血氧 92%，低于 93%', 谁接手: '还没人接手' })
    expect(view.unconfirmed).toEqual([])
    const words = '孩子体温 41.5 ℃，高于 41 ℃'
    const child = liu({
      birthOn: day('2018-01-01'),
      readings: [{ ...kept(someday, { temperature: 41.5 }), at: alert.at }],
      alert: { ...alert, flags: [words] },
    })
    expect(whyDuty(child, 'urgent-clinic', someday).unconfirmed).toMatchObject([{ title: words }])
  })

  test('every duty of a person who is owed everything explains itself by the clause it carries [F02]', () => {
    const everything = aPerson({
      ...redFacts,
      alert,
      tags: [aTag('disabled', '2023-01-01')],
      episode: anEpisode({ remeasureOn: someday }),
      contacts: ['2023-02-05', '2023-02-06', '2023-02-07'].map((on) => cadreOn(on, 'no-answer')),
    })
    const later = { ...everything, episode: anEpisode({ lastReachedOn: day('2023-02-04') }) }
    const seen = new Set<string>()
    for (const person of [everything, later])
      for (const duty of dutiesOf(person)) {
        const view = whyDuty(person, duty.kind as never, someday)
        seen.add(duty.kind)
        expect(view).toMatchObject({ owed: true, basis: { row: duty.clause } })
        expect(view.facts.length).toBeGreaterThanOrEqual(2)
        for (const { words } of view.facts) expect(words).not.toBe('')
        if (isClauseId(duty.clause) && /^[AB]/.test(duty.clause)) expect(view.basis.amber).toBe(false)
      }
    expect([...seen]).toEqual(expect.arrayContaining(whyKinds.slice(0, 9)))
    for (const kind of seen) expect(whyKinds).toContain(kind)
  })

  test('every kind of duty is a person’s, or has an address of its own to ask at [F02]', () => {
    const others = DutyKind.options.filter((kind) => !(whyKinds as readonly string[]).includes(kind))
    expect(others.sort()).toEqual(['bond', 'device-back', 'device-clean', 'medicine'])
  })
})

describe('why something is not owed', () => {
  test('each kind says which fact is missing, or from when it will be owed [F02]', () => {
    const nobody = aPerson({ ...inPingan, name: '刘世贵' })
    const said = whyKinds.map((kind) => {
      const view = whyDuty(nobody, kind, someday)
      expect(view).toMatchObject({ owed: false, notCounted: [] })
      expect(view.title).toMatch(/^为什么现在不用/)
      return factsIn(view).为什么
    })
    expect(said).toEqual([
      '没有等人接手的危险信号',
      '没有等医生处理的危险信号',
      '没有在居家治疗',
      '没有在居家治疗',
      '没有在居家治疗',
      '没有要再量的血氧',
      '未定频次—需镇级设定',
      '方案没定哪些人每天要问，等镇乡定',
      '没有连着几次没联系上',
      '没有等医生定去处',
      '没有请专家定的事',
      '没有在转诊',
      '没有定期要去医院的日子',
      '没有漏掉没记的联系',
      '没有要核实的去向',
      '没有要医生结掉的记录',
      '没有要再看的分类',
    ])
    const early = whyDuty(liu({ episode: anEpisode({ lastReachedOn: someday }) }), 'follow-up', someday)
    expect(early).toMatchObject({ owed: false })
    expect(factsIn(early).为什么).toBe('2月10日起才要办')
    const asked = aPerson({ ...redFacts, contacts: [cadreOn(someday)] })
    expect(factsIn(whyDuty(asked, 'weekly-contact', someday)).为什么).toBe(
      '这一天联系过，算一天；2月9日起，这周还差 2 天',
    )
  })
})

describe('who was reminded, and why nobody was', () => {
  const person = liu({ contacts: [aContact(day('2023-02-05'), 'doctor', 'fine')] })
  const doctor = { openid: 'ran', name: '冉启文', role: 'doctor', place: person.village }
  const cadre = { openid: 'tan', name: '谭小梅', role: 'cadre', place: person.grid }
  const nine = instantOf(someday, 9)
  const send = { _id: 'digest:ran', openid: 'ran', at: instantOf(someday, 8), state: 'sent', code: null } as const
  const dutyOf = (whose: Person, kind: WhyKind = 'follow-up') => dutyNow(whose, kind)
  const ask = (at: number, more: Partial<Parameters<typeof remindedOf>[2]> = {}, whose = person) =>
    remindedOf(dutyOf(whose), at, { helpers: [doctor, cadre], sends: [], ...more })

  test('who is further up the ladder is named when it has climbed to them, and otherwise told that it was not their turn [F02 E04]', () => {
    const centre = { openid: 'li', name: '李院长', role: 'doctor', place: person.township }
    const office = { openid: 'zhou', name: '周文', role: 'office', place: person.township }
    const helpers = [doctor, cadre, centre, office]
    expect(ask(nine, { helpers, sends: [send] }).lines.map(({ name, words }) => [name, words])).toEqual([
      ['冉启文（医生）', '8:00 发了'],
      ['李院长（医生）', '没轮到：先提醒近处的，迟了才往上报'],
    ])
    const later = ask(instantOf(day('2023-02-11'), 9), { helpers })
    expect(later.lines.map(({ name, words }) => [name, words])).toEqual(
      [doctor, centre, office].map(({ name, role }) => [
        `${name}（${role === 'office' ? '镇乡办公室' : '医生'}）`,
        '没发。发的时候还没有这件事，或者没发成',
      ]),
    )
  })

  test('the digest of the one who owes it, and nobody else’s [F02 C03]', () => {
    expect(remindersAbout(dutyOf(person), null, nine)).toEqual(['digest:500235133:2023-02-08T08'])
    expect(ask(nine, { sends: [send, { ...send, openid: 'tan' }] })).toEqual({
      words: '8:00 发了，合在一条里',
      lines: [{ key: '0', name: '冉启文（医生）', sent: true, words: '8:00 发了' }],
    })
  })

  test('no consent, a failure and an unknown outcome are three answers, none of them sent [F02 C03]', () => {
    const wordsOf = (state: 'no-grant' | 'failed' | 'unknown') => ask(nine, { sends: [{ ...send, state }] })
    expect(wordsOf('no-grant').lines[0].words).toBe('没点过同意，微信不让发')
    expect(wordsOf('failed').lines[0].words).toBe('微信没送到')
    const refused = { ...send, state: 'failed', code: 43101 } as const
    expect(ask(nine, { sends: [refused] }).lines[0].words).toBe('微信没送到：这个人没点同意，或者点过的次数用完了')
    expect(ask(nine, { sends: [{ ...refused, code: 40013 }] }).lines[0].words).toBe('微信没送到，微信给的号是 40013')
    expect(wordsOf('unknown')).toMatchObject({ lines: [{ sent: false, words: '发没发到，不知道' }] })
    for (const state of ['no-grant', 'failed', 'unknown'] as const)
      expect(wordsOf(state).words).toBe('没有提醒到人。名单上一直有，打开守望就看得到。')
    expect(ask(nine).lines[0].words).toContain('没发')
  })

  test('too early, not yet due, nobody in post, nothing owed: each said as what it is [F02]', () => {
    expect(ask(instantOf(someday, 7)).words).toBe('今天 8:00 才提醒')
    expect(ask(nine, { helpers: [cadre] }).words).toBe('这一片没有在岗的医生，没人可提醒。名单上还有这件事。')
    const tomorrow = liu({ episode: anEpisode({ lastReachedOn: day('2023-02-06') }) })
    expect(ask(nine, {}, tomorrow).words).toBe('还没到最晚那天，2月9日才提醒。名单上现在就有。')
    expect(ask(nine, {}, liu({ episode: null })).words).toBe('现在不用办，所以不提醒')
  })

  test('a danger sign tells cadre and doctor, each by a message of its own [F02 A14]', () => {
    const told = remindedOf(dutyOf(liu({ alert }), 'urgent-clinic'), nine, {
      helpers: [doctor, cadre],
      sends: [send, { ...send, openid: 'tan', state: 'no-grant' }],
    })
    expect(remindersAbout(dutyOf(liu({ alert }), 'urgent-clinic'), alert.id, nine)).toEqual(['a-000001'])
    expect(told.words).toBe('8:00 发了')
    expect(told.lines.map(({ sent }) => sent)).toEqual([true, false])
    const nextDay = remindedOf(dutyOf(liu({ alert }), 'urgent-clinic'), instantOf(day('2023-02-09'), 9), {
      helpers: [doctor],
      sends: [send],
    })
    expect(nextDay.words).toBe('2月8日 8:00 发了')
  })
})

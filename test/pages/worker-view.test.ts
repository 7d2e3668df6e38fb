import { day } from '@domain/model/day'
import { dutyWords } from '@domain/rules/words'
import { settles } from '@domain/rules/discharge'
import { packFor } from '@domain/policy/pack-for'
import { DutyKind } from '@domain/model/duty'
import { type Door } from '@domain/rules/list-order'
import {
  answer,
  answerAll,
  emptyDraft,
  missing,
  preview,
  recordsOf,
  TALK_SETTLES,
} from '../../src/worker/door/contact/flow'
import {
  emptyVitals,
  judgeHere,
  readingOf,
  settleSlip,
  slipQuestion,
  slipsOf,
} from '../../src/worker/door/contact/vitals'
import {
  faceFromList,
  headWords,
  lastWords,
  numbersAt,
  type DoorFace,
  type PersonFace,
} from '../../src/worker/door/view'
import { headOf, sectionsOf } from '../../src/worker/today/view'

const TODAY = day('2023-02-08')
const LIANGPING = '500237207'

const duty = (kind: DutyKind, more: Partial<PersonFace['duties'][number]> = {}) => ({
  key: `p:${kind}`,
  kind,
  words: dutyWords(kind),
  due: '今天',
  late: 0,
  mine: true,
  ...more,
})
const person = (name: string, more: Partial<PersonFace> = {}): PersonFace => ({
  personId: name,
  name,
  age: 80,
  birthOn: day('1943-01-01'),
  child: false,
  pregnant: 'no',
  tier: 'red',
  groups: [],
  phone: null,
  episodeDay: null,
  alert: null,
  treatment: null,
  away: null,
  last: null,
  duties: [],
  ...more,
})
const face = (people: PersonFace[], more: Partial<DoorFace> = {}): DoorFace => ({
  householdId: 'h',
  v: 1,
  plate: '3组12号',
  village: '朝元村',
  head: '张桂香',
  phone: null,
  hardship: null,
  township: LIANGPING,
  people,
  requests: [],
  ...more,
})

test('what the sheet says a contact settles is what the discharge matrix lets a cadre settle [F10]', () => {
  const { policy } = packFor(LIANGPING, TODAY)
  const reached = {
    at: 0,
    on: TODAY,
    role: 'cadre',
    outcome: 'fine',
    mode: 'phone',
    via: null,
    stateRecorded: false,
  } as const
  const byMatrix = DutyKind.options.filter((kind) => settles(reached, kind, policy).settles)
  expect([...TALK_SETTLES].sort()).toEqual([...byMatrix].sort())
})

describe('the sheet for a door', () => {
  const zhang = person('张桂香', { duties: [duty('weekly-contact'), duty('follow-up', { mine: false })] })
  const xiaoyu = person('陈小宇', { duties: [duty('daily-contact')] })
  const people = [zhang, xiaoyu]

  test('begins with nothing picked and says what is missing, one thing at a time [E29]', () => {
    const empty = emptyDraft(1, undefined)
    expect(recordsOf(empty, people)).toEqual([])
    expect(missing(empty, people)).toBe('先点一个')
    const missed = answer(empty, '张桂香', 'missed')
    expect(missing(missed, people)).toBe('怎么没联系上，点一个')
    expect(missing({ ...missed, reason: 'no-answer' }, people)).toBe('怎么联系的，点一个')
    expect(missing({ ...missed, reason: 'no-answer', way: 'phone' }, people)).toBeUndefined()
    expect(missing(answer(missed, '张桂香', 'missed'), people)).toBe('先点一个')
  })

  test('says before saving what this settles, what is left and whose it is [F10 F15]', () => {
    expect(preview(answerAll(emptyDraft(1, 'visit'), people, 'fine'), people)).toEqual({
      settles: '存好后，张桂香这周联系算一次，陈小宇每天问一声办完。',
      left: '还剩 1 件：张桂香居家随访（医生办）。',
    })
    expect(preview(answerAll(emptyDraft(1, 'phone'), people, 'missed'), people)?.settles).toBe(
      '没联系上不算办完，还留在名单上。',
    )
  })

  test('makes one entry a person asked about, with readings for nobody but who is unwell [E06]', () => {
    const draft = {
      ...answer(answer(emptyDraft(7, 'visit'), '张桂香', 'not-fine'), '陈小宇', 'missed'),
      reason: 'refused' as const,
      vitals: {
        张桂香: { ...emptyVitals, oxygen: 95, antigen: 'positive' as const, note: ' 咳得厉害 ' },
        陈小宇: { ...emptyVitals, oxygen: 90 },
      },
    }
    expect(recordsOf(draft, people).map(({ input }) => input)).toEqual([
      {
        personId: '张桂香',
        outcome: 'not-fine',
        mode: 'visit',
        occurredAt: 7,
        reading: { spo2: 95, antigen: 'positive' },
        note: '咳得厉害',
        infected: true,
      },
      { personId: '陈小宇', outcome: 'refused', mode: 'visit', occurredAt: 7 },
    ])
  })
})

test('a number nobody measured is not sent, and 都没有 is an answer [F08]', () => {
  expect(readingOf(emptyVitals)).toBeUndefined()
  expect(readingOf({ ...emptyVitals, temperature: 'unmeasured', symptoms: ['none'] })).toEqual({ symptoms: [] })
})

test('a likely slip is asked about once, and either answer settles it [E27]', () => {
  const vitals = { ...emptyVitals, oxygen: 39 }
  const [slip] = slipsOf(vitals, LIANGPING, TODAY)
  if (!slip) throw new Error('39 % was not asked about')
  expect(slipQuestion(slip)).toBe('血氧填的是 39。看一眼指夹，是不是 93？')
  expect(slipsOf(settleSlip(vitals, slip, 'keep'), LIANGPING, TODAY)).toEqual([])
  expect(settleSlip(vitals, slip, 'guess').oxygen).toBe(93)
})

test.each([
  [92, 'urgent'],
  [93, 'severe'],
  [95, 'none'],
])('the phone itself judges %d % as %s, without network [A14]', (oxygen, level) => {
  const who = { birthOn: day('1943-01-01'), pregnant: 'no' as const }
  const judged = judgeHere({ ...emptyVitals, oxygen }, who, LIANGPING, TODAY)
  if (oxygen === 93) expect(judged?.level).not.toBe('urgent')
  else expect(judged?.level).toBe(level)
})

const listed = (more: Partial<Door> = {}): Door => ({
  key: 'h',
  householdId: 'h',
  village: '500237207223',
  grid: '500237207223-01',
  plate: '3组12号',
  section: 'late',
  daysLate: 1,
  words: '1 件：每天问一声',
  dueWords: '迟 1 天',
  orderWords: '红·重点，迟 1 天',
  people: [
    {
      personId: 'p',
      subjectId: null,
      name: '陈小宇',
      birthOn: day('2013-03-02'),
      phone: null,
      tier: null,
      groups: ['left-behind-child'],
      duties: [
        {
          dutyId: 'p:visit',
          kind: 'visit',
          words: '上门看一眼',
          dueWords: '今天',
          clause: 'E29',
          note: '3 次没联系上',
          urgent: false,
          taken: false,
          at: null,
          daysLate: 0,
        },
      ],
    },
  ],
  ...more,
})

test('the head counts what today asks for and not what may wait; a finished day is said so [E09]', () => {
  const counts = { danger: 1, late: 2, today: 3, window: 9, missed: 4 }
  expect(headOf({ counts, placeNames: ['朝元村 1网格'] })).toEqual({ title: '还有 6 户', aside: '朝元村 1网格' })
  expect(
    headOf({ counts: { danger: 0, late: 0, today: 0, window: 9, missed: 2 }, placeNames: ['甲村', '乙村'] }),
  ).toEqual({
    title: '今天的办完了',
    aside: '甲村等 2 处',
  })
})

test('doors stand under what they are in the order the server gave, with the one thing to know [E03]', () => {
  const counts = { danger: 0, late: 2, today: 0, window: 1, missed: 0 }
  const doors = [listed({ key: 'b' }), listed({ key: 'a' }), listed({ key: 'c', section: 'window' })]
  const sections = sectionsOf(doors, counts, TODAY, new Set(['p']))
  expect(sections.map(({ title, doors: shown }) => [title, shown.map(({ key }) => key)])).toEqual([
    ['迟了，2 户', ['b', 'a']],
    ['这几天都行，1 户', ['c']],
  ])
  expect(sections[0]?.doors[0]).toMatchObject({ note: '3 次没联系上，今天要上门', waiting: true, family: '陈小宇家' })
  expect(sections[0]?.doors[0]?.people).toEqual([{ name: '陈小宇', age: 9, untiered: true, groups: ['留守儿童'] }])
})

test('a door known from the list alone can still be recorded at [E01]', () => {
  const known = faceFromList(listed(), TODAY)
  expect(known.people[0]?.duties[0]).toMatchObject({ kind: 'visit', mine: true })
  expect(headWords(known)).toBe('1 人，这一趟能办 1 件')
})

test('the last attempt is told in words, and reaching nobody is not passed over [F15]', () => {
  const at = Date.UTC(2023, 1, 7, 2, 20)
  const missed = person('张桂香', { last: { at, who: '村干部', outcome: 'no-answer', mode: 'phone' } })
  expect(lastWords(face([missed]), TODAY)).toEqual({
    said: '昨天 10:20 村干部打过，没人接。',
    means: '没联系上不等于没事，再试。',
  })
  expect(lastWords(face([person('张桂香')]), TODAY)).toBeNull()
})

test('each number of a door is offered once, who is owed something first', () => {
  const people = [person('陈大山', { phone: '1' }), person('张桂香', { phone: '2', duties: [duty('visit')] })]
  expect(numbersAt(face(people, { phone: '1' }))).toEqual([
    { name: '张桂香', phone: '2' },
    { name: '陈大山', phone: '1' },
  ])
})

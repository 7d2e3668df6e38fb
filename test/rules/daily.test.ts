import { day } from '@domain/model/day'
import { VulnerableGroup } from '@domain/model/person'
import { liangping } from '@domain/policy/liangping'
import { pingan } from '@domain/policy/pingan'
import { dailyGroupsOn, dailyStatus } from '@domain/rules/daily'
import { visitStatus } from '@domain/rules/visit'
import { aContact, aTag, cadreOn } from './build'

const policy = liangping.policy
const tag = aTag('left-behind-child', '2023-02-06', '2023-02-10')
const on = (today: string, contacts = [] as ReturnType<typeof cadreOn>[], tags = [tag]) =>
  dailyStatus(tags, contacts, day(today), policy)

describe('asked after every day', () => {
  test.each(VulnerableGroup.options)('%s is owed a contact a day in 两坪乡, not in 平安镇 [B39 R13]', (group) => {
    const tags = [aTag(group, '2023-02-06')]
    expect(dailyGroupsOn(tags, day('2023-02-08'), policy)).toEqual([group])
    expect(dailyStatus(tags, [], day('2023-02-08'), pingan.policy)).toBeNull()
  })

  test.each([
    { today: '2023-02-05', owed: false },
    { today: '2023-02-06', owed: true },
    { today: '2023-02-09', owed: true },
    { today: '2023-02-10', owed: false },
  ])(
    'tagged 6 to 10 Feb, on $today owed: $owed — the first day counts, the last does not [B39 R55 R56]',
    ({ today, owed }) => {
      expect(dailyGroupsOn([tag], day(today), policy)).toHaveLength(owed ? 1 : 0)
    },
  )

  test('done today opens tomorrow; the visit that found them counts [B39 R55]', () => {
    expect(on('2023-02-08')).toMatchObject({ opensOn: '2023-02-08', dueOn: '2023-02-08', doneToday: false })
    expect(on('2023-02-06', [cadreOn('2023-02-06')])).toMatchObject({
      doneToday: true,
      opensOn: '2023-02-07',
      untilOn: '2023-02-10',
    })
    expect(on('2023-02-09', [cadreOn('2023-02-09')])).toBeNull()
    expect(on('2023-02-05')).toMatchObject({ owedToday: false, opensOn: '2023-02-06' })
  })

  test("yesterday's contact does nothing for today, and a missed day is not done later [B39 R88]", () => {
    expect(on('2023-02-08', [cadreOn('2023-02-07')])).toMatchObject({ doneToday: false, dueOn: '2023-02-08' })
  })

  test('not reached is not fine: the day stays unmet; family and self do not count, a volunteer does [B39 F15 R86]', () => {
    const today = day('2023-02-08')
    expect(on('2023-02-08', [cadreOn('2023-02-08', 'no-answer')])).toMatchObject({ doneToday: false })
    expect(on('2023-02-08', [aContact(today, 'family', 'fine')])).toMatchObject({ doneToday: false })
    expect(on('2023-02-08', [aContact(today, 'self', 'fine')])).toMatchObject({ doneToday: false })
    expect(on('2023-02-08', [aContact(today, 'volunteer', 'fine')])).toMatchObject({ doneToday: true })
  })

  test('tags that overlap or touch carry on as one; a gap waits for the next [B39 R56]', () => {
    const second = aTag('disabled', '2023-02-10', '2023-02-12')
    expect(on('2023-02-08', [], [tag, second])).toMatchObject({ untilOn: '2023-02-12' })
    expect(on('2023-02-08', [], [tag, aTag('disabled', '2023-02-09')])).toMatchObject({ untilOn: null })
    const later = aTag('disabled', '2023-02-20')
    expect(on('2023-02-09', [cadreOn('2023-02-09')], [tag, later])).toMatchObject({
      opensOn: '2023-02-20',
      groups: ['disabled'],
    })
  })
})

describe('going to the door when calls reach nobody', () => {
  const visit = (contacts: ReturnType<typeof cadreOn>[], today: string, tags = [] as (typeof tag)[]) =>
    visitStatus(contacts, tags, day(today), policy)
  const missed = (d: string, hour = 10) => cadreOn(d, 'no-answer', hour)

  test('two unanswered calls in a row are not a visit, three are [E29 R90]', () => {
    expect(visit([missed('2023-02-06'), missed('2023-02-07')], '2023-02-07')).toBeNull()
    expect(visit([missed('2023-02-06'), missed('2023-02-07'), missed('2023-02-08')], '2023-02-08')).toMatchObject({
      attempts: 3,
      opensOn: '2023-02-08',
      dueOn: '2023-02-09',
      why: { clause: 'E29' },
    })
  })

  test('reaching the person starts the row again; a relative or the person reporting does not [E29 R86]', () => {
    const row = [missed('2023-02-06'), cadreOn('2023-02-07'), missed('2023-02-08', 9), missed('2023-02-08', 11)]
    expect(visit(row, '2023-02-08')).toBeNull()
    const self = aContact(day('2023-02-07'), 'self', 'fine')
    expect(
      visit([missed('2023-02-06'), missed('2023-02-07', 9), self, missed('2023-02-08')], '2023-02-08'),
    ).toMatchObject({ attempts: 3 })
  })

  test('an entry made late is put in its own place in time [E29 E01]', () => {
    const late = [missed('2023-02-06'), missed('2023-02-08'), missed('2023-02-09'), cadreOn('2023-02-07')]
    expect(visit(late, '2023-02-09')).toBeNull()
  })

  test('asked after daily: one day tried in vain means a visit the next day; a day nobody tried does not [B39 R90 R91]', () => {
    const tags = [aTag('lonely-elder', '2023-02-01')]
    expect(visit([missed('2023-02-08')], '2023-02-08', tags)).toMatchObject({
      opensOn: '2023-02-09',
      dueOn: '2023-02-09',
      why: { clause: 'B39' },
    })
    expect(visit([cadreOn('2023-02-06')], '2023-02-08', tags)).toBeNull()
    expect(visit([], '2023-02-08', tags)).toBeNull()
    expect(visit([missed('2023-02-08', 9), cadreOn('2023-02-08', 'fine', 15)], '2023-02-08', tags)).toBeNull()
    expect(visit([cadreOn('2023-02-08', 'fine', 9), missed('2023-02-08', 15)], '2023-02-08', tags)).toBeNull()
  })

  test('a visit that finds nobody leaves the visit owed, and late [B39 E29]', () => {
    const tags = [aTag('lonely-elder', '2023-02-01')]
    const atDoor = aContact(day('2023-02-09'), 'cadre', 'no-answer', { mode: 'visit' })
    expect(visit([missed('2023-02-08'), atDoor], '2023-02-10', tags)).toMatchObject({
      dueOn: '2023-02-09',
      attempts: 2,
    })
  })
})

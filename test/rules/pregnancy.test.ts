import { addDays, day } from '@domain/model/day'
import { liangping } from '@domain/policy/liangping'
import { pregnancyChangesOn, pregnancyOn, pregnancySaid, questionsFor } from '@domain/rules/pregnancy'
import { aPerson, someday } from './build'

const { policy } = liangping
const woman = (age: number, changes = {}) => aPerson({ birthOn: day(`${2023 - age}-02-08`), ...changes })
const on = (n: number) => addDays(someday, n)

test('nobody has said: unknown from 12 to 55, and asked; a man, a child and an old woman are not asked [A19 R33]', () => {
  const at = (age: number, changes = {}) => pregnancyOn(woman(age, changes), someday, policy)
  expect([at(11), at(12), at(55), at(56)]).toEqual(['no', 'unknown', 'unknown', 'no'])
  expect(at(28, { sex: 'male' })).toBe('no')
  expect(questionsFor(woman(28), someday)).toEqual({ child: false, pregnant: 'unknown' })
  expect(questionsFor(woman(13), someday)).toEqual({ child: true, pregnant: 'unknown' })
  expect(questionsFor(woman(14), someday).child).toBe(false)
})

test('a "no" holds for 30 days and then wears off [A19]', () => {
  const pregnancy = pregnancySaid({ pregnant: false }, someday)
  const at = (n: number) => pregnancyOn(woman(28, { pregnancy }), on(n), policy)
  expect([at(0), at(30), at(31)]).toEqual(['no', 'no', 'unknown'])
  expect(pregnancyChangesOn(woman(28, { pregnancy }), someday, policy)).toBe(on(31))
})

test('42 days after a birth the signs still count, on the 43rd no longer; then "no" holds and wears off [R33]', () => {
  const pregnancy = pregnancySaid({ pregnant: false, endedOn: someday }, on(1))
  const mother = woman(28, { pregnancy })
  const at = (n: number) => pregnancyOn(mother, on(n), policy)
  expect([at(0), at(42), at(43), at(72), at(73)]).toEqual(['yes', 'yes', 'no', 'no', 'unknown'])
  expect(pregnancyChangesOn(mother, on(1), policy)).toBe(on(43))
  expect(pregnancyChangesOn(mother, on(43), policy)).toBe(on(73))
})

test('pregnant stays pregnant until somebody says otherwise, whatever the age written down [A19]', () => {
  const pregnancy = pregnancySaid({ pregnant: true, dueOn: on(100) }, someday)
  expect(pregnancyOn(woman(56, { pregnancy }), on(200), policy)).toBe('yes')
  expect(pregnancyChangesOn(woman(28, { pregnancy }), someday, policy)).toBeNull()
})

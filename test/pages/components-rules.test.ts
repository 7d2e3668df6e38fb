import path from 'node:path'
import { compile } from 'sass'
import { toggle } from '../../src/components/choice-cards/choice'
import { isSettled } from '../../src/components/contact-sheet/contact'
import { ICONS } from '../../src/components/icon/names'
import { plot, yOf } from '../../src/components/trend-line/geometry'
import { figure, likelySlip, step, typed } from '../../src/components/vital-stepper/vital'
import { fontScale } from '../../src/view/font-scale'

const src = path.resolve(__dirname, '../../src')

describe('answers', () => {
  test('都没有 clears the others, and any other clears 都没有', () => {
    expect(toggle(['cough', 'fever'], 'none', { multi: true, none: 'none' })).toEqual(['none'])
    expect(toggle(['none'], 'cough', { multi: true, none: 'none' })).toEqual(['cough'])
  })

  test('a second tap takes back one of several, never the only answer', () => {
    expect(toggle(['cough', 'fever'], 'cough', { multi: true })).toEqual(['fever'])
    expect(toggle(['phone'], 'phone', {})).toEqual(['phone'])
  })

  test('a contact can be saved when its outcome and way are picked, and why nobody was reached', () => {
    expect(isSettled({})).toBe(false)
    expect(isSettled({ outcome: 'reached-fine' })).toBe(false)
    expect(isSettled({ outcome: 'reached-fine', way: 'phone' })).toBe(true)
    expect(isSettled({ outcome: 'not-reached', way: 'phone' })).toBe(false)
    expect(isSettled({ outcome: 'not-reached', way: 'phone', reason: 'no-answer' })).toBe(true)
  })
})

describe('temperature and oxygen', () => {
  test('nothing is there until a hand puts it there; the first press starts the scale', () => {
    expect(step('temperature', undefined, 1)).toBe(37)
    expect(step('oxygen', 'unmeasured', -1)).toBe(95)
  })

  test('steps are 0.1 degrees and 1 %, without drift, and oxygen ends at 100', () => {
    expect(step('temperature', 37.2, 1)).toBe(37.3)
    expect(Array.from({ length: 10 }).reduce<number>((value) => step('temperature', value, 1), 36.5)).toBe(37.5)
    expect(step('oxygen', 100, 1)).toBe(100)
    expect(figure('temperature', 38)).toBe('38.0')
  })

  test.each([
    ['temperature', 3.85, '38.5，不是 3.85 吧？'],
    ['temperature', 385, '38.5，不是 385 吧？'],
    ['oxygen', 39, '血氧填的是 39。看一眼指夹，再量一次。'],
    ['temperature', 34, undefined],
    ['temperature', 42, undefined],
    ['oxygen', 50, undefined],
    ['oxygen', 100, undefined],
  ] as const)('%s %s is asked about: %s', (kind, value, question) => {
    expect(likelySlip(kind, value)).toBe(question)
  })

  test('what is typed becomes a number only when it is one', () => {
    expect(typed('37.5')).toBe(37.5)
    expect(typed('37。5')).toBe(37.5)
    expect(typed('')).toBeUndefined()
    expect(typed('三十七')).toBeUndefined()
  })
})

describe('the week as a line', () => {
  const frame = { width: 70, height: 80, min: 90, max: 98 }

  test('an extreme reading stays inside the picture', () => {
    expect(yOf(98, frame)).toBe(0)
    expect(yOf(90, frame)).toBe(80)
    expect(yOf(70, frame)).toBe(80)
  })

  test('a report that never came has its own place and breaks the line over it', () => {
    const { marks, gaps, stretches } = plot([{ key: 'a', value: 96 }, { key: 'b' }, { key: 'c', value: 94 }], frame)
    expect(marks.map(({ key }) => key)).toEqual(['a', 'c'])
    expect(gaps.map(({ key }) => key)).toEqual(['b'])
    expect(stretches).toHaveLength(1)
    expect(stretches[0]).toMatchObject({ broken: true })
  })

  test('two measured neighbours are joined by a whole line', () => {
    const { stretches } = plot(
      [
        { key: 'a', value: 96 },
        { key: 'b', value: 96 },
      ],
      frame,
    )
    expect(stretches).toEqual([{ x: 17.5, y: 20, length: 35, degrees: 0, broken: false }])
  })
})

describe('reading', () => {
  test('text follows the font setting of WeChat between 1 and 1.5', () => {
    expect(fontScale({ fontSizeScaleFactor: 1.25 })).toBe(1.25)
    expect(fontScale({ fontSizeScaleFactor: 2 })).toBe(1.5)
    expect(fontScale({ fontSizeSetting: 23.8 })).toBe(1.4)
    expect(fontScale({})).toBe(1)
    expect(fontScale({ fontSizeScaleFactor: 0.8 })).toBe(1)
  })

  test('every icon a component may name is drawn, and none is drawn for nobody', () => {
    const drawn = [...compile(path.join(src, 'styles/icons.scss')).css.matchAll(/^\.ic-([a-z]+-[a-z0-9]+) /gm)].map(
      ([, name]) => name,
    )
    expect([...drawn].sort()).toEqual([...ICONS].sort())
  })
})

import { day } from '@domain/model/day'
import { type HouseholdPerson } from '@domain/contract'
import { changesOf, draftOf, emptyPerson, faultsIn } from '../../src/worker/parts/person-form'
import { backStep, nextStep, timelineOf } from '../../src/worker/parts/request-view'
import { emptyDoor, gridCode, reachOf, settled } from '../../src/worker/register/view'

const TODAY = day('2023-02-08')

test('a correction carries only what differs, and an old group keeps the day it began [E37]', () => {
  const before = {
    name: '程大友',
    sex: 'male',
    birthOn: day('1934-12-01'),
    phone: null,
    disease: 'stable',
    vaccination: 'full',
    tags: [{ group: 'disabled', from: day('2023-01-01'), until: null, declaredBy: '谭小梅' }],
  } as unknown as HouseholdPerson
  const draft = draftOf(before)
  expect(changesOf(draft, before, TODAY)).toEqual({})
  expect(changesOf({ ...draft, phone: '10000001111', groups: ['disabled', 'lonely-elder'] }, before, TODAY)).toEqual({
    phone: '10000001111',
    tags: [
      { group: 'disabled', from: '2023-01-01', until: null },
      { group: 'lonely-elder', from: '2023-02-08', until: null },
    ],
  })
})

test('a person is not registered with anything left open, or born tomorrow', () => {
  expect(Object.keys(faultsIn(emptyPerson, TODAY))).toEqual(['name', 'sex', 'birthOn', 'disease', 'vaccination'])
  const full = { ...emptyPerson, name: '张', sex: 'male', disease: 'unknown', vaccination: 'unknown' } as const
  expect(faultsIn({ ...full, birthOn: '2023-02-08' }, TODAY)).toEqual({})
  expect(Object.keys(faultsIn({ ...full, birthOn: '2023-02-09', phone: '不知道' }, TODAY))).toEqual([
    'birthOn',
    'phone',
  ])
})

test('the only grid of a post needs no choosing; a village post may name any grid [B01]', () => {
  const post = (place: string) => ({ id: place, role: 'cadre' as const, place, placeName: '', until: null })
  const grid = reachOf([post('500237207223-03')], () => [])
  expect(gridCode(settled(emptyDoor, grid))).toBe('500237207223-03')
  const village = reachOf([post('500237207223')], () => [])
  expect(village.gridsOf('500237207223')).toBeNull()
  expect(gridCode({ ...settled(emptyDoor, village), grid: '7' })).toBe('500237207223-07')
})

test('the next button follows the table of the request, and what is ahead is dashed [A18]', () => {
  const shelfId = 's-000001'
  const view = { way: 'deliver', shelf: { shelfId, name: '', phone: null } } as const
  expect(nextStep({ ...view, state: 'requested', may: ['accepted', 'declined'] })?.text).toBe('接下')
  expect(nextStep({ ...view, state: 'accepted', may: ['picked', 'declined'] })).toMatchObject({
    text: '配好了',
    shelfId,
  })
  expect(nextStep({ ...view, state: 'picked', may: ['carrying', 'declined'] })?.text).toBe('我去送')
  expect(nextStep({ ...view, state: 'carrying', may: ['handed-over', 'picked'] })?.text).toBe('送到了')
  expect(backStep({ carrier: { name: '', phone: null, me: true }, state: 'carrying', may: ['picked'] })?.text).toBe(
    '送不了，给别人送',
  )
  expect(nextStep({ ...view, state: 'requested', may: [] })).toBeUndefined()
  const steps = [{ state: 'requested' as const, at: 0, by: '家里', note: null }]
  expect(timelineOf({ way: 'deliver', state: 'requested', steps }, TODAY).map(({ state }) => state)).toEqual([
    'done',
    'ahead',
    'ahead',
    'ahead',
    'ahead',
    'ahead',
  ])
})

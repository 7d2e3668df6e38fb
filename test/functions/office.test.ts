import type { Figure } from '@domain/contract'
import { figures } from '@domain/contract/views'
import { day } from '@domain/model/day'
import { CHAOYUAN, LIANGPING, startVillage, type Phone, type Village } from '../support/village'

let village: Village
let office: Phone
let cadre: Phone

beforeAll(async () => {
  village = await startVillage()
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  cadre = await village.staff('tan', '谭小梅', 'cadre', CHAOYUAN)
  const tags = [{ group: 'lonely-elder' as const, from: day('2023-02-08'), until: null }]
  const made = await village.door(
    ['甲', '乙', '丙', '丁', '戊'].map((name) => ({
      name,
      birthOn: day('1940-01-01'),
      disease: 'unstable' as const,
      vaccination: 'none' as const,
      tags,
    })),
  )
  await village.door([{ name: '邻村人', tags }], { place: '500237207202-01', plate: '1组1号' })
  const outcomes = ['fine', 'not-fine', 'no-answer', 'fine'] as const
  for (const [n, outcome] of outcomes.entries())
    await cadre.do('contact.record', {
      personId: made.personIds[n],
      outcome,
      mode: 'phone',
      occurredAt: village.cloud.clock.now(),
    })
  await cadre.do('contact.record', {
    personId: made.personIds[3],
    outcome: 'no-answer',
    mode: 'phone',
    occurredAt: village.cloud.clock.now(),
  })
})
afterAll(() => village.stop())

const countAndList = async (figure: Figure, place: string) => {
  const names: string[] = []
  for (let after: string | undefined; ;) {
    const page = await office.do('office.people', { place, figure, after })
    names.push(...page.rows.map((row) => row.name))
    if (page.more === null) return names
    after = page.more
  }
}

test('four states, never three: a person nobody contacted is nobody-tried and in no other figure [F15]', async () => {
  const { total, villages } = await office.do('office.overview', { place: LIANGPING })
  expect(total).toMatchObject({ due: 6, 'reached-fine': 2, 'reached-not-fine': 1, 'not-reached': 1, 'nobody-tried': 2 })
  expect(total['reached-fine'] + total['reached-not-fine'] + total['not-reached'] + total['nobody-tried']).toBe(
    total.due,
  )
  expect(await countAndList('nobody-tried', LIANGPING)).toEqual(expect.arrayContaining(['戊', '邻村人']))
  expect(await countAndList('reached-fine', LIANGPING)).not.toContain('戊')
  expect(villages.find((one) => one.village === CHAOYUAN)?.counts).toMatchObject({ due: 5, 'nobody-tried': 1 })
})

test('every number opens exactly the people it counts, in the township and in each village [B40 E26]', async () => {
  const { total, villages } = await office.do('office.overview', { place: LIANGPING })
  for (const figure of figures) {
    expect([figure, (await countAndList(figure, LIANGPING)).length]).toEqual([figure, total[figure]])
    for (const { village: code, counts } of villages
      .slice(0, 3)
      .concat(villages.filter((one) => one.village === CHAOYUAN)))
      if (counts[figure] !== undefined)
        expect([figure, code, (await countAndList(figure, code)).length]).toEqual([figure, code, counts[figure]])
  }
})

test('villages stand in division order, not in order of any number [E05]', async () => {
  const { villages } = await office.do('office.overview', { place: LIANGPING })
  expect(villages.map((one) => one.village)).toEqual([...villages.map((one) => one.village)].sort())
})

test('an office sees its own township only [Q11 A16]', async () => {
  expect(await office.ask('office.overview', { place: '500235133' })).toMatchObject({ ok: false, refusal: 'NotFound' })
  expect(await office.ask('office.people', { place: '500235133201', figure: 'due' })).toMatchObject({
    ok: false,
    refusal: 'NotFound',
  })
})

import { isKnownPlace, isVillage, placeName, townshipName, townships, villageName } from '@domain/policy/tenants'

describe('the two townships', () => {
  test('平安镇 of 云阳县 has 18 villages and communities, 两坪乡 of 巫山县 has 11 [R19]', () => {
    expect(townships.map(({ name, county, villages }) => [name, county.name, villages.length])).toEqual([
      ['平安镇', '云阳县', 18],
      ['两坪乡', '巫山县', 11],
    ])
    for (const { code, villages } of townships)
      for (const village of villages) {
        expect(village.code.startsWith(code)).toBe(true)
        expect(village.name).toMatch(/(村|社区)$/)
      }
  })

  test.each([
    ['500237', '巫山县'],
    ['500235133', '平安镇'],
    ['500237207223', '朝元村'],
    ['500235133001', '平安社区'],
    ['500237207223-03', '朝元村 3网格'],
    ['500237207223-00', '朝元村'],
    ['999999999999', '999999999999'],
  ])('%s is %s [B01]', (code, name) => {
    expect(placeName(code)).toBe(name)
  })

  test('names by code, and what is no place of ours [R19]', () => {
    expect([townshipName('500237207'), villageName('500237207223')]).toEqual(['两坪乡', '朝元村'])
    expect(['500237', '500237207', '500237207223', '500237207223-07'].map(isKnownPlace)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(['500238', '500237999', '500237207999', '500237207999-01'].map(isKnownPlace)).toEqual([
      false,
      false,
      false,
      false,
    ])
    expect(['500237207', '500237207223', '500237207223-07'].map(isVillage)).toEqual([false, true, false])
  })

  test('every institution has a telephone no one can have, and no two the same [A10]', () => {
    const phones = townships
      .flatMap((t) => [t.healthCentre, t.countyHospital, t.office, ...t.villages.map((v) => v.clinic)])
      .map((i) => i.phone)
    expect(phones.every((phone) => /^1000000\d{4}$/.test(phone))).toBe(true)
    expect(new Set(phones).size).toBe(2 * 3 + 18 + 11)
  })
})

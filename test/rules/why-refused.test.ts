import { contract } from '@domain/contract'
import { commonRefusals } from '@domain/contract/endpoint'
import { clauses, isClauseId } from '@domain/policy/clauses'
import { ruledRefusals, whyRefused } from '@domain/rules/why-refused'

const refusals = [...new Set([...commonRefusals, ...Object.values(contract).flatMap((one) => [...one.refusals])])]

test('every refusal of the contract has its reason: a rule by name, or that the software is behind it [F02]', () => {
  expect(refusals.filter((name) => whyRefused(name, 'pingan') === null)).toEqual([])
  expect(refusals.length).toBeGreaterThan(40)
})

test('no reason stands for a refusal that nobody can meet, and none names the object prototype [F02]', () => {
  expect(ruledRefusals.filter((name) => !(refusals as readonly string[]).includes(name))).toEqual([])
  for (const name of ['constructor', '__proto__', 'toString', '']) expect(whyRefused(name, 'pingan')).toBeNull()
})

test('a reason that rests on a clause names document and article; one on a ruling says it is one [F02 A15]', () => {
  expect(whyRefused('OnlyShorter', 'pingan')).toEqual({
    refusal: 'OnlyShorter',
    sentence: '随访隔几天是底线，医生可以加密，不能放稀。',
    basis: {
      row: 'A15',
      source: '平安府发〔2023〕5号',
      article: '三(二)1',
      sentences: ['卫生院每 3 天随访一次，可以加密，直到居家治疗结束。'],
      amber: false,
    },
  })
  expect(whyRefused('TooOld', 'pingan')?.basis).toMatchObject({ row: 'R93', source: '通行约定', amber: true })
  expect(whyRefused('TooBusy', 'pingan')?.basis).toBeNull()
  for (const name of ruledRefusals) expect(whyRefused(name, 'pingan')?.basis?.row).toMatch(/^[ABCEFR]\d\d+$/)
})

test('no township is shown the clause of another: there the ruling or the national paper stands [F02 R79]', () => {
  expect(whyRefused('OnlyShorter', 'liangping')?.basis).toMatchObject({
    row: 'R79',
    source: '国卫明电〔2022〕509号',
    amber: false,
  })
  for (const pack of ['pingan', 'liangping', 'national'])
    for (const name of ruledRefusals) {
      const row = whyRefused(name, pack)?.basis?.row ?? ''
      if (isClauseId(row)) expect([name, pack, 'card']).toContain(clauses[row].document)
      else expect(row).toMatch(/^[EFR]\d\d+$/)
    }
})

test('reasons are read aloud: no word of the trade, no 没有权限, a full stop at the end [F02]', () => {
  for (const name of refusals) {
    const sentence = whyRefused(name, 'national')?.sentence ?? ''
    expect(sentence).toMatch(/[。]$/)
    expect(sentence).not.toMatch(/权限|任务|打卡|逾期|异常|系统|接口|数据/)
  }
})

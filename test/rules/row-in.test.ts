import { day, dayOf } from '@domain/model/day'
import type { Duty } from '@domain/model/duty'
import { packFor } from '@domain/policy/pack-for'
import { rowIn } from '@domain/policy/row-in'
import { rowFor } from '@domain/rules/duty-row'

import { demoPast, DEMO_START } from '../../emulator/seed'

const [PINGAN, LIANGPING] = ['500235133', '500237207']
const packOf = (township: string) => packFor(township, dayOf(DEMO_START))

test.each([
  ['referral', 'A23', 'B09'],
  ['escort', 'A17', 'R77'],
  ['device-back', 'A13', 'B20'],
  ['medicine', 'A18', 'C02'],
  ['report-cadre', 'A11', 'R17'],
  ['missed', 'E02', 'E02'],
] as const)('%s rests on %s in 平安镇 and on %s in 两坪乡 [F02 R19]', (kind, inPingan, inLiangping) => {
  expect([rowFor(kind, packOf(PINGAN)), rowFor(kind, packOf(LIANGPING))]).toEqual([inPingan, inLiangping])
})

test('nothing anybody in the demo is owed cites a clause of another township’s plan [F02 R19]', () => {
  const duties = demoPast({ now: DEMO_START }).past.all<Duty>('duties')
  expect(duties.length).toBeGreaterThan(100)
  const foreign = duties.filter(({ clause, township }) => rowIn(clause, packOf(township).id) !== clause)
  expect(foreign.map(({ kind, clause, township }) => [kind, clause, township])).toEqual([])
})

test('before any township’s own plan a duty cites national guidance or a ruling, and never a plan to come [R19 R20]', () => {
  const before = packFor(PINGAN, day('2023-02-02'))
  for (const kind of ['referral', 'escort', 'device-back', 'report-cadre', 'medicine'] as const)
    expect(rowFor(kind, before)).toMatch(/^[CRE]/)
})

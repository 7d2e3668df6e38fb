import { DutyKind } from '../../domain/model/duty'
import { placeName, townshipName } from '../../domain/policy/tenants'
import type { DayLoad, WhatIf } from '../../domain/rules/what-if'
import { dutyWords } from '../../domain/rules/words'
import { alignedRows } from './table'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']
const roles = { 'urgent-cadre': '（村）', 'urgent-clinic': '（医）' } as const
const kindWords = (kind: DutyKind): string => dutyWords(kind) + (kind in roles ? roles[kind as keyof typeof roles] : '')

const perWorker = (load: DayLoad, role: 'cadre' | 'doctor'): string =>
  load.workers[role] === 0 ? '没人' : (load.contacts[role] / load.workers[role]).toFixed(1)

/** Two runs of one week side by side: each cell is 「as it was → what if」, one number where nothing changes. */
export function whatIfTable(was: readonly DayLoad[], would: readonly DayLoad[], what: WhatIf): string {
  const cells = (of: (load: DayLoad) => string) =>
    was.map((load, n) => (of(load) === of(would[n]) ? of(load) : `${of(load)}→${of(would[n])}`))
  const row = (words: string, of: (load: DayLoad) => string) => [words, ...cells(of)]
  const kinds = DutyKind.options.filter((kind) => [...was, ...would].some(({ due }) => due[kind]))
  const [first] = would
  const rules = what.rules === what.township ? '规矩不变' : `按${townshipName(what.rules)}的规矩`
  return [
    `${townshipName(what.township)}，${was[0].on} 这一周，每天早上到期和迟了的：原样 → ${rules}，` +
      `村干部 ${was[0].workers.cadre}→${first.workers.cadre} 人，医生 ${was[0].workers.doctor}→${first.workers.doctor} 人`,
    '',
    ...alignedRows([
      ['', ...was.map(({ on }, n) => `${on.slice(5)} ${WEEKDAYS[n]}`)],
      ...kinds.map((kind) => row(kindWords(kind), ({ due }) => String(due[kind] ?? 0))),
      ['', ...was.map(() => '')],
      row('村干部要联系的人', ({ contacts }) => String(contacts.cadre)),
      row('  平均每人', (load) => perWorker(load, 'cadre')),
      row('  最忙的村里每人', ({ busiest }) => (busiest ? busiest.each.toFixed(1) : '0')),
      ['  换了以后最忙的', ...would.map(({ busiest }) => (busiest ? placeName(busiest.village) : '没有'))],
      row('医生要联系的人', ({ contacts }) => String(contacts.doctor)),
      row('  平均每人', (load) => perWorker(load, 'doctor')),
    ]).map((line) => line.trimEnd()),
  ].join('\n')
}

import type { DemoCast } from '../../emulator/seed'
import { townshipName } from '../../domain/policy/tenants'
import { alignedRows } from './table'

/** Who one can be, as lines for the terminal. */
export function castTable({ people, card, invitation }: DemoCast, url: string): string {
  const rows = people.map(({ openid, name, words, township, startPage }) => [
    name,
    township === null ? '' : townshipName(township),
    words,
    `${url}/?as=${openid}#/${startPage}`,
  ])
  return [
    ...alignedRows(rows).map((row) => `  ${row}`),
    '',
    `  ${card.name}家门卡上的号 ${card.code}；还没用的邀请码 ${invitation.code}（${invitation.words}）`,
  ].join('\n')
}

import type { DemoCast } from '../../emulator/seed'
import { townshipName } from '../../domain/policy/tenants'

/** Columns a terminal gives a text: Chinese characters take two. */
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0)
const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** Who one can be, as lines for the terminal. */
export function castTable({ people, card, invitation }: DemoCast, url: string): string {
  const rows = people.map(({ openid, name, words, township, startPage }) => [
    name,
    township === null ? '' : townshipName(township),
    words,
    `${url}/?as=${openid}#/${startPage}`,
  ])
  const widths = [0, 1, 2].map((n) => Math.max(...rows.map((row) => widthOf(row[n]))) + 2)
  const lines = rows.map((row) => `  ${row.map((text, n) => (n < 3 ? padded(text, widths[n]) : text)).join('')}`)
  return [
    ...lines,
    '',
    `  ${card.name}家门卡上的号 ${card.code}；还没用的邀请码 ${invitation.code}（${invitation.words}）`,
  ].join('\n')
}

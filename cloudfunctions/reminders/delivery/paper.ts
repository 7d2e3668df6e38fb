import type { Day } from '@domain/model/day'
import { placeName } from '@domain/policy/tenants'
import type { PrintedRow } from '@domain/rules/delivery/call-list'
import { clockWords, dayWords } from '@domain/rules/words'
import { paperCss } from './paper-css'
import { qrSvg } from './qr'

interface Paper {
  readonly rows: readonly PrintedRow[]
  /** People there was no room for. */
  readonly left: number
  readonly place: string
  readonly role: 'cadre' | 'doctor'
  readonly today: Day
  readonly now: number
  /** Who printed it. */
  readonly by: string
}

/**
 * The call list as one page with everything in it, to print or to keep until this evening. It runs no script and asks nobody for
 * anything, so that a name somebody typed can only ever be a name.
 */
export function paperOf({ rows, left, place, role, today, now, by }: Paper): string {
  const who = role === 'doctor' ? '医生要联系的' : '村里要联系的'
  const when = `${dayWords(today)} ${clockWords(now)}`
  const rest = left > 0 ? `后面还有 ${left} 人没印下，请按村、按网格分开印。` : ''
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">
<title>${escaped(`${place} ${dayWords(today)}`)}</title><style>${paperCss}</style></head><body>
<p class="how">按 Ctrl+P（苹果电脑按 ⌘P）打印。链接一会儿就失效，名单不会留在网上。</p>
<div class="mark" aria-hidden="true">内部使用<small>${escaped(`${by} ${when}`)}</small></div>
<table><colgroup><col class="n"><col class="who"><col class="tel"><col class="do"><col><col class="qr"></colgroup><thead><tr class="head"><th colspan="6"><span class="seal">内部使用</span><b>${escaped(place)}</b><span>${who}，${rows.length} 人，急的在前<br>
${escaped(`${when}，${by} 打印`)}</span></th></tr>
<tr class="cols"><th class="n"></th><th class="who">姓名、门牌</th><th class="tel">电话</th><th class="do">做什么</th><th>说了什么</th><th class="qr">编号</th></tr></thead>
<tbody>
${rows.map(rowOf).join('\n')}
</tbody></table>
<p class="end">${rest}右边的码只是编号，里面没有姓名。用完收好，当天撕掉。</p>
</body></html>`
}

const rowOf = ({ code, name, grid, plate, phone, doing }: PrintedRow, n: number): string =>
  `<tr><td class="n">${n + 1}</td><td class="who"><b>${escaped(name)}</b><small>${escaped(`${placeName(grid)} ${plate}`)}</small></td>` +
  `<td class="tel">${phone === null ? '<small>没留电话，上门</small>' : escaped(phone)}</td><td class="do">${escaped(doing)}</td>` +
  `<td class="say"></td><td class="qr">${qrSvg(code)}</td></tr>`

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign])

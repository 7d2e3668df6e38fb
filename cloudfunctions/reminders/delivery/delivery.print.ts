import { townshipOf } from '@domain/model/place'
import { placeName } from '@domain/policy/tenants'
import { MOST_PRINTED, printedRows } from '@domain/rules/delivery/call-list'
import { query, Refused } from '../../_runtime/handler'
import { linkTo, putFile } from '../../_store/files'
import { noteFile } from '../../_store/ledger-files'
import { dutiesOwed } from '../../_store/scope'
import { noteView } from '../../_store/seen'
import { paperOf } from './paper'

/** The link is for the one who asked, now; the file itself is deleted after a day, like any that was taken out (E12). */
const LINK_LIVES_S = 15 * 60

/**
 * 打印名单 (F14): a page with everything in it, fetched by a link that soon ends. Who printed which list is written down before the
 * link is handed out, in the same book as other files taken out of the cloud (E12, E30).
 */
export const deliveryPrint = query('delivery.print', async (input, place, context) => {
  const { openid, capacity, by, today, now, newId } = context
  // Who holds a post prints what is theirs; the office may print for either.
  const role = capacity === 'cadre' || capacity === 'doctor' ? capacity : input.role
  const all = printedRows(await dutiesOwed([place], role, today), { place, role, now })
  if (all.length === 0) throw new Refused('NothingToPrint')
  const rows = all.slice(0, MOST_PRINTED)
  const left = all.length - rows.length
  const html = paperOf({ rows, left, place: placeName(place), role, today, now, by: by.name })
  const [id, township] = [newId('f'), townshipOf(place)]
  const fileId = await putFile(`prints/${township}/${id}.html`, Buffer.from(html, 'utf8'))
  const words = `${placeName(place)}，今天${role === 'doctor' ? '医生' : '村里'}要联系的，${rows.length} 人`
  await Promise.all([
    noteFile({
      ...{ _id: id, township, kind: 'out', at: now, openid, name: by.name, capacity, fileId, words },
      ...{ purpose: '打印名单', gone: false },
    }),
    noteView({ openid, capacity, about: place, action: `delivery.print/${role}/${today}` }, now),
  ])
  return { url: await linkTo(fileId, LINK_LIVES_S), rows: rows.length, left }
})

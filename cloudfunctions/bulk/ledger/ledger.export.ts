import { dayOf } from '@domain/model/day'
import { placeName } from '@domain/policy/tenants'
import { ledgerColumns } from '@domain/rules/ledger/columns'
import { writeCsv } from '@domain/rules/ledger/csv'
import { filterWords, markWords } from '@domain/rules/ledger/mark'
import { writeRow } from '@domain/rules/ledger/write-row'
import { query, Refused } from '../../_runtime/handler'
import { linkTo, putFile } from '../../_store/files'
import { noteFile } from '../../_store/ledger-files'
import { householdsOf, ledgerPeople } from '../../_store/ledger-people'
import { noteView } from '../../_store/seen'
import { writeXlsx } from '../sheet/write-xlsx'

/** The link is for the one who asked, now; the file itself is deleted after a day. */
const LINK_LIVES_S = 600

/**
 * The ledger as a file, for a purpose that is kept with who took it (E12). An administrator looks after accounts and opens no
 * door, so names and numbers are made out to them in part only.
 */
export const ledgerExport = query(
  'ledger.export',
  async (input, place, { openid, by, capacity, newId, today, now }) => {
    const { format, figures, purpose } = input
    const masked = input.masked || capacity !== 'office'
    const people = await ledgerPeople(place, figures, today, now)
    if (people.length === 0) throw new Refused('NobodyThere')
    const doors = new Map((await householdsOf(people)).map((one) => [one._id, one]))
    const rows = people.map((person) => writeRow(person, { door: doors.get(person.householdId), today, now, masked }))
    const words = [
      placeName(place),
      ...filterWords(figures),
      `${rows.length} 人`,
      ...(masked ? ['姓名电话隐去'] : []),
    ].join('，')
    const mark = markWords({ words, name: by.name, at: now, purpose })

    const headings = ledgerColumns.map(({ title }) => title)
    const file =
      format === 'csv'
        ? Buffer.from(writeCsv([[mark], headings, ...rows]))
        : writeXlsx({ sheet: '台账', mark, headings, widths: ledgerColumns.map(({ width }) => width), rows })
    const township = place.slice(0, 9)
    const id = newId('x')
    const fileId = await putFile(`ledger/out/${township}/${id}.${format}`, file)
    // Nobody gets the link before it is written down that they have it.
    await Promise.all([
      noteFile({
        _id: id,
        township,
        kind: 'out',
        at: now,
        openid,
        name: by.name,
        capacity,
        fileId,
        words,
        purpose,
        gone: false,
      }),
      noteView({ openid, capacity, about: place, action: 'ledger.export' }, now),
    ])
    return {
      url: await linkTo(fileId, LINK_LIVES_S),
      fileName: `台账-${placeName(place).replaceAll(' ', '')}-${dayOf(now)}.${format}`,
      count: rows.length,
      masked,
    }
  },
)

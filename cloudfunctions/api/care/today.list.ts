import { placeName } from '@domain/policy/tenants'
import { placesHeld } from '@domain/rules/access'
import { toDoors, type Door } from '@domain/rules/list-order'
import { query } from '../../_runtime/handler'
import { raisedTo } from '../../_store/raised'
import { dutiesOwed } from '../../_store/scope'

/** As many doors as one screen's reply may carry (P9: 16 KB), with room for what else it says. */
const DOORS_A_PAGE = 24
const BYTES_OF_DOORS = 15 * 1024

/** The first doors that fit a page; always one, so that a page moves on. */
function fitting(doors: readonly Door[]): readonly Door[] {
  let bytes = 0
  const over = doors.findIndex((door) => (bytes += Buffer.byteLength(JSON.stringify(door))) > BYTES_OF_DOORS)
  return over < 0 ? doors : doors.slice(0, Math.max(1, over))
}

/** What the caller's places owe today: the account, then one index range a place (P9). */
export const todayList = query('today.list', async ({ from = 0 }, _subject, { account, openid, today, now }) => {
  const cadreAt = placesHeld(account, 'cadre', today)
  const doctorAt = placesHeld(account, 'doctor', today)
  const [asCadre, asDoctor, raised] = await Promise.all([
    dutiesOwed(cadreAt, 'cadre', today),
    dutiesOwed(doctorAt, 'doctor', today),
    raisedTo(openid, doctorAt, today, now),
  ])
  const own = new Set(asCadre.map(({ _id }) => _id))
  const doors = toDoors([...asCadre, ...asDoctor, ...raised.filter(({ _id }) => !own.has(_id))], today, now)
  const count = (section: string) => doors.filter((door) => door.section === section).length
  const page = fitting(doors.slice(from, from + DOORS_A_PAGE))
  return {
    today,
    now,
    doors: page,
    counts: {
      danger: count('danger'),
      late: count('late'),
      today: count('today'),
      window: count('window'),
      missed: count('missed'),
    },
    more: from + page.length < doors.length ? from + page.length : null,
    placeNames: [...cadreAt, ...doctorAt].map(placeName),
  }
})

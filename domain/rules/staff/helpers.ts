import type { StaffRole } from '../../model/account'
import type { AwayKind } from '../../model/care'
import { levelOf, reaches, villageOf, type Place } from '../../model/place-code'

/** A live post, as far as answering for people is concerned. */
export interface Helping {
  readonly role: StaffRole
  readonly place: string
}

/** Who may be somebody's own: 包保 cadre and clinician (A03). */
export type HelperRole = 'cadre' | 'doctor'
export const helperRoles: readonly HelperRole[] = ['cadre', 'doctor']

/**
 * A person's own helpers (A03): the cadres of the grid, else those of the village; the doctors of the village, else those
 * of the township. The narrowest post that is held counts, and only one level of it.
 */
export function helpersOf<W extends Helping>(place: Place, workers: readonly W[]): Record<HelperRole, W[]> {
  const at = (role: HelperRole, held: string) => workers.filter((one) => one.role === role && one.place === held)
  const first = (...levels: W[][]) => levels.find((some) => some.length > 0) ?? []
  return {
    cadre: first(at('cadre', place.grid), at('cadre', place.village)),
    doctor: first(at('doctor', place.village), at('doctor', place.township)),
  }
}

/** Whoever has died or moved away needs nobody here any more, once that is confirmed; who lies in hospital comes home (R113). */
export const livesHere = ({ away }: { readonly away?: { kind: AwayKind; confirmed: unknown } | null }): boolean =>
  !away || away.kind === 'hospital' || away.confirmed == null

/** Grids of one village, by number, that nobody in a role answers for. */
export interface Gap {
  readonly role: HelperRole
  readonly village: string
  readonly from: number
  readonly to: number
}

/** A grid's number has two digits; 00 is the village as a whole, which every cadre of its grids answers for. */
const LAST_GRID = 99
const gridCode = (village: string, n: number): string => `${village}-${String(n).padStart(2, '0')}`

/** Every grid of these villages without a live helper of a role, as few stretches as there are. */
export function gapsIn(villages: readonly string[], workers: readonly Helping[], role: HelperRole): Gap[] {
  const held = workers.filter((one) => one.role === role).map(({ place }) => place)
  return villages.flatMap((village) => {
    const near = held.filter((place) => villageOf(place) === village || levelOf(place) === 'township')
    const alone = (n: number): boolean => !near.some((place) => reaches(place, gridCode(village, n)))
    return stretches(LAST_GRID + 1, alone).map(([from, to]) => ({ role, village, from, to }))
  })
}

/** What becomes a gap when posts end that was none before: gaps that were there already stand in nobody's way. */
export function orphansAfter<W extends Helping>(
  villages: readonly string[],
  workers: readonly W[],
  ends: (worker: W) => boolean,
): Gap[] {
  const left = workers.filter((worker) => !ends(worker))
  return helperRoles.flatMap((role) => {
    if (!workers.some((worker) => worker.role === role && ends(worker))) return []
    const before = gapsIn(villages, workers, role)
    return villages.flatMap((village) => {
      const was = before.filter((gap) => gap.village === village)
      const is = gapsIn([village], left, role)
      const isNew = (n: number): boolean => inside(is, n) && !inside(was, n)
      return stretches(LAST_GRID + 1, isNew).map(([from, to]) => ({ role, village, from, to }))
    })
  })
}

/** The range of grid codes of a gap, for an indexed read: after the first, up to and with the second. */
export const gridRange = ({ village, from, to }: Gap): { after: string; upTo: string } => ({
  after: from === 0 ? `${village}-` : gridCode(village, from - 1),
  upTo: gridCode(village, to),
})

/** The same grids named once, where more than one role is missing: nobody is counted twice. */
export function anyGap(gaps: readonly Gap[]): Gap[] {
  const villages = [...new Set(gaps.map(({ village }) => village))]
  return villages.flatMap((village) => {
    const here = gaps.filter((gap) => gap.village === village)
    return stretches(LAST_GRID + 1, (n) => inside(here, n)).map(([from, to]) => ({ ...here[0], from, to }))
  })
}

const inside = (gaps: readonly Gap[], n: number): boolean => gaps.some(({ from, to }) => from <= n && n <= to)

function stretches(length: number, holds: (n: number) => boolean): [from: number, to: number][] {
  const found: [number, number][] = []
  for (let n = 0; n < length; n++) {
    if (!holds(n)) continue
    const last = found[found.length - 1]
    if (last && last[1] === n - 1) last[1] = n
    else found.push([n, n])
  }
  return found
}

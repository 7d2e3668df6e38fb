import { itemOf } from '@domain/policy/formulary'

/** As typed: packs, and units that are left of an opened one. */
export interface Typed {
  readonly packs: string
  readonly loose: string
}
export const NOTHING_TYPED: Typed = { packs: '', loose: '' }

/** Units in what was typed; undefined while nothing was, or where it is no number. */
export function unitsOf(item: string, { packs, loose }: Typed): number | undefined {
  const whole = [packs, loose].every((part) => /^\d{0,6}$/.test(part.trim()))
  if (!whole || (packs.trim() === '' && loose.trim() === '')) return undefined
  return Number(packs) * (itemOf(item)?.unitsPerPack ?? 1) + Number(loose)
}

import { townshipAt } from '@domain/policy/tenants'

/** Where something can stand: the township and its villages for a township, a village itself for a village or a grid of it. */
export function standsIn(place: string, placeName: string): { place: string; name: string }[] {
  const township = place.length === 9 ? townshipAt(place) : undefined
  if (!township) return [{ place: place.slice(0, 12), name: placeName.split(' ')[0] }]
  return [{ place, name: township.name }, ...township.villages.map(({ code, name }) => ({ place: code, name }))]
}

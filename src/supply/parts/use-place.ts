import { useCall } from '@/cloud/use-call'
import { placesOf } from './places'

/** Where the caller looks after shelves: the place asked for if it is one of theirs, otherwise their first. */
export function usePlace(wanted: string | undefined) {
  const home = useCall('session.home', {})
  const places = home.data && placesOf(home.data.posts)
  const mine = places && (places.find(({ place }) => place === wanted) ?? places[0])
  const refusal = home.data && !mine ? ('NotFound' as const) : home.refusal
  return { ...home, data: mine, places: places ?? [], refusal }
}

import { type HomeView } from '@domain/contract'

type Post = HomeView['posts'][number]

export interface Mine {
  readonly place: string
  readonly placeName: string
  readonly roles: readonly Post['role'][]
}

/** Who has to do with shelves; an administrator without an office, or a volunteer, has not. */
const ROLES: readonly Post['role'][] = ['office', 'doctor', 'keeper', 'cadre']

/** The places whose shelves the caller sees, each once; one inside another is seen with it. */
export function placesOf(posts: readonly Post[]): Mine[] {
  const mine = posts.filter(({ role }) => ROLES.includes(role))
  const widest = mine.filter(
    ({ place }) => !mine.some((other) => other.place !== place && place.startsWith(other.place)),
  )
  return [...new Set(widest.map(({ place }) => place))].map((place) => {
    const here = mine.filter((post) => post.place.startsWith(place))
    return { place, placeName: here[0].placeName, roles: [...new Set(here.map(({ role }) => role))] }
  })
}

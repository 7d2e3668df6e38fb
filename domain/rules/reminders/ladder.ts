import { levelOf, villageOf, wholeVillage, type Place } from '../../model/place-code'
import type { Policy } from '../../policy/pack'

/** Somebody who can be told, by one of their posts. */
export interface Post {
  readonly openid: string
  readonly role: string
  readonly place: string
}

/** Who stands on the ladder: the helper of the grid, the squad's captain, the clinic, the township office (E04, A01, B09). */
export type Rung = 'helper' | 'captain' | 'clinic' | 'health-centre' | 'office'

export interface Step {
  readonly rung: Rung
  /** What has to have passed before this rung is called: days late, or minutes of a danger sign. */
  readonly after: number
  readonly openids: readonly string[]
}

/** Who holds which post where, looked up and not searched: a township's duties ask for it thousands of times. */
export class Posts {
  private readonly at = new Map<string, string[]>()
  private readonly ofVillage = new Map<string, string[]>()

  constructor(posts: readonly Post[]) {
    const note = (map: Map<string, string[]>, key: string, openid: string) => {
      const there = map.get(key)
      if (!there) map.set(key, [openid])
      else if (!there.includes(openid)) there.push(openid)
    }
    for (const { openid, role, place } of posts) {
      note(this.at, `${role} ${place}`, openid)
      if (levelOf(place) === 'grid' || levelOf(place) === 'village')
        note(this.ofVillage, `${role} ${villageOf(place)}`, openid)
    }
  }

  holding(role: string, place: string): readonly string[] {
    return this.at.get(`${role} ${place}`) ?? []
  }

  /** The cadres of a grid; what waits for a whole village before its grid is known waits for all of the village's. */
  helpers({ village, grid }: Pick<Place, 'village' | 'grid'>): readonly string[] {
    return grid === wholeVillage(village) ? (this.ofVillage.get(`cadre ${village}`) ?? []) : this.holding('cadre', grid)
  }

  /** 队长: the cadres whose post is the whole village; above them a cadre of the township, where one has such a post. */
  captains({ village, township }: Pick<Place, 'village' | 'township'>): readonly string[] {
    return firstOf(this.holding('cadre', village), this.holding('cadre', township))
  }

  doctors({ village, township }: Pick<Place, 'village' | 'township'>): readonly string[] {
    return firstOf(this.holding('doctor', village), this.holding('doctor', township))
  }
}

const firstOf = (...some: readonly (readonly string[])[]): readonly string[] => some.find((one) => one.length > 0) ?? []

/** The rungs of a duty that is late by days, from the one who owes it to the office (E04). A clinic's duty starts at the clinic. */
export function rungsOfDuty(
  duty: Pick<Place, 'township' | 'village' | 'grid'> & { role: string; kind: string },
  posts: Posts,
  policy: Policy,
): Step[] {
  const office = step('office', policy.officeAfterDays.value, posts.holding('office', duty.township))
  const clinicAfter = policy.clinicAfterDays.value
  if (duty.role === 'doctor')
    return [
      step('clinic', 0, posts.holding('doctor', duty.village)),
      step('health-centre', clinicAfter, posts.holding('doctor', duty.township)),
      office,
    ]
  return [
    step('helper', 0, posts.helpers(duty)),
    step('captain', policy.captainAfterDays.value, posts.captains(duty)),
    // Who is meant by a question of kinship only a cadre can say.
    ...(duty.kind === 'bond' ? [] : [step('clinic', clinicAfter, posts.doctors(duty))]),
    office,
  ]
}

/** The rungs of a danger sign, by the minutes nobody has taken it over (A14): village and clinic at once, then outward. */
export function rungsOfAlert(place: Place, posts: Posts, policy: Policy): Step[] {
  const each = policy.urgentRungMinutes.value
  const captains = posts.captains(place)
  const nearest = firstOf(posts.helpers(place), captains)
  return [
    step('helper', 0, [...nearest, ...posts.doctors(place)]),
    step('captain', each, [...captains, ...posts.holding('doctor', place.township)]),
    step('office', 2 * each, posts.holding('office', place.township)),
  ]
}

const step = (rung: Rung, after: number, openids: readonly string[]): Step => ({
  ...{ rung, after },
  openids: [...new Set(openids)],
})

/**
 * The rungs that are called after so many days or minutes. One that is due and has nobody passes at once to the next, and
 * climbing adds and never takes away; the last is always there, with or without anybody to tell: it is the office's list.
 */
export function called(steps: readonly Step[], passed: number): Step[] {
  let waits = false
  return steps.filter(({ after, openids }, n) => {
    waits ||= passed >= after
    if (!waits || (openids.length === 0 && n < steps.length - 1)) return false
    waits = false
    return true
  })
}

import type { RouteSettings, RouteView } from '../contract/views-treatment'
import type { Day } from '../model/calendar'
import { Destination } from '../model/care'
import type { Person } from '../model/person'
import { packFor } from '../policy/pack-for'
import type { Policy } from '../policy/pack'
import { hospitalFor } from './person/referral'
import { panelFirst, supervisorFor } from './person/route'
import { fullyVaccinated } from './router'
import { routeFactsOf } from './treatment-route'

/**
 * The form a clinician decides on, filled with what is known. With what the router asks besides, and the township's settings,
 * a phone asks the same pure rules and shows what its answers lead to before anything is sent.
 */
export function formOf(person: Person, today: Day): RouteView['form'] {
  const { episode, clinical, vaccination } = person
  if (!episode) return null
  const { emergency, flag, age, pregnant, stability, red } = routeFactsOf(person, episode, today)
  const { hospital: name, phone } = hospitalFor(person, 'expert-panel')
  return {
    assessed: episode.assessed,
    clinical,
    hospitals: Object.fromEntries(
      Destination.options.filter((to) => to !== 'home').map((to) => [to, hospitalFor(person, to).hospital]),
    ),
    supervisor: episode.decision?.supervisor ?? supervisorFor(person),
    panelFirst: panelFirst(episode),
    panel: { name, phone },
    known: { emergency, flag, age, pregnant, stability, red, vaccinated: fullyVaccinated(vaccination) },
    settings: routeSettings(packFor(person.township, today).policy),
  }
}

const routeSettings = (policy: Policy): RouteSettings => ({
  emergencyAt: policy.emergencyAt,
  referBelowSpo2: policy.referBelowSpo2,
  homeFor: policy.homeFor,
  subDesignatedFor: policy.subDesignatedFor,
  countyFor: policy.countyFor,
  expertPanel: policy.expertPanel,
  clinicianDecidesRed: policy.clinicianDecidesRed,
  advancedAge: policy.advancedAge,
  tierFromAge: policy.tierFromAge,
  infantBelowAge: policy.infantBelowAge,
})

import type { Doc } from '../database/value'
import type { LocalCloud } from '../local-cloud'
import { DEMO_PEOPLE, DEMO_SEED, demoCast, type DemoCast } from './cast'
import { stockAndLend } from './equipment'
import { postHelp } from './help'
import { planVillages } from './places'
import { registerEverybody } from './registry'
import { grantReminders, type Consented } from './reminders'
import { reviewUntilNow } from './review'
import { planRosters } from './roster'
import { stockShelves } from './shelves'
import { askAndHandOut } from './supply'
import { makeRounds } from './rounds'
import { appointStaff } from './staff'
import { Stage } from './stage'
import { tellStories } from './story'
import { tellCases } from './tell-cases'
import { spreadWave } from './wave'
import type { Past } from './past'

export { DEMO_PEOPLE, DEMO_SEED, DEMO_START, demoAdmins, demoCast, type DemoCast, type DemoPerson } from './cast'
export { demoEnvironment } from './environment'
export { templateIds } from './reminders'

export interface SeedOptions {
  readonly seed?: number
  /** This morning, for the people of the demo. */
  readonly now: number
  readonly people?: number
}

/** The past of both townships up to an instant, with everybody in it at hand, to be played on. */
export function demoStage({ seed = DEMO_SEED, now, people = DEMO_PEOPLE }: SeedOptions): Stage {
  const stage = new Stage(seed, now, people)
  const villages = planVillages(people, stage.random.fork('places'))
  appointStaff(stage, villages)
  registerEverybody(stage, villages)
  tellStories(stage)
  spreadWave(stage)
  tellCases(stage)
  makeRounds(stage)
  stockAndLend(stage)
  stockShelves(stage)
  askAndHandOut(stage)
  postHelp(stage)
  planRosters(stage)
  stage.script.play()
  reviewUntilNow(stage)
  return stage
}

/** The past of both townships up to an instant: the same options, the same bytes. */
export function demoPast(options: SeedOptions): { past: Past; consented: Consented[] } {
  const stage = demoStage(options)
  return { past: stage.past, consented: grantReminders(stage) }
}

/** Puts the demo's past into an empty cloud and answers who one can be. */
export async function seedDemo(cloud: LocalCloud, options: SeedOptions): Promise<DemoCast> {
  const { past, consented } = demoPast(options)
  for (const name of past.names()) cloud.database.put(name, past.all<Doc>(name))
  for (const { openid, templateId } of consented) cloud.messages.consent(openid, templateId, 'accept')
  return demoCast(options.seed)
}

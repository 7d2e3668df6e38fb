import type { Commit } from '@domain/model/commit'
import { addDays, type Day, instantOf, weekdayOf } from '@domain/model/day'
import type { Duty } from '@domain/model/duty'
import { isOpen } from '@domain/rules/lateness'
import { dueRow, type DueRow } from '@domain/rules/replay'
import { CHAOYUAN, HONGGUAN, LIANGPING, PINGAN, startVillage, type Village } from '../../support/village'
import { FIRST, LAST, NOON, Scene, type Crew, type Happening, type Story } from './story'
import { lineOf } from './table'
import { asksWhy, onLists } from './witnesses'

/** One person of a story, and what each noon was found owed to them. */
export interface Found {
  readonly story: Story
  readonly name: string
  readonly personId: string
  readonly crew: Crew
  readonly owed: Map<Day, readonly string[]>
  /** What list or reason told another story than the duties. */
  readonly contradictions: string[]
}

export interface Told {
  readonly village: Village
  readonly found: readonly Found[]
  /** What a happening was refused or expected in vain, by happening. */
  readonly failures: ReadonlyMap<Happening, unknown>
  /** Everything owed to anybody at each noon, as it was stored. */
  readonly noons: ReadonlyMap<number, readonly DueRow[]>
}

/** All stories in one village, at the same time, through eleven weeks of days and nights. */
export async function tell(stories: readonly Story[]): Promise<Told> {
  const village = await startVillage({ now: instantOf(FIRST, 7) })
  const crews = {
    liangping: await crewAt(village, LIANGPING, CHAOYUAN),
    pingan: await crewAt(village, PINGAN, HONGGUAN),
  }
  const scenes = new Map<Story, Scene>()
  const found: Found[] = []
  for (const story of stories) {
    const crew = crews[story.township]
    const door = await village.door(story.people, { place: crew.grid, plate: story.plate })
    const ids = new Map(story.people.map(({ name }, n) => [name, door.personIds[n]]))
    const phones = new Map(
      await Promise.all(
        Object.entries(story.phones ?? {}).map(async ([openid, [name, kinship]]) => {
          const phone = village.phone(openid)
          const { place: township, village: home } = crew
          await phone.do('account.join', { township, village: home, privacyText: 'privacy-2026-11', name: '家里人' })
          const consent = { text: 'health-2026-11', asGuardian: kinship === 'child' }
          await phone.do('bond.byCard', { code: door.cardCode, name, kinship, consent })
          return [openid, phone] as const
        }),
      ),
    )
    scenes.set(story, new Scene(village, crew, ids, phones))
    for (const [name, personId] of ids) found.push({ story, name, personId, crew, owed: new Map(), contradictions: [] })
  }

  const happenings = stories
    .flatMap((story) => story.happens.map((one) => ({ story, one })))
    .sort((a, b) => a.one.at - b.one.at)
  const failures = new Map<Happening, unknown>()
  const noons = new Map<number, readonly DueRow[]>()
  const until = async (instant: number) => {
    while (happenings[0]?.one.at < instant) {
      const [{ story, one }] = happenings.splice(0, 1)
      village.cloud.clock.set(one.at)
      await one.run(scenes.get(story) as Scene).catch((error: unknown) => failures.set(one, error))
    }
    village.cloud.clock.set(instant)
  }
  for (let on = FIRST; on <= LAST; on = addDays(on, 1)) {
    if (on > FIRST) await timerAt(village, instantOf(on, 0, 10))
    await timerAt(village, instantOf(on, 8))
    const noon = instantOf(on, NOON)
    await until(noon)
    noons.set(noon, await look(village, found, on))
    await until(instantOf(on, 23))
  }
  return { village, found, failures, noons }
}

async function crewAt(village: Village, place: string, home: string): Promise<Crew> {
  const grid = `${home}-01`
  const [cadre, neighbour, doctor, office] = [
    await village.staff(`cadre-${place}`, '谭小梅', 'cadre', grid),
    await village.staff(`neighbour-${place}`, '罗国兵', 'cadre', home),
    await village.staff(`doctor-${place}`, '冉启文', 'doctor', home),
    await village.staff(`office-${place}`, '周敏', 'office', place),
  ]
  const { equipmentId: vehicle } = await office.do('equipment.add', { place, kind: 'vehicle', label: '1 号车' })
  return { place, village: home, grid, cadre, neighbour, doctor, office, vehicle }
}

/** The timer fires as the clock passes its time; a job that fails is a failure of the story. */
async function timerAt({ cloud }: Village, instant: number): Promise<void> {
  if (cloud.clock.now() < instant - 60_000) cloud.clock.set(instant - 60_000)
  for (const { error, result } of await cloud.runTimersUntil(instant)) {
    if (error !== undefined || JSON.stringify(result).includes('"failed"'))
      throw new Error(`the timer failed at ${new Date(instant).toISOString()}: ${error ?? JSON.stringify(result)}`)
  }
}

/** Noon: the duties as stored, the lists of those who owe them, and the reasons given for the day and for whatever is new. */
async function look({ cloud }: Village, found: readonly Found[], today: Day): Promise<DueRow[]> {
  const open = (cloud.database.collection('duties').all() as unknown as Duty[]).filter((duty) => isOpen(duty, today))
  const crews = [...new Set(found.map(({ crew }) => crew))]
  const lists = new Map(await Promise.all(crews.map(async (crew) => [crew, await onLists(crew)] as const)))
  for (const one of found) {
    const own = open.filter(({ personId }) => personId === one.personId)
    one.owed.set(today, own.map((duty) => lineOf(duty, today)).sort())
    const before = one.owed.get(addDays(today, -1)) ?? []
    const fresh = own.filter((duty) => !before.includes(lineOf(duty, today)))
    // A day like the one before is asked about once a week.
    const changed = fresh.length > 0 || own.length !== before.length || weekdayOf(today) === 1
    one.contradictions.push(...(lists.get(one.crew)?.(one.personId, own, today, cloud.clock.now()) ?? []))
    if (changed) one.contradictions.push(...(await asksWhy(one, own, fresh, today)))
  }
  return open.map((duty) => dueRow(duty, cloud.clock.now())).sort((a, b) => (a._id < b._id ? -1 : 1))
}

export const logOf = ({ cloud }: Village): Commit[] => cloud.database.collection('commits').all() as unknown as Commit[]

import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { Action, Input, Output, ReplyOf } from '@domain/contract'
import { functionOf } from '@domain/contract/function-of'
import type { StaffRole } from '@domain/model/account'
import { day, instantOf, type Day } from '@domain/model/day'
import { startLocalCloud, type Counters, type LocalCloud } from '../../emulator'
import { buildFunctions } from '../../scripts/build-functions'

export const root = path.resolve(__dirname, '..', '..')
export const LIANGPING = '500237207'
export const CHAOYUAN = '500237207223'
export const PINGAN = '500235133'
export const HONGGUAN = '500235133201'

export const templates = {
  digest: { kind: 'one-time', id: 'tmpl-digest', fields: { thing1: 'words', time2: 'at' } },
  urgent: { kind: 'one-time', id: 'tmpl-urgent', fields: { thing1: 'words' } },
  progress: { kind: 'one-time', id: 'tmpl-progress', fields: { thing1: 'words' } },
}

/** A fresh command id, as a phone makes one for each thing it wants done. */
export const commandId = (): string => randomBytes(16).toString('base64url')

export type Answer<A extends Action> = ReplyOf<A> & { counters: Counters }

/** Somebody's phone: calls the real functions over the local cloud. */
export interface Phone {
  readonly openid: string
  ask<A extends Action>(action: A, input: Input<A>, commandId?: string): Promise<Answer<A>>
  /** The same, where anything but success fails the test. */
  do<A extends Action>(action: A, input: Input<A>, commandId?: string): Promise<Output<A>>
}

export interface Village {
  readonly cloud: LocalCloud
  phone(openid: string): Phone
  at(on: string, hours?: number, minutes?: number): void
  today(): Day
  /** Invites somebody to a post and lets them accept it. */
  staff(openid: string, name: string, role: Exclude<StaffRole, 'admin'>, place: string): Promise<Phone>
  /** Registers a door with its people; gives the ids and the card's code. */
  door(people: readonly NewPerson[], more?: { place?: string; plate?: string }): Promise<DoorMade>
  /** Somebody's phone, joined and bound to a person by the card. */
  resident(openid: string, door: DoorMade, name: string, kinship?: Input<'bond.byCard'>['kinship']): Promise<Phone>
  stop(): Promise<void>
}

export type NewPerson = Partial<Input<'household.register'>['people'][number]> & { name: string }
export interface DoorMade {
  readonly householdId: string
  readonly personIds: readonly string[]
  readonly cardCode: string
}

const ADMINS = { [LIANGPING]: 'admin-liangping', [PINGAN]: 'admin-pingan' }

/** A village with its offices and nobody in it yet, on the local cloud, at 8:00 on a Wednesday in the wave. */
export async function startVillage(
  options: { now?: number; dataDir?: string; env?: Record<string, string> } = {},
): Promise<Village> {
  await buildFunctions(root)
  const cloud = await startLocalCloud({
    dataDir: options.dataDir,
    functionsDir: path.join(root, 'dist', 'cloudfunctions'),
    databaseFile: path.join(root, 'cloudfunctions', 'database.json'),
    now: options.now ?? instantOf(day('2023-02-08'), 8),
    env: {
      SHOUWANG_TEMPLATES: JSON.stringify(templates),
      SHOUWANG_CODE_SECRET: 'a secret of the tests',
      SHOUWANG_FIRST_ADMINS: Object.entries(ADMINS)
        .map(([place, openid]) => `${openid}@${place}`)
        .join(';'),
      ...options.env,
    },
  })
  return villageOn(cloud)
}

export function villageOn(cloud: LocalCloud): Village {
  let registrars = 0
  const phone = (openid: string): Phone => {
    const ask: Phone['ask'] = async (action, input, id = commandId()) => {
      const { result, counters } = await cloud.call(functionOf(action), { action, input, commandId: id }, { openid })
      return { ...(result as object), counters } as never
    }
    return {
      openid,
      ask,
      do: async (action, input, id) => {
        const reply = await ask(action, input, id)
        if (!reply.ok) throw new Error(`${action} refused: ${reply.refusal} ${JSON.stringify(reply.detail ?? '')}`)
        return reply.data
      },
    }
  }

  const village: Village = {
    cloud,
    phone,
    at: (on, hours = 8, minutes = 0) => cloud.clock.set(instantOf(day(on), hours, minutes)),
    today: () => new Date(cloud.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10) as Day,

    async staff(openid, name, role, place) {
      const admin = phone(ADMINS[place.slice(0, 9) as keyof typeof ADMINS])
      const { code } = await admin.do('invite.create', { place, role, name, phone: '10000001234', until: null })
      const worker = phone(openid)
      await worker.do('invite.accept', { code })
      return worker
    },

    async door(people, { place = `${CHAOYUAN}-01`, plate = '3组12号' } = {}) {
      const registrar = await village.staff(`registrar-${++registrars}`, '登记员', 'cadre', place)
      const made = await registrar.do('household.register', {
        place,
        plate,
        head: people[0].name,
        phone: '10000004321',
        people: people.map((person) => ({
          sex: 'female',
          birthOn: day('1941-05-06'),
          phone: '10000004321',
          disease: 'none',
          vaccination: 'full',
          tags: [],
          ...person,
        })),
      })
      // Whoever registered the door leaves again, so that a test's own cadres are the only ones told of anything.
      const admin = phone(ADMINS[place.slice(0, 9) as keyof typeof ADMINS])
      const [{ postId }] = (await admin.do('invite.list', { place: place.slice(0, 9) })).staff.filter(
        (one) => one.accountId === registrar.openid,
      )
      await admin.do('staff.end', {
        place: place.slice(0, 9),
        accountId: registrar.openid,
        postId,
        officeTakes: true,
      })
      return made
    },

    async resident(openid, door, name, kinship = 'self') {
      const one = phone(openid)
      const village = CHAOYUAN
      await one.do('account.join', { township: LIANGPING, village, privacyText: 'privacy-2026-11', name: '家属' })
      await one.do('bond.byCard', {
        code: door.cardCode,
        name,
        kinship,
        consent: { text: 'health-2026-11', asGuardian: false },
      })
      return one
    },
    stop: () => cloud.stop(),
  }
  return village
}

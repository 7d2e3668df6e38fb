import path from 'node:path'
import { day, instantOf } from '@domain/model/day'
import { CHAOYUAN, LIANGPING, PINGAN, root, villageOn, type Village } from '../support/village'
import { VirtualCloud } from './cloud'
import { WorldStore } from './world-store'

export const WORLD_STARTS = instantOf(day('2023-02-08'), 9)

/** Two ways for a digest, the staff's own first, and one for danger: as an account owner would have applied for them. */
const templates = {
  digest: [
    { kind: 'staff', id: 'tmpl-digest-staff', fields: { thing1: 'words' } },
    { kind: 'one-time', id: 'tmpl-digest', fields: { thing1: 'words', time2: 'at' } },
  ],
  urgent: [{ kind: 'one-time', id: 'tmpl-urgent', fields: { thing1: 'words' } }],
}

/** Who is in the simulated village: their post, and how many messages of each kind they agreed to. */
export const workers = [
  { openid: 'tan', role: 'cadre', place: `${CHAOYUAN}-01`, digest: 9, urgent: 9 },
  { openid: 'mo', role: 'cadre', place: `${CHAOYUAN}-02`, digest: 9, urgent: 9 },
  { openid: 'he', role: 'cadre', place: `${CHAOYUAN}-03`, digest: 1, urgent: 0 },
  { openid: 'li', role: 'cadre', place: CHAOYUAN, digest: 9, urgent: 9 },
  { openid: 'ran', role: 'doctor', place: CHAOYUAN, digest: 9, urgent: 9 },
  { openid: 'xu', role: 'doctor', place: LIANGPING, digest: 0, urgent: 2 },
  { openid: 'zhou', role: 'office', place: LIANGPING, digest: 9, urgent: 9 },
] as const

export interface Resident {
  readonly openid: string
  readonly personId: string
}

/** The village every schedule starts from, and how to come back to it. */
export interface World {
  readonly cloud: VirtualCloud
  readonly store: WorldStore
  readonly residents: readonly Resident[]
  /** Puts everything back to where it was when the world was made. */
  readonly goBack: () => void
  /** Makes what the world is now the one to come back to. */
  readonly remember: () => void
}

export interface WorldOptions {
  /** The function called by the timer: ours, or the naive control. */
  readonly tick?: string | undefined
  /** The function phones call, where it is not ours as built. */
  readonly api?: string | undefined
  readonly functionsDir?: string | undefined
  readonly databaseFile?: string | undefined
  /** Further environment of every function. */
  readonly env?: Record<string, string>
  /** See `Instance`. */
  readonly ownSdk?: boolean
}

/** Seven helpers and twelve doors, each with something due every day, made by the functions themselves. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const functionsDir = options.functionsDir ?? path.join(root, 'dist/cloudfunctions')
  const store = new WorldStore(options.databaseFile ?? path.join(root, 'cloudfunctions/database.json'))
  const env = {
    SHOUWANG_TEMPLATES: JSON.stringify(templates),
    SHOUWANG_CODE_SECRET: 'a secret of the tests',
    ...{
      SHOUWANG_APPID: 'wx-simulated',
      SHOUWANG_APP_SECRET: 'simulated',
      SHOUWANG_WECHAT_API: 'https://wechat.local',
    },
    SHOUWANG_FIRST_ADMINS: `admin-liangping@${LIANGPING};admin-pingan@${PINGAN}`,
    // So few a group that even a village has several: what lies between two groups is where a run is cut.
    SHOUWANG_GROUP: '2',
    ...options.env,
  }
  const { tick, api } = options
  const folders = { ...(tick !== undefined && { tick }), ...(api !== undefined && { api }) }
  const { ownSdk = false } = options
  const cloud = new VirtualCloud({ store, functionsDir, folders, env, ownSdk, now: WORLD_STARTS })
  const village = villageOn({ call: callOf(cloud), clock: { now: () => cloud.loop.now } } as never)
  for (const { openid, role, place } of workers) await village.staff(openid, openid, role, place)
  await agree(cloud, village)
  const residents: Resident[] = []
  for (let n = 0; n < 12; n++) residents.push(...(await door(village, n)))
  let wechat = cloud.wechat.snapshot()
  store.mark()
  const goBack = () => {
    store.rewind()
    store.mark()
    wechat()
  }
  const remember = () => {
    store.keep()
    store.mark()
    wechat = cloud.wechat.snapshot()
  }
  return { cloud, store, residents, goBack, remember }
}

async function door(village: Village, n: number): Promise<Resident[]> {
  const tags = [{ group: 'lonely-elder' as const, from: day('2023-01-01'), until: null }]
  const red = { birthOn: day('1940-01-01'), disease: 'unstable' as const, vaccination: 'none' as const, tags }
  const name = `户${'一二三四五六七八九十百千'[n]}`
  const place = `${CHAOYUAN}-0${1 + (n % 3)}`
  const made = await village.door([{ name, ...red }], { place, plate: `${n + 1}组${n + 1}号` })
  if (n >= 6) return []
  const phone = await village.resident(`family-${n}`, made, name, 'parent')
  const personId = made.personIds[0]
  const said = { personId, infected: true, reading: { spo2: 97 }, occurredAt: WORLD_STARTS }
  if (n % 2 === 0) await phone.do('report.submit', said)
  return [{ openid: phone.openid, personId }]
}

/** Consents as the phones give them: WeChat knows of each, and our ledger too. */
async function agree(cloud: VirtualCloud, village: Village): Promise<void> {
  for (const { openid, digest, urgent } of workers)
    for (const [key, times] of [['digest', digest] as const, ['urgent', urgent] as const])
      for (let n = 0; n < times; n++) {
        cloud.wechat.grant(openid, `tmpl-${key}`, 1)
        await village.phone(openid).do('reminder.consent', { answers: { [key]: 'accept' } })
      }
  for (const openid of ['tan', 'ran']) {
    cloud.wechat.bind(openid, 'tmpl-digest-staff')
    await village.phone(openid).do('reminder.consent', { answers: {}, staff: { digest: 'accept' } })
  }
}

/** Calls as the village's phones make them, but under ids that are the same every time. */
function callOf(cloud: VirtualCloud) {
  let calls = 0
  return async (name: string, data: object, { openid }: { openid: string }) => {
    const commandId = `world-${++calls}`.padEnd(22, '-')
    const run = await cloud.settle(cloud.start(name, { ...data, commandId }, { openid, source: 'wx_client' }))
    if (run.ended !== 'done') throw new Error(`${name} ${run.ended}: ${String(run.result)}`)
    return { result: JSON.parse(JSON.stringify(run.result)) as unknown, counters: {} }
  }
}

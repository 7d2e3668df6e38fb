import type { Account, Invite, StaffRole } from '@domain/model/account'
import { addDays, type Day } from '@domain/model/day'
import { villageOf } from '@domain/model/place'
import { townships } from '@domain/policy/tenants'
import { accountStream } from '@domain/rules/account/stream'
import { createInvite, inviteStream, postFrom, useInvite } from '@domain/rules/invite/stream'
import { decided } from '@domain/rules/stream'
import { inviteIdOf } from '../../cloudfunctions/_runtime/ids'
import { CHAOYUAN, demoAdmins, demoCast, HONGGUAN, LIANGPING, OPEN_INVITATION, PINGAN } from './cast'
import { demoCode } from './ids'
import { join } from './families'
import { givenName, surnameOf } from './names'
import type { VillagePlan } from './places'
import type { Random } from './random'
import { byWorker, type Stage, type Worker } from './stage'

type Named = Readonly<Record<string, readonly [openid: string, name: string]>>
/** `<role>@<place>` → who holds it. */
const named: Named = {
  [`office@${LIANGPING}`]: ['demo-zhou-min', '周敏'],
  [`doctor@${LIANGPING}`]: ['demo-li-min', '李敏'],
  [`doctor@${CHAOYUAN}`]: ['demo-ran-qiwen', '冉启文'],
  [`cadre@${CHAOYUAN}-01`]: ['demo-tan-xiaomei', '谭小梅'],
  [`office@${PINGAN}`]: ['demo-wu-jianping', '吴建平'],
  [`doctor@${PINGAN}`]: ['demo-he-xiaoyan', '贺晓燕'],
  [`doctor@${HONGGUAN}`]: ['demo-liu-shigui', '刘世贵'],
  [`cadre@${HONGGUAN}-01`]: ['demo-xiang-yong', '向勇'],
  [`keeper@${LIANGPING}`]: ['demo-pu-daquan', '蒲大全'],
  [`keeper@${PINGAN}`]: ['demo-fu-xiulan', '傅秀兰'],
}
const DAYS_AGO = 14

/** Administrators from the environment, offices they invite, and the cadres and doctors the offices invite (E40). */
export function appointStaff(stage: Stage, villages: readonly VillagePlan[]): void {
  for (const { code: township } of townships) {
    const admin = demoAdmins.find((one) => one.township === township)
    if (!admin) throw new Error(`nobody administers ${township}`)
    const boss: Worker = { ...admin, role: 'admin', phone: stage.phone(), places: [township] }
    stage.workers.push(boss)
    stage.script.at(stage.daysAgo(DAYS_AGO, 8, 0), () => join(stage, boss, township, null))
    const office = appoint(stage, boss, 'office', [township], 8)
    appoint(stage, office, 'doctor', [township], 9)
    for (const village of villages.filter((one) => one.township === township)) {
      appoint(stage, office, 'doctor', [village.code], 9)
      for (let n = 0; n < village.grids.length; n += 2)
        appoint(stage, office, 'cadre', village.grids.slice(n, n + 2), 10)
    }
  }
  openInvitations(stage)
  stage.script.play()
}

/** Invites somebody to posts and lets them accept; who is named in the cast keeps that name. */
export function appoint(stage: Stage, by: Worker, role: StaffRole, places: readonly string[], hour: number): Worker {
  const key = `${role}@${places[0]}`
  const random = stage.random.fork(`staff/${key}`)
  const [openid, name] = named[key] ?? [`demo-${key.replace('@', '-')}`, freeName(stage, random)]
  const worker: Worker = { openid, name, role, phone: stage.phone(), township: by.township, places }
  stage.workers.push(worker)
  const minute = random.int(0, 40)
  places.forEach((place, n) => {
    const code = demoCode(stage.seed, `invite/${key}/${n}`)
    const asked = stage.daysAgo(DAYS_AGO, hour, minute + n)
    stage.script.at(asked, () => invite(stage, by, { code, role, place, name, phone: worker.phone, at: asked }))
    const taken = stage.daysAgo(DAYS_AGO, hour, minute + 5 + n)
    stage.script.at(taken, () => accept(stage, worker, code, taken))
  })
  return worker
}

/** Two workers of one name would read like one person with two posts. */
function freeName(stage: Stage, random: Random): string {
  for (;;) {
    const name = surnameOf(random) + givenName(random.chance(0.5) ? 'female' : 'male', 40, random)
    if (!castNames.has(name) && !stage.workers.some((worker) => worker.name === name)) return name
  }
}
const castNames = new Set(demoCast().people.map((one) => one.name))

interface Wanted {
  code: string
  role: StaffRole
  place: string
  name: string
  phone: string | null
  at: number
  until?: Day
}

function invite(stage: Stage, by: Worker, { code, at, until, ...wanted }: Wanted): void {
  const input = { ...wanted, until: until ?? addDays(stage.today, 120) }
  stage.past.does({
    stream: inviteStream,
    id: inviteIdOf(code),
    action: 'invite.create',
    by: byWorker(by),
    at,
    input,
    decide: (_state, meta) => createInvite({ ...input, id: inviteIdOf(code), code: '', capacity: by.role }, meta),
  })
}

function accept(stage: Stage, worker: Worker, code: string, at: number): void {
  const id = inviteIdOf(code)
  const by = { openid: worker.openid, capacity: 'anyone', name: worker.name }
  const deed = { action: 'invite.accept', by, at, input: { code: '' } }
  stage.past.does({
    ...deed,
    stream: inviteStream,
    id,
    decide: (state, meta) => {
      const used = useInvite(state, meta)
      return used.ok ? decided(used.events, { role: state?.role }) : used
    },
  })
  const known = stage.past.get<Account>('accounts', worker.openid)
  if (!known) join(stage, worker, worker.places[0], at)
  stage.past.does({
    ...deed,
    stream: accountStream,
    id: worker.openid,
    decide: (_state, meta) => {
      const made = stage.past.get<Invite>('invites', id)
      if (!made) throw new Error('an invitation was used that is not there')
      return decided([{ type: 'post-given', post: postFrom(made, meta.on), name: made.name, phone: made.phone }], {})
    },
  })
}

/** One still good this morning, one that ran out unused, in each township. */
function openInvitations(stage: Stage): void {
  for (const [township, village] of [
    [LIANGPING, CHAOYUAN],
    [PINGAN, HONGGUAN],
  ] as const) {
    const office = stage.workerFor('office', township)
    const wanted = { role: 'cadre', place: `${villageOf(village)}-04`, phone: null } as const
    const open = stage.daysAgo(1, 16, 30)
    const code = demoCode(stage.seed, township === LIANGPING ? OPEN_INVITATION : `${OPEN_INVITATION}/${township}`)
    stage.script.at(open, () => invite(stage, office, { ...wanted, code, name: '易春梅', at: open }))
    const old = stage.daysAgo(6, 9, 30)
    const dead = demoCode(stage.seed, `expired/${township}`)
    stage.script.at(old, () => invite(stage, office, { ...wanted, code: dead, name: '罗志强', at: old }))
  }
}

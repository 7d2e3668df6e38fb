import cloud from 'wx-server-sdk'
import { slotAt } from '@domain/rules/reminders/digest'
import { dayOf } from '@domain/model/day'
import type { Account } from '@domain/model/account'
import type { Duty } from '@domain/model/duty'
import { packFor } from '@domain/policy/pack-for'

/** What most products do, as the control of the simulator: read what is due, send, then write that it was sent. */
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

const TOWNSHIP = '500237207'

interface Table {
  where(condition: object): { limit(n: number): { get(): Promise<{ data: unknown[] }> } }
  add(options: { data: object }): Promise<unknown>
}
const table = (name: string) => cloud.database().collection(name) as unknown as Table
const all = async <T>(name: string, condition: object): Promise<T[]> =>
  (await table(name).where(condition).limit(1000).get()).data as T[]

interface Message {
  readonly touser: string
  readonly templateId: string
  readonly page: string
  readonly data: Record<string, { value: string }>
}
const wechat = cloud.openapi as unknown as { subscribeMessage: { send(message: Message): Promise<unknown> } }

export async function main(): Promise<{ sent: number }> {
  const now = Date.now()
  const slot = slotAt(now, packFor(TOWNSHIP, dayOf(now)).policy)
  if (!slot) return { sent: 0 }
  const { command } = cloud.database()
  const [duties, staff, done] = await Promise.all([
    all<Duty>('duties', { township: TOWNSHIP, dueOn: command.gt('0000-00-00').and(command.lte(slot.on)) }),
    all<Account>('accounts', { postPlaces: TOWNSHIP }),
    all<{ _id: string }>('marks', { _id: command.gt(`${slot.id}:`).and(command.lt(`${slot.id};`)) }),
  ])
  const told = new Set(done.map(({ _id }) => _id))
  const due = staff.filter(({ _id, posts }) => {
    const mine = duties.filter((duty) =>
      posts.some(({ role, place }) => duty.role === role && duty.grid.startsWith(place)),
    )
    return mine.length > 0 && !told.has(`${slot.id}:${_id}`)
  })
  await Promise.allSettled(
    due.map(async ({ _id: touser }) => {
      const data = { thing1: { value: '今天有人等您联系' } }
      await wechat.subscribeMessage.send({ touser, templateId: 'tmpl-digest', page: 'worker/today/index', data })
      await table('marks').add({ data: { _id: `${slot.id}:${touser}` } })
    }),
  )
  return { sent: due.length }
}

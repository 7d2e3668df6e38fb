import type { RemindersView, TemplateKey } from '@domain/contract'
import { add, change, getMany, _ } from './database'
import { templates } from './templates'

/** How many messages a person agreed to and we have not sent, by template: WeChat keeps its own count and shows it to nobody. */
interface Grant {
  readonly _id: string
  readonly left: number
}

const idOf = (openid: string, key: TemplateKey): string => `${openid}:${key}`
const keys: readonly TemplateKey[] = ['digest', 'urgent', 'progress']

/** One accept is one message (one-time subscription). Counted up here, corrected by 43101 when we are wrong. */
export async function addGrant(openid: string, key: TemplateKey): Promise<void> {
  const _id = idOf(openid, key)
  if ((await change('grants', { _id }, { left: _.inc(1) })) === 0 && !(await add('grants', { _id, left: 1 } as Grant)))
    await change('grants', { _id }, { left: _.inc(1) })
}

/** Takes one grant if any is left; the condition and the decrement are one step, so two senders never share one. */
export const spendGrant = async (openid: string, key: TemplateKey): Promise<boolean> =>
  (await change('grants', { _id: idOf(openid, key), left: _.gt(0) }, { left: _.inc(-1) })) === 1

/** WeChat says there is none left: its word goes. */
export const noGrant = (openid: string, key: TemplateKey): Promise<number> =>
  change('grants', { _id: idOf(openid, key) }, { left: 0 })

export async function remindersOf(openid: string): Promise<RemindersView> {
  const grants = await getMany<Grant>(
    'grants',
    keys.map((key) => idOf(openid, key)),
  )
  const known = templates()
  return {
    templates: Object.fromEntries(keys.flatMap((key) => (known[key] ? [[key, known[key].id]] : []))),
    left: Object.fromEntries(keys.map((key) => [key, grants.find((one) => one._id === idOf(openid, key))?.left ?? 0])),
  }
}

import type { Template } from '@domain/model/template'
import { templatesIn } from '@domain/rules/reminders/template-list'

/**
 * Templates as the account owner applied for them: `SHOUWANG_TEMPLATES={"digest":{"kind":"one-time","id":"…","fields":
 * {"thing1":"words","time2":"at"}},"urgent":[{"kind":"staff",…},{…}],…}`. Read once a process; checked by the timer
 * (`check-templates.ts`).
 */
export const templates = (): readonly Template[] => (known ??= templatesIn(given()).filter(isUsable))

let known: readonly Template[] | undefined

/** Staff messages go over HTTPS under a token of our own, so without the account's secret there are none. */
const isUsable = ({ kind }: Template): boolean =>
  kind !== 'staff' || Boolean(process.env.SHOUWANG_APPID && process.env.SHOUWANG_APP_SECRET)

/** The configuration as it is written; null where it is no JSON. */
export function given(): unknown {
  try {
    return JSON.parse(process.env.SHOUWANG_TEMPLATES ?? '{}')
  } catch {
    return null
  }
}

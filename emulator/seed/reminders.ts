import { demoCast } from './cast'
import type { Stage } from './stage'

export const templateIds = { digest: 'tmpl-digest', urgent: 'tmpl-urgent', progress: 'tmpl-progress' } as const
type Key = keyof typeof templateIds

/** What somebody tapped when WeChat asked, as WeChat counts it. */
export interface Consented {
  readonly openid: string
  readonly templateId: string
}

/**
 * Messages people agreed to: our ledger and WeChat's own count, mostly the same. Some have none left; one doctor
 * took the consent back in WeChat's settings, which nobody tells us until a send is refused (43101).
 */
export function grantReminders(stage: Stage): Consented[] {
  const consented: Consented[] = []
  const known = new Set(demoCast().people.map(({ openid }) => openid))
  const grant = (openid: string, key: Key, times: number, atWeChat = times): void => {
    for (let n = 0; n < times; n++) {
      const at = stage.daysAgo(1, 17, 5 + n)
      const _id = `${openid}-${key}-${String(n).padStart(8, '0')}`
      stage.past.put('consents', { _id, openid, answers: { [key]: 'accept' }, at })
      if (n < atWeChat) consented.push({ openid, templateId: templateIds[key] })
    }
    const kind = 'one-time'
    const grant = { _id: `${openid}:${key}:${kind}`, openid, key, kind, left: times, lead: times }
    if (times > 0) stage.past.put('grants', { ...grant, refusedAt: 0, usedIn: '', spentBy: '' })
  }
  for (const worker of stage.workers) {
    if (worker.role !== 'cadre' && worker.role !== 'doctor') continue
    const random = stage.random.fork(`grants/${worker.openid}`)
    const named = known.has(worker.openid)
    const tookBack = worker.openid === 'demo-li-min'
    grant(worker.openid, 'digest', named ? 3 : random.int(0, 5), tookBack ? 0 : undefined)
    grant(worker.openid, 'urgent', named ? 2 : random.int(0, 2))
  }
  grant('demo-xiang-hongmei', 'progress', 2)
  return consented
}

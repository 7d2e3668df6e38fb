import { launch, type Weapp } from './weapp'
import { templates, type Village } from './village'

export interface WorkerApp extends Weapp {
  /** From now on every call fails as without network, or goes through again. */
  offline(gone: boolean): Promise<void>
  /** How often the server was asked for an action. */
  asked(action: string): number
}

/** Somebody's compiled mini-program, answered by the real functions of the local cloud. */
export async function openWorker(
  village: Village,
  openid: string,
  url: string,
  more: Partial<Weapp> & { readonly confirm?: () => boolean } = {},
): Promise<WorkerApp> {
  let gone = false
  const asked: string[] = []
  const app = await launch({
    url,
    dist: process.env.WEAPP_DIST, // undefined: the project's own build
    ...(more.storage && { storage: more.storage }),
    ...(more.confirm && { confirm: more.confirm }),
    callFunction: async ({ name, data }) => {
      if (gone)
        throw Object.assign(new Error('request:fail'), { errCode: -1, errMsg: 'cloud.callFunction:fail request:fail' })
      asked.push((data as { action: string }).action)
      return (await village.cloud.call(name, data, { openid })).result
    },
    consent: (templateId) => {
      village.cloud.messages.consent(openid, templateId, 'accept')
      return Object.values(templates).some(({ id }) => id === templateId) ? 'accept' : 'reject'
    },
  })
  return Object.assign(app, {
    offline: async (now: boolean) => {
      gone = now
      await app.network(!now)
    },
    asked: (action: string) => asked.filter((one) => one === action).length,
  })
}

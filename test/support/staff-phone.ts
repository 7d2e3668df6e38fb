import { launch, type LaunchOptions } from './weapp'
import { type Village } from './village'

const realNow = Date.now.bind(Date)

/** A staff member's phone running the compiled mini-program against the village's cloud, on the village's time. */
export async function staffPhone(village: Village, openid: string, url: string, more: Pick<LaunchOptions, 'wx'> = {}) {
  const offset = village.cloud.clock.now() - realNow()
  jest.spyOn(Date, 'now').mockImplementation(() => realNow() + offset)
  const asked: string[] = []
  let offline = false
  const app = await launch({
    ...more,
    url,
    dist: process.env.WEAPP_DIST, // undefined: the project's own build
    callFunction: async ({ name, data }) => {
      if (offline) throw Object.assign(new Error('request:fail'), { errMsg: 'request:fail' })
      asked.push((data as { action: string }).action)
      return (await village.cloud.call(name, data, { openid })).result
    },
  })
  return {
    ...app,
    asked,
    cutOff: (on: boolean) => void (offline = on),
    /** Ends the app; whatever went wrong on the way fails the test. */
    hangUp() {
      app.close()
      jest.restoreAllMocks()
      expect(app.problems()).toEqual([])
    },
  }
}

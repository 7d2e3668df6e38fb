import Taro from '@tarojs/taro'
import { type Consent, type Transport } from './port'

/** WeChat CloudBase: identity comes with the call, so this side neither knows nor sends an openid. */
export const transport: Transport = {
  who: () => 'me',
  start: () => Taro.cloud.init({}),
  callFunction: async (name, data) => {
    const { result } = await Taro.cloud.callFunction({ name, data: data as Record<string, unknown> })
    return result
  },
  requestSubscribe: async (templateIds) => {
    try {
      const answers: Record<string, unknown> = {
        ...(await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] })),
      }
      return Object.fromEntries(templateIds.map((id) => [id, (answers[id] as Consent | undefined) ?? 'unknown']))
    } catch {
      // Switched off as a whole, or asked outside a tap: nobody was asked, nothing was granted.
      return Object.fromEntries(templateIds.map((id) => [id, 'unknown']))
    }
  },
  remindersOn: async () => {
    try {
      const { subscriptionsSetting } = await Taro.getSetting({ withSubscriptions: true })
      // Known to be off only where WeChat says so: a phone that does not answer is not accused.
      return (subscriptionsSetting as { mainSwitch?: boolean } | undefined)?.mainSwitch !== false
    } catch {
      return true
    }
  },
  openSettings: () => void Taro.openSetting(),
}

import { type Identity } from './invocation'

const ENV_ID = 'local'

/** The environment every instance starts with (the SDK reads its endpoint and credentials from it, and nothing else). */
export const instanceEnvironment = (url: string, functionName: string, extra: Record<string, string>) => ({
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  SCF_NAMESPACE: ENV_ID,
  SCF_FUNCTIONNAME: functionName,
  TCB_ENV: ENV_ID,
  TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  // WeChat's own server, for what the cloud does not call for us.
  SHOUWANG_WECHAT_API: url,
  ...extra,
})

const APP_ID = 'wx0000000000local'

/** What changes from call to call: identity, and the token by which the cloud knows which call is asking. */
export function callEnvironment({ openid, unionid, source }: Identity, token: string): Record<string, string | null> {
  const timer = source === 'wx_trigger'
  const present = ['WX_OPENID', 'WX_UNIONID'].filter((_, at) => [openid, unionid][at] !== undefined)
  return {
    TCB_SOURCE: source,
    TRIGGER_SRC: timer ? 'timer' : null,
    WX_CONTEXT_KEYS: [...present, 'WX_APPID', 'WX_API_TOKEN'].join(','),
    WX_OPENID: openid ?? null,
    WX_UNIONID: unionid ?? null,
    WX_APPID: APP_ID,
    WX_API_TOKEN: token,
    WX_TRIGGER_API_TOKEN_V0: timer ? token : null,
  }
}

/** wx.cloud adds this to every call of a client; the function must not trust it and cannot be without it. */
export const userInfoOf = ({ openid }: Identity) => ({ appId: APP_ID, openId: openid })

import cloud from 'wx-server-sdk'

/** What goes to one phone, whichever way. */
export interface Parcel {
  readonly openid: string
  readonly templateId: string
  readonly page: string
  readonly data: Readonly<Record<string, { readonly value: string }>>
}

/** Sends a subscription message. 0 where WeChat took it, its code where it did not, null where nobody knows. */
export async function sendSubscription({ openid, templateId, page, data }: Parcel): Promise<number | null> {
  const openapi = cloud.openapi as unknown as { subscribeMessage: { send(options: unknown): Promise<unknown> } }
  const miniprogramState = process.env.SHOUWANG_MINIPROGRAM_STATE ?? 'formal'
  try {
    await openapi.subscribeMessage.send({ touser: openid, templateId, page, data, miniprogramState, lang: 'zh_CN' })
    return 0
  } catch (error) {
    const code = (error as { errCode?: unknown } | null)?.errCode
    return typeof code === 'number' ? code : null
  }
}

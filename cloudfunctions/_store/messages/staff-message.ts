import { verdictOn } from '@domain/rules/reminders/delivery-code'
import { accessToken } from './access-token'
import type { Parcel } from './subscription'
import { wechat } from './wechat-api'

/** WeChat's own code for a call without a token; also ours where none is to be had. */
const NO_TOKEN = 41001

/**
 * Sends a 用工关系 message, which the cloud cannot send for us. A token WeChat does not take is renewed and tried once more:
 * with it nothing was delivered. 0, WeChat's code, or null where nobody knows.
 */
export async function sendStaffMessage(parcel: Parcel, now: number): Promise<number | null> {
  const token = await accessToken(now)
  if (token === null) return NO_TOKEN
  const code = await sendUnder(token, parcel)
  if (verdictOn(code) !== 'stale-token') return code
  const fresh = await accessToken(now, token)
  return fresh === null ? NO_TOKEN : sendUnder(fresh, parcel)
}

async function sendUnder(token: string, { openid, templateId, page, data }: Parcel): Promise<number | null> {
  const answer = await wechat(
    `/cgi-bin/message/wxopen/employeerelationmsg/send?access_token=${encodeURIComponent(token)}`,
    { touser: openid, template_id: templateId, page, data: JSON.stringify({ data }) },
  )
  // An answer without a code is some gateway's, and says nothing of what became of the message.
  return typeof answer?.errcode === 'number' ? answer.errcode : null
}

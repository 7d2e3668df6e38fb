import { wechatError, type OpenApi } from './api'

/** Enough words to see a text refused; WeChat's own list is its secret. */
const RISKY = ['赌博', '代开发票', '色情', '枪支', '刷单']
const TO_REVIEW = ['加微信', '祖传秘方', '包治百病']

/** `security.msgSecCheck`, version 2. */
export const checkText: OpenApi = (args) => {
  const { content } = args
  if (typeof content !== 'string' || content.length === 0 || content.length > 2500)
    return wechatError(40129, 'invalid content')
  if (args.version !== 2 || typeof args.openid !== 'string' || typeof args.scene !== 'number') {
    return wechatError(47001, 'version, openid and scene are required')
  }
  const has = (words: string[]) => words.some((word) => content.includes(word))
  const suggest = has(RISKY) ? 'risky' : has(TO_REVIEW) ? 'review' : 'pass'
  const result = { suggest, label: suggest === 'pass' ? 100 : 20001 }
  return { json: { errcode: 0, errmsg: 'ok', result, trace_id: 'local' } }
}

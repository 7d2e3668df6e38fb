import { wechatError, type OpenApi } from './api'

/** `phonenumber.getPhoneNumber`: the code `phone-13800000000` stands for that phone. */
export const readPhoneNumber: OpenApi = ({ code }) => {
  const number = typeof code === 'string' ? /^phone-(\d{5,15})$/.exec(code)?.[1] : undefined
  if (number === undefined) return wechatError(40029, 'code 无效')
  const phone_info = { phoneNumber: number, purePhoneNumber: number, countryCode: '86' }
  return { json: { errcode: 0, errmsg: 'ok', phone_info } }
}

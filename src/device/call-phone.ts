import { makePhoneCall } from '@tarojs/taro'

/** Opens the dialler. A person who thinks better of it has not met an error. */
export async function callPhone(number: string): Promise<boolean> {
  try {
    await makePhoneCall({ phoneNumber: number })
    return true
  } catch {
    return false
  }
}

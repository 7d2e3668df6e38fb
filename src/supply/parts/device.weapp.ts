import Taro from '@tarojs/taro'
import { type GoodsDevice } from './goods-device'

/** WeChat: its own scanner, and a picture as small as it gets. */
export const device: GoodsDevice = {
  scans: true,
  scan: async () => {
    try {
      return (await Taro.scanCode({ scanType: ['barCode', 'datamatrix', 'qrCode'] })).result
    } catch {
      return undefined // closed without a code
    }
  },
  photograph: async (cloudPath) => {
    const filePath = await picture()
    if (filePath === undefined) return undefined
    const { fileID } = (await Taro.cloud.uploadFile({ cloudPath, filePath })) as { fileID: string }
    return fileID
  },
}

async function picture(): Promise<string | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] })
    return tempFiles[0]?.tempFilePath
  } catch {
    return undefined // closed without a picture
  }
}

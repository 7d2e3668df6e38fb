import Taro from '@tarojs/taro'
import { type Device } from './files'

interface Asked<R> {
  readonly success: (result: R) => void
  readonly fail: (error: unknown) => void
}
/** Taro hands these two on as WeChat has them, which not everywhere answers with a promise. */
const asked = <R>(ask: (callbacks: Asked<R>) => void): Promise<R> =>
  new Promise<R>((success, fail) => ask({ success, fail }))

type Picked = Taro.chooseMessageFile.SuccessCallbackResult

/** WeChat: a table comes from a chat, and goes to one; on a computer both are ordinary files. */
export const device: Device = {
  choose: async () => {
    try {
      const { tempFiles } = await asked<Picked>(
        (callbacks) =>
          void Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx', 'csv', 'xls'], ...callbacks }),
      )
      const [{ name, size, path: filePath }] = tempFiles
      return {
        name,
        bytes: size,
        put: async (cloudPath) => {
          const { fileID } = (await Taro.cloud.uploadFile({ cloudPath, filePath })) as { fileID: string }
          return fileID
        },
      }
    } catch {
      return undefined // closed without a choice
    }
  },
  fetch: async (url) => (await Taro.downloadFile({ url })).tempFilePath,
  open,
  keep: async (text, fileName) => {
    const path = `${Taro.env.USER_DATA_PATH}/${fileName}`
    Taro.getFileSystemManager().writeFileSync(path, text, 'utf8')
    await open(path, fileName)
  },
}

/** A table opens on the phone, with a menu to hand it on; WeChat opens no CSV, so that is handed on at once. */
async function open(filePath: string, fileName: string): Promise<void> {
  try {
    if (fileName.endsWith('.xlsx')) await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
    else await asked((callbacks) => void Taro.shareFileMessage({ filePath, fileName, ...callbacks }))
  } catch {
    // Closed without handing it to anybody: the button is still there.
  }
}

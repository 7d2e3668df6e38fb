import { getStorage, removeStorage, setStorage } from '@tarojs/taro'
import { type Shelf } from './port'

/** The phone's own storage. What is written names persons, so WeChat encrypts it where the version can. */
export const shelf: Shelf = {
  read: async (key) => {
    try {
      return (await getStorage<string>({ key, encrypt: true } as never)).data
    } catch {
      return undefined // never written
    }
  },
  write: async (key, text) => void (await setStorage({ key, data: text, encrypt: true } as never)),
  remove: async (key) => void (await removeStorage({ key })),
}

import { shelf } from '@/cloud/shelf'
import { transport } from '@/cloud/transport'

/** Something this phone keeps for one person's page, encrypted where WeChat can: a draft, a receipt. */
export function remember<T>(name: string, id: string) {
  const key = `${name}.${transport.who()}.${id}`
  return {
    read: async (): Promise<T | undefined> => {
      const text = await shelf.read(key)
      try {
        return text ? (JSON.parse(text) as T) : undefined
      } catch {
        return undefined // written half
      }
    },
    write: (value: T): Promise<void> => shelf.write(key, JSON.stringify(value)),
    forget: (): Promise<void> => shelf.remove(key),
  }
}

import { type GoodsDevice } from './goods-device'

/** The preview in a browser: no scanner, and pictures come from the disk. */
export const device: GoodsDevice = {
  scans: false,
  scan: () => Promise.resolve(undefined),
  photograph: async (cloudPath) => {
    const file = await picked()
    if (!file) return undefined
    const response = await fetch(`/client/file/${cloudPath}`, { method: 'PUT', body: file })
    if (!response.ok) throw new Error(`${response.status}`)
    return ((await response.json()) as { fileID: string }).fileID
  },
}

const picked = (): Promise<File | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.addEventListener('cancel', () => resolve(undefined))
    input.addEventListener('change', () => resolve(input.files?.[0]))
    input.click()
  })

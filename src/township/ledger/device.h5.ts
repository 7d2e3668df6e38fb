import { type Device } from './files'

/** The preview in a browser: files come from the disk and go to it. */
export const device: Device = {
  choose: () =>
    new Promise((resolve) => {
      const input = document.createElement('input')
      input.type = 'file'
      input.accept = '.xlsx,.csv,.xls'
      input.addEventListener('cancel', () => resolve(undefined))
      input.addEventListener('change', () => {
        const file = input.files?.[0]
        resolve(file && { name: file.name, bytes: file.size, put: (cloudPath) => put(cloudPath, file) })
      })
      input.click()
    }),
  fetch: (url) => Promise.resolve(url),
  open: (url, fileName) => Promise.resolve(follow(url, fileName)),
  keep: (text, fileName) => {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
    follow(url, fileName)
    URL.revokeObjectURL(url)
    return Promise.resolve()
  },
}

async function put(cloudPath: string, file: File): Promise<string> {
  const response = await fetch(`/client/file/${cloudPath}`, { method: 'PUT', body: file })
  if (!response.ok) throw new Error(`${response.status}`)
  return ((await response.json()) as { fileID: string }).fileID
}

function follow(href: string, download: string): void {
  const link = document.createElement('a')
  link.href = href
  link.download = download
  link.click()
}

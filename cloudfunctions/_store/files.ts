import cloud from 'wx-server-sdk'

/** The storage, for files too large for an answer. Paths are ours and in ASCII, which the platform's file id needs. */

interface Storage {
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(options: {
    fileList: { fileID: string; maxAge: number }[]
  }): Promise<{ fileList: { tempFileURL: string }[] }>
  deleteFile(options: { fileList: string[] }): Promise<unknown>
}
const storage = cloud as unknown as Storage

/** Puts a file in place. */
export const putFile = async (cloudPath: string, fileContent: Buffer): Promise<string> =>
  (await storage.uploadFile({ cloudPath, fileContent })).fileID

/** The bytes of a file; null where there is none. */
export async function fileAt(fileID: string): Promise<Buffer | null> {
  try {
    return (await storage.downloadFile({ fileID })).fileContent
  } catch {
    return null
  }
}

/** A link to a file for whoever has it, for some seconds. */
export async function linkTo(fileID: string, maxAge: number): Promise<string> {
  const { fileList } = await storage.getTempFileURL({ fileList: [{ fileID, maxAge }] })
  return fileList[0]?.tempFileURL ?? ''
}

/** Files that are gone already are gone. */
export async function deleteFiles(fileList: readonly string[]): Promise<void> {
  if (fileList.length > 0) await storage.deleteFile({ fileList: [...fileList] })
}

import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { invalidParam } from '../errors'
import { type RouteHandler } from '../http'
import { type Handler } from '../wire-call'

const PREFIX = 'cloud://local.6c6f-local/'
const DEFAULT_AGE_S = 7200

/** Cloud storage: files in a folder, named by the digest of their path so that no path can leave it. */
export class FileStorage {
  private readonly urls = new Map<string, { file: string; type: string; until: number }>()
  private readonly uploads = new Map<string, string>()

  constructor(
    private readonly folder: string,
    private readonly serverUrl: () => string,
  ) {
    mkdirSync(folder, { recursive: true })
  }

  actions(): Record<string, Handler> {
    return {
      'storage.getUploadMetadata': ({ params }) => {
        if (typeof params.path !== 'string' || params.path === '' || params.path.startsWith('/')) {
          throw invalidParam('cloudPath must be relative')
        }
        const token = randomUUID()
        this.uploads.set(token, params.path)
        // The SDK sends cosFileId as a header, so it must be ASCII.
        const cosFileId = createHash('sha256').update(params.path).digest('hex')
        const url = `${this.serverUrl()}/storage/${token}`
        return { url, token, authorization: token, fileId: PREFIX + params.path, cosFileId }
      },
      'storage.batchGetDownloadUrl': ({ params }) => {
        const list = (params.file_list as { fileid: string; max_age?: number }[]).map(({ fileid, max_age: age }) => {
          const file = this.fileOf(fileid)
          if (!existsSync(file)) return { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' }
          const token = randomUUID()
          this.urls.set(token, { file, type: typeOf(fileid), until: Date.now() + (age ?? DEFAULT_AGE_S) * 1000 })
          return { code: 'SUCCESS', fileID: fileid, tempFileURL: `${this.serverUrl()}/storage/${token}` }
        })
        return { download_list: list }
      },
      'storage.batchDeleteFile': ({ params }) => {
        const list = (params.fileid_list as string[]).map((fileID) => {
          const file = this.fileOf(fileID)
          if (!existsSync(file)) return { fileID, code: 'STORAGE_FILE_NONEXIST' }
          rmSync(file)
          return { fileID, code: 'SUCCESS' }
        })
        return { delete_list: list }
      },
    }
  }

  /** Receives an upload: whole or not at all. */
  readonly put: RouteHandler = ({ url, body }) => {
    const token = url.pathname.split('/').at(-1) ?? ''
    const cloudPath = this.uploads.get(token)
    if (cloudPath === undefined) return { bytes: Buffer.from(refusal), type: 'application/xml', status: 403 }
    this.uploads.delete(token)
    this.keep(cloudPath, body)
    return { bytes: Buffer.alloc(0), type: 'text/plain' }
  }

  /** A phone's own upload, as wx.cloud.uploadFile does it: anybody may put a file anywhere. */
  readonly putByClient: RouteHandler = ({ url, body }) => {
    const cloudPath = decodeURIComponent(url.pathname.replace(/^\/client\/file\//, ''))
    this.keep(cloudPath, body)
    return { json: { fileID: PREFIX + cloudPath } }
  }

  private keep(cloudPath: string, body: Buffer): void {
    const file = this.fileOf(PREFIX + cloudPath)
    writeFileSync(`${file}.part`, body, { flush: true })
    renameSync(`${file}.part`, file)
  }

  readonly get: RouteHandler = ({ url }) => {
    const known = this.urls.get(url.pathname.split('/').at(-1) ?? '')
    if (!known || known.until < Date.now() || !existsSync(known.file)) return undefined
    return { bytes: readFileSync(known.file), type: known.type }
  }

  private fileOf(fileId: string): string {
    return path.join(this.folder, createHash('sha256').update(fileId).digest('hex'))
  }
}

/** As the storage answers: by how the name ends. */
const typeOf = (fileId: string): string =>
  fileId.endsWith('.html') ? 'text/html; charset=utf-8' : 'application/octet-stream'

const refusal =
  '<Error><Code>AccessDenied</Code><Message>unknown upload</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>'

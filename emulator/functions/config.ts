import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

interface Trigger {
  name: string
  type: string
  config: string
}

/** `config.json` of a function, with CloudBase's defaults. */
export interface FunctionConfig {
  name: string
  file: string
  /** Seconds, cold start not counted. */
  timeout: number
  /** MB */
  memorySize: number
  openapi: string[]
  triggers: Trigger[]
  /** Changes when the bundle is built anew. */
  version: string
}

const DEFAULT_TIMEOUT = 20
const DEFAULT_MEMORY = 256

/** Reads what is deployed in `folder/name`, or undefined where nothing is. */
export function readFunction(folder: string, name: string): FunctionConfig | undefined {
  const file = path.join(folder, name, 'index.js')
  if (!/^[A-Za-z0-9_-]+$/.test(name) || !existsSync(file)) return undefined
  const configFile = path.join(folder, name, 'config.json')
  const config = (existsSync(configFile) ? JSON.parse(readFileSync(configFile, 'utf8')) : {}) as {
    timeout?: number
    memorySize?: number
    permissions?: { openapi?: string[] }
    triggers?: Trigger[]
  }
  const { mtimeMs, size } = statSync(file)
  return {
    name,
    file,
    timeout: config.timeout ?? DEFAULT_TIMEOUT,
    memorySize: config.memorySize ?? DEFAULT_MEMORY,
    openapi: config.permissions?.openapi ?? [],
    triggers: config.triggers ?? [],
    version: `${mtimeMs}:${size}`,
  }
}

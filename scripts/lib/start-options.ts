import path from 'node:path'

export interface StartOptions {
  readonly fresh: boolean
  readonly port: number
  /** Uses what is in dist/ as it is. */
  readonly asBuilt: boolean
  readonly dataDir: string
}

const DEFAULT_PORT = 4180
export const usage = `npm start -- [--fresh] [--port 4180] [--as-built] [--data .data]
  --fresh      数据全清，从头来 (start over)
  --port N     换一个端口 (another port)
  --as-built   不重新编译，用 dist 里现成的 (skip building)
  --data DIR   数据放在哪里 (data folder)`

/** What was asked for on the command line; throws words for a person where it makes no sense. */
export function startOptions(words: readonly string[], root: string): StartOptions {
  const rest = words.flatMap((word) => (word.startsWith('--') ? word.split('=') : [word]))
  let [fresh, asBuilt, port, dataDir] = [false, false, DEFAULT_PORT, path.join(root, '.data')]
  const valueOf = (flag: string): string => {
    const value = rest.shift()
    if (value === undefined || value.startsWith('--')) throw new Error(`${flag} 后面要跟一个值\n${usage}`)
    return value
  }
  while (rest.length > 0) {
    const flag = rest.shift()
    if (flag === '--fresh') fresh = true
    else if (flag === '--as-built') asBuilt = true
    else if (flag === '--data') dataDir = path.resolve(root, valueOf(flag))
    else if (flag === '--port') {
      const text = valueOf(flag)
      port = Number(text)
      if (!Number.isInteger(port) || port < 1024 || port > 65_535)
        throw new Error(`端口要在 1024 到 65535 之间，不能是 ${text}\n${usage}`)
    } else throw new Error(`不认识 ${flag ?? ''}\n${usage}`)
  }
  return { fresh, asBuilt, port, dataDir }
}

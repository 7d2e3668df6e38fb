import { existsSync } from 'node:fs'
import path from 'node:path'
import { demoCast } from '../emulator/seed'
import { buildApp } from './build-app'
import { buildFunctions } from './build-functions'
import { castTable } from './lib/cast-table'
import { DataFolder } from './lib/data-folder'
import { Demo, seconds } from './lib/demo'
import { isTaken, takenWords } from './lib/port'
import { startOptions } from './lib/start-options'

/** `npm start`: builds what is stale, opens the local cloud with the demo in it, and says who one can be. */
const root = path.resolve(__dirname, '..')
const say = (words: string): void => console.log(words)

let stopping = false
let stop: () => Promise<void> = async () => undefined
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stopping) process.exit(1) // asked twice: at once
    stopping = true
    say('\n收好就走…')
    void stop().then(() => process.exit(0))
  })

async function build(): Promise<void> {
  const started = Date.now()
  const functions = await buildFunctions(root)
  const built = functions.filter((one) => one.built).map((one) => one.name)
  say(built.length > 0 ? `云函数编译好了：${built.join('、')}，${seconds(started)}` : '云函数没有改动')
  const began = Date.now()
  const log = (line: string) => line.startsWith('building') && say('编译预览页面，第一次要一两分钟…')
  const preview = await buildApp(root, 'h5', { log })
  say(preview.built ? `预览页面编译好了，${seconds(began)}` : '预览页面没有改动')
}

async function main(): Promise<void> {
  const options = startOptions(process.argv.slice(2), root)
  const url = `http://127.0.0.1:${options.port}`
  const data = new DataFolder(options.dataDir)
  if (await isTaken(options.port)) throw new Error(takenWords(options.port))
  data.occupy(url)
  stop = async () => data.leave()

  if (options.asBuilt && !existsSync(path.join(root, 'dist/cloudfunctions/api/index.js')))
    throw new Error('dist 里还没有云函数。去掉 --as-built 再来一次。')
  if (!options.asBuilt) {
    const building = build()
    // A build cut off in the middle would leave its lock behind.
    stop = async () => {
      await building.catch(() => undefined)
      data.leave()
    }
    await building
  }
  if (stopping) return
  if (options.fresh) {
    data.clear()
    say('上次的数据清掉了')
  }

  const demo = new Demo({ root, port: options.port, data, say })
  stop = async () => {
    await demo.stop()
    data.leave()
  }
  await demo.start()
  say(`\n预览 preview   ${url}/\n演示台 console ${url}/console\n\n您可以是：`)
  say(castTable(demoCast(), url))
  say('\n只有这台机器打得开。按 Ctrl-C 收工，数据留着。')
}

main().catch(async (error: Error) => {
  if (stopping) return
  console.error(error.message)
  await stop()
  process.exit(1)
})

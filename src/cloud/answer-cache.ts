import { type Shelf } from './port'

export interface Cached {
  readonly data: unknown
  readonly at: number
}

const INDEX = 'answers'
const KEEP = 60

/** The last good answer to each question, to be read where there is no network; the oldest fall off. */
export function createAnswerCache(shelf: Shelf, who: () => string) {
  const keyOf = (question: string) => `answer.${who()}.${question}`
  const indexKey = () => `${INDEX}.${who()}`
  const readIndex = async () => parse<string[]>(await shelf.read(indexKey())) ?? []

  return {
    async read(question: string): Promise<Cached | undefined> {
      return parse<Cached>(await shelf.read(keyOf(question)))
    },

    async keep(question: string, cached: Cached): Promise<void> {
      await shelf.write(keyOf(question), JSON.stringify(cached))
      const index = [question, ...(await readIndex()).filter((one) => one !== question)]
      await Promise.all(index.slice(KEEP).map((one) => shelf.remove(keyOf(one))))
      await shelf.write(indexKey(), JSON.stringify(index.slice(0, KEEP)))
    },

    /** Everything this phone remembers about people, gone: withdrawal, or a change of hands. */
    async forget(): Promise<void> {
      await Promise.all((await readIndex()).map((one) => shelf.remove(keyOf(one))))
      await shelf.remove(indexKey())
    },
  }
}

function parse<T>(text: string | undefined): T | undefined {
  if (!text) return undefined
  try {
    return JSON.parse(text) as T
  } catch {
    return undefined
  }
}

import { type CallLine } from '@domain/contract'
import { atWords } from '@/words/when'
import { type Try } from '../shared/dial'

export interface Rung {
  readonly line: CallLine
  /** 17:50 打过，没人接 */
  readonly tried?: string
}

const NOT_AGAIN_MS = 30 * 60_000

/**
 * The ladder in the order to try (A33): doctor, duty phone, cadre. Whoever did not answer in the last half hour stands behind
 * the others, so that the first button is always the one to press.
 */
export function ladderOf(
  calls: readonly CallLine[],
  tries: readonly Try[],
  now: number,
  today: string,
): readonly Rung[] {
  const rungs = calls
    .filter(({ kind }) => kind !== 'emergency')
    .map((line) => {
      const last = tries.find(({ phone }) => phone === line.phone)
      const silent = last?.answered === false && now - last.at < NOT_AGAIN_MS
      return { line, silent, tried: last && triedWords(last, today) }
    })
  return [...rungs.filter(({ silent }) => !silent), ...rungs.filter(({ silent }) => silent)].map(({ line, tried }) => ({
    line,
    tried,
  }))
}

function triedWords({ at, answered }: Try, today: string): string {
  const when = atWords(at, today)
  if (answered === undefined) return `${when} 从这里打过`
  return answered ? `${when} 打通了` : `${when} 打过，没打通`
}

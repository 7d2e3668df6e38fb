import type { StockCategory } from '../model/stock'

/** What a wave is worked through with and no document states: each a local default, amber, for the asker to change within bounds. */
export interface WaveAssumption {
  readonly words: string
  readonly unit: string
  readonly least: number
  readonly most: number
  readonly step: number
  readonly value: number
  /** What is left open, in a sentence. */
  readonly why: string
}

const assume = (
  [words, unit]: readonly [string, string],
  value: number,
  [least, most, step]: readonly [number, number, number],
  why: string,
): WaveAssumption => ({ words, unit, least, most, step, value, why })

const use = (what: string): WaveAssumption =>
  assume([`感染的人里用${what}的`, '%'], 70, [0, 100, 5], '感染的人里多少要用药，文件没写')

export const waveAssumptions = {
  attackPercent: assume(['这一波感染多少人', '%'], 80, [1, 100, 5], '一波会感染多少人，事前没有人知道'),
  sdDays: assume(
    ['来得多快', '天'],
    7,
    [3, 14, 1],
    '来得快，高峰就高；来得慢，拖得久。5 天算快，10 天算慢（钟形的标准差）',
  ),
  startsInDays: assume(['几天后开始', '天'], 0, [0, 60, 1], '从哪天开始算，文件没写，先从今天起'),
  feverPercent: use('退热药'),
  coughPercent: use('止咳药'),
  patentPercent: use('中成药'),
  antigenPercent: use('抗原'),
  reportPercent: assume(['感染的人里报上来的', '%'], 100, [0, 100, 5], '多少人会报，文件没写，先按都报'),
  homeDays: assume(['一个人在家治几天', '天'], 7, [1, 21, 1], '在家治多少天，文件没写，先按 7 天'),
  toldSteps: assume(['要一次药给家里发几条消息', '条'], 3, [0, 6, 1], '接了、配好、送到，各发一条'),
  unevenPercent: assume(
    ['每天人数高低不齐', '%'],
    0,
    [0, 50, 5],
    '真的一波不会这么齐。不齐的样子由下面的号定，同一个号是同一条线',
  ),
  seed: assume(['不齐的样子，第几号', '号'], 0, [0, 9999, 1], '0 号是齐的'),
} as const satisfies Record<string, WaveAssumption>

export type WaveKey = keyof typeof waveAssumptions
export type WaveInput = Readonly<Record<WaveKey, number>>
export const waveKeys = Object.keys(waveAssumptions) as WaveKey[]

/** The asker's own numbers, and the defaults for the rest. */
export const waveInput = (said: Readonly<Partial<Record<WaveKey, number | undefined>>>): WaveInput =>
  Object.fromEntries(waveKeys.map((key) => [key, said[key] ?? waveAssumptions[key].value])) as Record<WaveKey, number>

/** Which share says who uses a category (B13's four). */
export const useKey = {
  fever: 'feverPercent',
  cough: 'coughPercent',
  'chinese-patent': 'patentPercent',
  antigen: 'antigenPercent',
} as const satisfies Partial<Record<StockCategory, WaveKey>>

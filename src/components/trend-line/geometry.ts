/** One reading of the week: a value, or a report that never came. */
export interface TrendPoint {
  readonly key: string
  readonly value?: number
  /** Without a value and nothing was to be reported then: the line breaks, but nobody is said to have missed it. */
  readonly quiet?: boolean
  /** Shown with a diamond and these words, such as 94 复测过. */
  readonly flag?: string
}

export interface Frame {
  readonly width: number
  readonly height: number
  readonly min: number
  readonly max: number
}

export interface Mark {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly flag?: string
}

export interface Stretch {
  readonly x: number
  readonly y: number
  readonly length: number
  readonly degrees: number
  /** A report is missing in between: the line is dotted, never passed off as measured. */
  readonly broken: boolean
}

/** Where a value stands, clamped into the frame so that an extreme reading stays in sight. */
export function yOf(value: number, { height, min, max }: Frame): number {
  const share = (Math.min(max, Math.max(min, value)) - min) / (max - min)
  return (1 - share) * height
}

const xOf = (index: number, count: number, width: number) => ((index + 0.5) / count) * width

/** How many slots 没报 takes beside its ring. */
const WORD_SLOTS = 2.5

/** Dots, the lines between them, and the lanes where a report is missing. */
export function plot(points: readonly TrendPoint[], frame: Frame) {
  const marks: Mark[] = []
  const gaps: { readonly key: string; readonly x: number; readonly worded: boolean }[] = []
  const room = (frame.width / points.length) * WORD_SLOTS
  const stretches: Stretch[] = []
  let missing = false
  points.forEach(({ key, value, flag, quiet }, index) => {
    const x = xOf(index, points.length, frame.width)
    if (value === undefined) {
      if (!quiet) gaps.push({ key, x, worded: true })
      missing = true
      return
    }
    const y = yOf(value, frame)
    const last = marks[marks.length - 1]
    if (last) extend(stretches, between(last, { x, y }, missing))
    marks.push({ key, x, y, flag })
    missing = false
  })
  // A run of gaps is named once, after its last ring, so that words never lie on rings.
  const spaced = gaps.map((gap, index) => ({ ...gap, worded: (gaps[index + 1]?.x ?? Infinity) - gap.x > room }))
  return { marks, gaps: spaced, stretches }
}

/** A straight run is one line: fewer parts to send to the screen. */
function extend(stretches: Stretch[], next: Stretch): void {
  const last = stretches[stretches.length - 1]
  const straight = last && !last.broken && !next.broken && last.degrees === next.degrees
  if (straight) stretches[stretches.length - 1] = { ...last, length: round(last.length + next.length) }
  else stretches.push(next)
}

function between(from: { x: number; y: number }, to: { x: number; y: number }, broken: boolean): Stretch {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  return {
    x: round(from.x),
    y: round(from.y),
    length: round(Math.hypot(dx, dy)),
    degrees: round((Math.atan2(dy, dx) * 180) / Math.PI),
    broken,
  }
}

const round = (n: number) => Math.round(n * 10) / 10

/** What a finger drew: points in thousandths of the field's width, stroke by stroke. */
export type Strokes = readonly (readonly (readonly [number, number])[])[]

/** The server keeps no longer text (4 KB). */
const MOST = 4000
/** Points nearer than this to the last one say nothing more. */
const NEAR = 12

/** `12,30 40,32;…`: strokes by semicolon, points by space. */
export const strokesText = (strokes: Strokes): string =>
  strokes.map((stroke) => stroke.map(([x, y]) => `${x},${y}`).join(' ')).join(';')

/** One more point; a point beside the last one, or more than is kept, changes nothing. */
export function withPoint(strokes: Strokes, [x, y]: readonly [number, number], begins: boolean): Strokes {
  const point = [Math.round(x), Math.round(y)] as const
  if (strokesText(strokes).length > MOST) return strokes
  if (begins || strokes.length === 0) return [...strokes, [point]]
  const last = strokes[strokes.length - 1]
  const [px, py] = last[last.length - 1]
  if (Math.abs(px - point[0]) + Math.abs(py - point[1]) < NEAR) return strokes
  return [...strokes.slice(0, -1), [...last, point]]
}

/** A dot is no signature. */
export const isSigned = (strokes: Strokes): boolean => strokes.flat().length >= 4

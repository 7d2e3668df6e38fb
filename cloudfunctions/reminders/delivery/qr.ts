import { encode } from 'uqr'

/** Quiet paper around a code, in modules: what the standard asks for. */
const QUIET = 4

/**
 * A code as a drawing inside the page, each run of dark modules one stroke. Medium correction: paper is folded and written on.
 */
export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const runs = data.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`),
  )
  const edge = size + 2 * QUIET
  return `<svg viewBox="0 0 ${edge} ${edge}" shape-rendering="crispEdges" aria-hidden="true"><path d="${runs.join('')}"/></svg>`
}

function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = []
  row.forEach((dark, x) => {
    const last = runs[runs.length - 1]
    if (dark && last && last[0] + last[1] === x) last[1]++
    else if (dark) runs.push([x, 1])
  })
  return runs
}

/** More than this many at once are first divided by a larger place. */
const MOST_SHARDS = 30
/** Province, prefecture, county: so many digits of a code. */
const LEVELS = [2, 4, 6]

/**
 * Which townships go to which run: each its own; with many of them a run for each county, prefecture or province, which
 * divides its own again (P4).
 */
export function shardsOf(townships: readonly string[]): readonly (readonly string[])[] {
  const each = townships.map((code) => [code])
  if (townships.length <= MOST_SHARDS) return each
  for (const digits of LEVELS) {
    const groups = new Map<string, string[]>()
    for (const code of townships) {
      const above = code.slice(0, digits)
      groups.set(above, [...(groups.get(above) ?? []), code])
    }
    if (groups.size > 1) return [...groups.values()]
  }
  return each
}

/** Every value each fact is enumerated with; the cases are their product, numbered in a fixed order, the last fact fastest. */
export type SpaceOf<Case> = { readonly [K in keyof Case]: readonly Case[K][] }

/** From a value to a worse one, by which a milder answer would be a fault. */
export type StepsOf<Case> = { readonly [K in keyof Case]?: readonly (readonly [unknown, unknown])[] }

const namesOf = <Case extends object>(space: SpaceOf<Case>): (keyof Case)[] => Object.keys(space) as (keyof Case)[]

/** How many cases a space holds. */
export const sizeOf = <Case extends object>(space: SpaceOf<Case>): number =>
  namesOf(space).reduce((n, name) => n * space[name].length, 1)

/** Visits every case in a fixed order. The facts are one object, changed in place: keep a copy of what you keep. */
export function forEachCase<Case extends object>(
  space: SpaceOf<Case>,
  visit: (facts: Case, index: number) => void,
): void {
  const names = namesOf(space)
  const facts = Object.fromEntries(names.map((name) => [name, space[name][0]])) as Case
  let index = 0
  const turn = (depth: number): void => {
    if (depth === names.length) return visit(facts, index++)
    const name = names[depth]
    for (const value of space[name]) {
      facts[name] = value
      turn(depth + 1)
    }
  }
  turn(0)
}

/** The case at a place of that order. */
export function caseAt<Case extends object>(space: SpaceOf<Case>, index: number): Case {
  const facts: Partial<Case> = {}
  let rest = index
  for (const name of namesOf(space).reverse()) {
    const values = space[name]
    facts[name] = values[rest % values.length]
    rest = Math.floor(rest / values.length)
  }
  return facts as Case
}

/**
 * Visits each pair of cases that differ in one fact only, for the pairs of its values asked for, by the places of the two.
 * Answers the number of pairs.
 */
export function forEachStep<Case extends object>(
  space: SpaceOf<Case>,
  steps: StepsOf<Case>,
  visit: (from: number, to: number, name: keyof Case, step: readonly [unknown, unknown]) => void,
): number {
  const size = sizeOf(space)
  let pairs = 0
  let stride = size
  for (const name of namesOf(space)) {
    const values = space[name] as readonly unknown[]
    const block = stride
    stride = block / values.length
    for (const step of steps[name] ?? []) {
      const [a, b] = [values.indexOf(step[0]), values.indexOf(step[1])]
      if (a < 0 || b < 0) continue
      pairs += size / values.length
      for (let start = 0; start < size; start += block)
        for (let n = start; n < start + stride; n++) visit(n + a * stride, n + b * stride, name, step)
    }
  }
  return pairs
}

/** From each value to the next: a ladder, mildest first. */
export const ladder = <T>(values: readonly T[]): (readonly [T, T])[] =>
  values.slice(1).map((value, n) => [values[n], value] as const)

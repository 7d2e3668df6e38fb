export interface Choice<V extends string = string> {
  readonly value: V
  readonly label: string
  readonly note?: string
}

/** What is picked after a tap: one answer, or several with 都没有 standing alone. */
export function toggle<V extends string>(
  picked: readonly V[],
  tapped: V,
  { multi, none }: { readonly multi?: boolean; readonly none?: V },
): V[] {
  if (!multi) return [tapped]
  if (picked.includes(tapped)) return picked.filter((value) => value !== tapped)
  return tapped === none ? [tapped] : [...picked.filter((value) => value !== none), tapped]
}

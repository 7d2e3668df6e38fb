/** The subject of a command is loaded before it is decided; after a heal it can only be there still. */
export function known<S>(state: S | null): S {
  if (state === null) throw new Error('the subject of this command is gone')
  return state
}

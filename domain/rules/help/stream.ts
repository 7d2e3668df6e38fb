import type { HelpPost, HelpSide } from '../../model/help'
import type { Stream } from '../stream'

export type HelpEvent =
  | { type: 'posted'; post: Omit<HelpPost, 'v' | 'asOf' | 'listedUntil'> }
  | { type: 'answered'; side: HelpSide }
  | { type: 'stepped-back' }
  | { type: 'said-done'; side: 'poster' | 'answerer' }
  | { type: 'withdrawn' }

/** One help post; that it is over by time is derived when it is read, and nothing lists it afterwards (B02). */
export const helpStream: Stream<HelpPost, HelpEvent> = {
  name: 'help',
  collection: 'helpPosts',
  evolve(state, event, meta) {
    if (event.type === 'posted') return { ...event.post, v: meta.v, asOf: meta.on, listedUntil: null }
    if (!state) throw new Error('help: unknown')
    const next = { ...state, asOf: meta.on }
    switch (event.type) {
      case 'answered':
        return { ...next, state: 'answered', answerer: event.side }
      case 'stepped-back':
        return { ...next, state: 'open', poster: { ...state.poster, done: false }, answerer: null }
      case 'said-done':
        return { ...next, [event.side]: { ...state[event.side], done: true } }
      case 'withdrawn':
        return { ...next, state: 'withdrawn' }
    }
  },
  finish(state) {
    const closed = state.poster.done && state.answerer?.done === true
    const stands = !closed && state.state !== 'withdrawn'
    return { ...state, state: closed ? 'closed' : state.state, listedUntil: stands ? state.untilOn : null }
  },
  follow: () => [],
  about: ({ _id }) => [_id],
  township: ({ township }) => township,
}

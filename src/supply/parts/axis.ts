export interface Spot {
  /** Per cent from the left. */
  readonly at: number
  /** Which side of the mark its words stand on, so that they stay on the card. */
  readonly side: 'left' | 'middle' | 'right'
}

/** Beyond this much from an edge, words centred on a mark would leave the card at the largest letters. */
const EDGE = 27

/** Where something stands on a track that ends at `top`, and on which side of it there is room for its words. */
export function spotOf(value: number, top: number): Spot {
  const at = top > 0 ? round((Math.min(Math.max(value, 0), top) / top) * 100) : 0
  return { at, side: at < EDGE ? 'right' : at > 100 - EDGE ? 'left' : 'middle' }
}

export const round = (n: number): number => Math.round(n * 10) / 10

/** 1,400: figures of four digits and more are read in threes. */
export const figure = (n: number): string => `${Math.round(n)}`.replace(/\B(?=(\d{3})+$)/g, ',')

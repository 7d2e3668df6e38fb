export const ORDER = ['fine', 'bad', 'miss', 'none'] as const

/** How many people are in each of the four states of contact. */
export type FourStates = Record<(typeof ORDER)[number], number>

export const LABELS: Record<keyof FourStates, string> = {
  fine: '没说不舒服',
  bad: '有情况',
  miss: '没联系上',
  none: '还没人联系',
}

import { call } from './call'
import { newCommandId } from './command-id'

let last: string | undefined

/** Came here from a message of WeChat's: it was opened. Lost without a network, which costs one dot. */
export function noteOpened(mark: unknown): void {
  if (typeof mark !== 'string' || mark === '' || mark === last) return
  last = mark
  void call('reminder.opened', { marks: [mark] }, { commandId: newCommandId() })
}

/** The list was looked at, up to its newest. */
export const noteAllOpened = (allUntil: number): void =>
  void call('reminder.opened', { allUntil }, { commandId: newCommandId() })

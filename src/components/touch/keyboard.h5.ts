import { type KeyboardEvent } from 'react'

/** In a browser a part that can be tapped can also be reached with Tab and pressed with Enter or Space. */
export function keyboard(onTap?: () => void): object {
  if (!onTap) return { 'aria-disabled': true }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onTap()
  }
  return { tabIndex: 0, onKeyDown }
}

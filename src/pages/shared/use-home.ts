import { useEffect, useState } from 'react'
import { type HomeView } from '@domain/contract'
import { learnSettings } from '@/cloud/learn-settings'
import { transport } from '@/cloud/transport'
import { useCall } from '@/cloud/use-call'

let latest: { readonly who: string; readonly home: HomeView } | undefined

/**
 * What the first screen knows: people, whom to call, reminders. Pages opened from it take what it already fetched; `fresh`
 * asks again.
 */
export function useHome({ fresh = false } = {}) {
  const [known] = useState(() => (fresh ? undefined : knownHome()))
  const [again, askAgain] = useState(false)
  const asked = useCall('session.home', known && !again ? undefined : {})
  useEffect(() => {
    if (!asked.data) return
    latest = { who: transport.who(), home: asked.data }
    learnSettings(asked.data)
  }, [asked.data])
  if (!known || asked.data) return asked
  return { ...asked, data: known, loading: false, reload: async () => askAgain(true) }
}

/** What the first screen was told, where it was. */
export const knownHome = (): HomeView | undefined => (latest?.who === transport.who() ? latest.home : undefined)

/** Something about the people changed: the next page asks again. */
export const forgetHome = (): void => void (latest = undefined)

import { useEffect, useState } from 'react'
import { type HomeView, type PostView, type RemindersView, type TemplateKey } from '@domain/contract'
import { call } from '@/cloud/call'
import { newCommandId } from '@/cloud/command-id'
import { learnSettings } from '@/cloud/learn-settings'
import { transport } from '@/cloud/transport'
import { mayAsk, noteAnswers } from '@/pages/shared/ask-reminder'
import { knownHome as knownHere } from '@/pages/shared/use-home'

type Role = PostView['role']
type Home = HomeView

const ASKED: readonly TemplateKey[] = ['digest', 'urgent']

let home: Home | undefined
let asking: Promise<Home | undefined> | undefined

/** What the server knows of the caller, once for all staff pages; asked again after a failure. */
export function loadStaff(fresh = false): Promise<Home | undefined> {
  home ??= knownHere()
  if (home && !fresh) return Promise.resolve(home)
  asking ??= call('session.home', {})
    .then((answer) => {
      if (answer.ok) learnHome(answer.data)
      return home
    })
    .finally(() => (asking = undefined))
  return asking
}

/** The caller's posts; undefined until known. */
export function usePosts(): readonly PostView[] | undefined {
  const [posts, setPosts] = useState(home?.posts)
  useEffect(() => {
    let gone = false
    void loadStaff().then((known) => !gone && known && setPosts(known.posts))
    return () => void (gone = true)
  }, [])
  return posts
}

export const holds = (posts: readonly PostView[] | undefined, role: Role): boolean =>
  posts?.some((post) => post.role === role) ?? false

/** Notes what a look at 我的 said, so that other pages need not ask. */
export function learnHome(known: Home): void {
  home = known
  learnSettings(known)
}

/** Messages that were not opened yet, as far as is known. */
export const unread = (): number | undefined => home?.unread

/** What is known of the caller without asking anew. */
export const knownHome = (): Home | undefined => home

/** Whether a natural tap now asks WeChat for more. */
export const asksNow = (): boolean => home !== undefined && mayAsk(home.reminders, ASKED)

/** First thing in the tap of a natural button: asks only while few reminders are left, and not after a no today. */
export async function askIfFew(): Promise<void> {
  if (home && asksNow()) await askForReminders(home.reminders)
}

/**
 * Digest and danger in one sheet (E20). WeChat allows this only as the first thing in a tap, so it starts before anything
 * is awaited; what was answered is noted afterwards.
 */
export async function askForReminders({ templates }: RemindersView): Promise<RemindersView | undefined> {
  const keys = ASKED.filter((key) => templates[key] !== undefined)
  if (keys.length === 0) return undefined
  const said = await transport.requestSubscribe(keys.flatMap((key) => templates[key] ?? []))
  noteAnswers(Object.values(said))
  const answers = Object.fromEntries(
    keys.flatMap((key) => {
      const answer = said[templates[key] ?? '']
      return answer && answer !== 'unknown' ? [[key, answer]] : []
    }),
  )
  if (Object.keys(answers).length === 0) return undefined
  // Not through the outbox: without network WeChat asks nothing, and a note that is lost costs one reminder at most.
  const noted = await call('reminder.consent', { answers }, { commandId: newCommandId() })
  if (!noted.ok) return undefined
  if (home) home = { ...home, reminders: noted.data }
  return noted.data
}

import { useEffect, useState } from 'react'
import { type HomeView, type PostView, type RemindersView, type TemplateKey } from '@domain/contract'
import { call } from '@/cloud/call'
import { newCommandId } from '@/cloud/command-id'
import { learnSettings } from '@/cloud/learn-settings'
import { transport } from '@/cloud/transport'

type Role = PostView['role']
type Home = HomeView

/** Below this many the next natural tap asks for more, so that tomorrow's digest still arrives (C03). */
const FEW = 3
const ASKED: readonly TemplateKey[] = ['digest', 'urgent']

let home: Home | undefined
let asking: Promise<Home | undefined> | undefined

/** What the server knows of the caller, once for all staff pages; asked again after a failure. */
export function loadStaff(fresh = false): Promise<Home | undefined> {
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

/** Whether WeChat would soon have nothing left to send for us. */
export const runsLow = ({ left }: RemindersView): boolean => ASKED.some((key) => (left[key] ?? 0) < FEW)

/** First thing in the tap of a natural button: asks only while few reminders are left. */
export async function askIfFew(): Promise<void> {
  if (home && runsLow(home.reminders)) await askForReminders(home.reminders)
}

/**
 * Digest and danger in one sheet (E20). WeChat allows this only as the first thing in a tap, so it starts before anything
 * is awaited; what was answered is noted afterwards.
 */
export async function askForReminders({ templates }: RemindersView): Promise<RemindersView | undefined> {
  const keys = ASKED.filter((key) => templates[key] !== undefined)
  if (keys.length === 0) return undefined
  const said = await transport.requestSubscribe(keys.flatMap((key) => templates[key] ?? []))
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

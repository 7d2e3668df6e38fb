import { type HomeView, type PostView } from '@domain/contract'

export interface Office {
  readonly township: string
  readonly townshipName: string
  /** Only an administrator makes offices. */
  readonly isAdmin: boolean
  readonly home: HomeView
}

/** The office post the caller holds; an administrator's first, because it may do more. */
export function officeOf(home: HomeView): Office | undefined {
  const held = (role: PostView['role']) => home.posts.find((post) => post.role === role)
  const post = held('admin') ?? held('office')
  if (!post) return undefined
  return { township: post.place, townshipName: post.placeName, isAdmin: post.role === 'admin', home }
}

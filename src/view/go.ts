import { getCurrentPages, navigateBack, navigateTo, redirectTo, reLaunch } from '@tarojs/taro'

type Query = Readonly<Record<string, string | undefined>>

const HOME = '/pages/home/index'

function urlOf(page: string, query: Query): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  )
  return pairs.length > 0 ? `${page}?${pairs.join('&')}` : page
}

/** Opens a page on top of this one. */
export const go = (page: string, query: Query = {}): void => void navigateTo({ url: urlOf(page, query) })

/** Takes the place of this page, as a tab does. */
export const switchTo = (page: string, query: Query = {}): void => void redirectTo({ url: urlOf(page, query) })

/** One page back; opened cold from a message there is none, and back becomes 首页. */
export function back(): void {
  if (getCurrentPages().length > 1) void navigateBack()
  else void reLaunch({ url: HOME })
}

import { reLaunch, useRouter } from '@tarojs/taro'

interface Gone {
  readonly title: string
  readonly text: string
  readonly retryText: string
  readonly onRetry: () => void
}

/**
 * What to say where a message led to something that is not there for this person any more, and the way on; undefined where no
 * message led here.
 */
export function useGone(): Gone | undefined {
  const { params } = useRouter<{ m?: string }>()
  if (params.m === undefined) return undefined
  return {
    title: '看不到这一条了',
    text: '这一条已经不归您管了，或者已经办完。',
    retryText: '回首页',
    onRetry: () => void reLaunch({ url: '/pages/home/index' }),
  }
}

import { getCurrentPages } from '@tarojs/taro'
import { BigButton } from '@/components/big-button'
import { back } from '@/view/go'
import { useView } from '@/view/use-view'

/** Opened cold from a message there is no page to go back to. WeChat's own small 首页 is enough for those who can see it. */
export function ColdHome() {
  const { elder } = useView()
  if (!elder || getCurrentPages().length > 1) return null
  return <BigButton id='cold-home' kind='quiet' small text='首页' label='回首页' onTap={back} />
}

import { type ReactNode } from 'react'
import { View } from '@tarojs/components'

interface HeadProps {
  readonly title: string
  readonly sub?: ReactNode
  readonly aside?: ReactNode
  /** Today's number is the page: larger than any heading. */
  readonly big?: boolean
}

/** The page's one sentence. WeChat's own bar above it holds six characters and does not grow with the reader. */
export function Head({ title, sub, aside, big }: HeadProps) {
  return (
    <View className='blk head'>
      <View className='row row--wrap'>
        <View className={`grow head__title ${big ? 'head__title--big' : ''}`} ariaRole='heading'>
          {title}
        </View>
        {typeof aside === 'string' ? <View className='t-small t-2'>{aside}</View> : aside}
      </View>
      {sub && <View className='t-small t-2 row row--wrap'>{sub}</View>}
    </View>
  )
}

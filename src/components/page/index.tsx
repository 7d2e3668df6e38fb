import { type CSSProperties, type PropsWithChildren, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useView } from '@/view/use-view'

interface PageProps {
  /** What this page is, for a screen reader. */
  readonly label: string
  /** The page's one sentence. */
  readonly head?: ReactNode
  /** Directly under it: offline, outbox. */
  readonly banner?: ReactNode
  /** The buttons that stay in reach of the thumb. */
  readonly foot?: ReactNode
  /** Absent in the elder view, where the home page is the menu. */
  readonly tabs?: ReactNode
  /** A sheet over everything. */
  readonly sheet?: ReactNode
}

/** Every page stands in this: it sets the reader's size and view, and keeps foot and tabs at the bottom. */
export function Page({ label, head, banner, foot, tabs, sheet, children }: PropsWithChildren<PageProps>) {
  const { elder, scale } = useView()
  const bottom = foot ?? (!elder && tabs)
  return (
    <View className={`sw page ${elder ? 'elder' : ''}`} style={{ '--k': scale } as CSSProperties}>
      <View className='page__main' ariaRole='main' ariaLabel={label}>
        {head}
        {banner}
        {children}
      </View>
      {bottom && <View className={`page__bottom ${foot ? 'page__bottom--foot' : ''}`}>{bottom}</View>}
      {/* In a place of its own, or closing the sheet would send the whole page to WeChat again (P12). */}
      <View className='page__over'>{sheet}</View>
    </View>
  )
}

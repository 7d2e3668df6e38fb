import { type PropsWithChildren, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Page } from '@/components/page'
import { AgeBanner } from '@/view/age-banner'
import { type Tab } from './places'
import { OfficeSide, OfficeTabs } from './tabs'
import { useWide } from './use-wide'
import './office.scss'

interface OfficePageProps {
  readonly label: string
  readonly tab: Tab
  readonly stale?: number
  readonly foot?: ReactNode
  readonly sheet?: ReactNode
  /** Content fills the desk; everything else keeps to a column one can read. */
  readonly full?: boolean
}

/** A township page: tabs below on a phone, at the side on a desk. */
export function OfficePage({ label, tab, stale, foot, sheet, full, children }: PropsWithChildren<OfficePageProps>) {
  const wide = useWide()
  const banner = <AgeBanner stale={stale} />
  if (!wide)
    return (
      <Page label={label} banner={banner} foot={foot} sheet={sheet} tabs={<OfficeTabs current={tab} />}>
        {children}
      </Page>
    )
  return (
    <Page label={label} sheet={sheet}>
      <View className='desk'>
        <OfficeSide current={tab} />
        <View className={`desk__main ${full ? '' : 'desk__main--column'}`}>
          {banner}
          {children}
          {foot && <View className='blk desk__foot'>{foot}</View>}
        </View>
      </View>
    </Page>
  )
}

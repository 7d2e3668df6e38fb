import { setClipboardData } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { now } from '@/cloud/clock'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Card } from '@/components/card'
import { Head } from '@/components/head'
import { back } from '@/view/go'
import { clockWords, dayAt } from '@/words/when'
import './index.scss'

interface ShownOnceProps {
  readonly code: string
  readonly expiresAt: number
  readonly name: string
  readonly onAgain: () => void
}

/** The code in type that can be read out over the telephone; it is kept nowhere and cannot be shown again (E40). */
export function ShownOnce({ code, expiresAt, name, onAgain }: ShownOnceProps) {
  const halves = [code.slice(0, 5), code.slice(5)]
  const day = dayAt(expiresAt) === dayAt(now()) ? '今天' : '明天'
  return (
    <>
      <Head title={`给${name}的邀请码`} sub='只显示这一次' />
      <Card id='made'>
        <View id='code' className='code' ariaLabel={`邀请码，${[...code].join(' ')}`}>
          {halves.map((half, index) => (
            <View key={index} className='code__half'>
              {half}
            </View>
          ))}
        </View>
        <View className='t-b mt3'>
          {day} {clockWords(expiresAt)} 前能用，只能用一次。
        </View>
        <View className='t-2 mt1'>念给他，或者发给他。他打开守望，点“输邀请码”，输完就在岗了。</View>
        <View className='mt3'>
          <BigButton id='copy' kind='secondary' text='复制' onTap={() => void setClipboardData({ data: code })} />
        </View>
      </Card>
      <View className='blk'>
        <ButtonRow>
          <BigButton id='again' kind='plain' text='再请一位' onTap={onAgain} />
          <BigButton id='done' text='好了' onTap={back} />
        </ButtonRow>
      </View>
    </>
  )
}

import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { DoorPlate } from '@/components/door-plate'
import { EmptyState } from '@/components/empty-state'
import { FourStateBar } from '@/components/four-state-bar'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { NumberTile, Tiles } from '@/components/number-tile'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { Timeline } from '@/components/timeline'

const nothing = () => undefined

export default function Overview() {
  return (
    <Page label='总览'>
      <Head title='今天该联系 214 人' sub='2月8日 15:40' />
      <Card>
        <FourStateBar id='today' counts={{ fine: 126, bad: 9, miss: 21, none: 58 }} onOpen={nothing} />
      </Card>
      <Tiles>
        <NumberTile id='urgent' hot label='要马上处理' value={2} onTap={nothing} />
        <NumberTile id='referred' label='转诊还没到' value={1} onTap={nothing} />
        <NumberTile id='alone' label='没有帮扶人' value={0} onTap={nothing} />
        <NumberTile id='stock' label='药低于底线' unit='处' onTap={nothing} />
      </Tiles>
      <Card>
        <View className='row'>
          <DoorPlate big village='朝元村' door='3组12号' />
          <View className='grow ml3'>
            <View className='t-title'>张桂香家</View>
            <Tag text='等镇里确认' dashed />
          </View>
        </View>
      </Card>
      <Card>
        <Timeline
          items={[
            { key: 'a', state: 'done', title: '您提交了', at: '14:32' },
            { key: 'b', state: 'done', title: '冉医生同意了', note: '止咳药缺货，先不配', at: '15:06' },
            { key: 'c', state: 'now', title: '谭小梅在送', at: '17:28' },
            { key: 'd', state: 'ahead', title: '您收到，点一下' },
          ]}
        />
      </Card>
      <EmptyState
        id='empty'
        title='今天没有要联系的'
        note='最近的一户是 2月10日。'
        action={{ text: '看各户', onTap: nothing }}
      />
      <Notice id='failed' title='没存上' text='这一户刚被谭小梅改过。先看她记的，您填的还在。' onRetry={nothing} />
      <Skeleton cards={1} slow />
    </Page>
  )
}

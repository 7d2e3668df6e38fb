import { View } from '@tarojs/components'
import { type HomeView } from '@domain/contract'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { StateDot } from '@/components/state-dot'
import { go, switchTo } from '@/view/go'
import { workPage } from './view'

interface FaceProps {
  readonly home: HomeView
}

const join = (way?: string) => go('/pages/join/index', { way })

/** Nobody is looked after from this phone yet. */
export function Welcome({ home }: FaceProps) {
  const refused = home.asked.filter(({ state }) => state === 'refused')
  return (
    <>
      <Card id='welcome'>
        <View className='t-lead'>给自己办，或者给家里人办</View>
        <View className='t-2 mt1'>
          先选村，再对一下是谁。之后报情况、要药、找医生，都在这里。离得再远，每一步也看得到。
        </View>
        <View className='mt4'>
          <BigButton
            id='welcome-join'
            text={home.account.agreed ? '接着办，说说给谁办' : '开始'}
            onTap={() => join()}
          />
        </View>
      </Card>
      {refused.map(({ bondId, name }) => (
        <Card key={bondId}>
          <View className='row row--top'>
            <StateDot state='miss' />
            <View className='grow ml2'>村里没对上“{name}”。名字或门牌可能写得不一样，可以再问一次，或者打电话说。</View>
          </View>
        </Card>
      ))}
      <Cells>
        <Cell
          id='welcome-invite'
          title='我是村干部、医生'
          note='志愿者也是，用收到的邀请码进来'
          onTap={() => join('invite')}
        />
      </Cells>
    </>
  )
}

/** A cadre was asked who is meant and has not answered yet. */
export function Waiting({ home }: FaceProps) {
  return (
    <>
      <Card id='waiting'>
        {home.asked
          .filter(({ state }) => state === 'asked')
          .map(({ bondId, name }) => (
            <View key={bondId} className='row row--top mt1'>
              <StateDot state='wait' />
              <View className='grow ml3'>
                <View className='t-lead'>{name}</View>
                <View className='t-2'>问到村干部了，等他们说是谁家的。对上了这里就能报。</View>
              </View>
            </View>
          ))}
        <View className='t-2 mt3'>急事别等，直接打电话。</View>
      </Card>
      <Cells>
        <Cell id='waiting-more' title='拿到门口的卡了，输卡号' note='不用等，马上能办' onTap={() => join('card')} />
      </Cells>
    </>
  )
}

/** A worker who opened 今天 on purpose. */
export function Work({ home }: FaceProps) {
  const work = workPage(home.posts)
  return (
    <>
      <Card id='posts'>
        {home.posts.map(({ id, placeName }) => (
          <View key={id} className='t-lead'>
            {placeName}
          </View>
        ))}
        <View className='mt3'>{work && <BigButton id='work' text='去工作台' onTap={() => switchTo(work)} />}</View>
      </Card>
      <Cells>
        <Cell id='work-join' title='也给自己家里人办' note='报情况、要药' onTap={() => join()} />
      </Cells>
    </>
  )
}

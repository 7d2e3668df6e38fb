import { useState } from 'react'
import { View } from '@tarojs/components'
import { BigButton } from '@/components/big-button'
import { CallBar, CallFoot, EmergencyBar } from '@/components/call-bar'
import { Card } from '@/components/card'
import { Cells } from '@/components/cell'
import { DoorPlate } from '@/components/door-plate'
import { Head } from '@/components/head'
import { Icon } from '@/components/icon'
import { MenuButton } from '@/components/menu-button'
import { Page } from '@/components/page'
import { StateDot } from '@/components/state-dot'
import { Steps } from '@/components/steps'
import { TabBar } from '@/components/tab-bar'
import { Touch } from '@/components/touch'
import { setElder, useView } from '@/view/use-view'
import './index.scss'

const nothing = () => undefined

export default function Home() {
  const { elder } = useView()
  return elder ? <ElderHome /> : <NormalHome />
}

function NormalHome() {
  const [asked, setAsked] = useState(2)
  const tabs = (
    <TabBar
      current='today'
      tabs={[
        { id: 'today', text: '今天', icon: 'home-ink2', iconOn: 'home-blue', onTap: nothing },
        { id: 'medicine', text: '要药', icon: 'medicine-ink2', iconOn: 'medicine-blue', onTap: nothing },
        { id: 'call', text: '打电话', icon: 'phone-ink2', iconOn: 'phone-blue', onTap: nothing },
        { id: 'mine', text: '我的', icon: 'person-ink2', iconOn: 'person-blue', onTap: nothing },
      ]}
    />
  )
  const bigger = (
    <Touch id='elder-view' className='pill' label='换成大字版' onTap={() => setElder(true)}>
      <Icon name='letters-ink' size='s' className='pill__icon' />
      <View>大字版</View>
    </Touch>
  )
  const whose = (
    <>
      <View className='home__whose'>您在替她办事。她家是</View>
      <DoorPlate village='朝元村' door='3组12号' />
    </>
  )
  return (
    <Page label='今天' tabs={tabs}>
      <Head title='妈妈 张桂香' sub={whose} aside={bigger} />
      <Card>
        <View className='row'>
          <View className='grow t-lead'>今天，2月8日 星期三</View>
          <View className='t-cap'>早晚各报一次</View>
        </View>
        <View className='slots mt2'>
          <View className='slot slot--done'>
            <View className='t-small t-b'>早上 报了</View>
            <View className='slot__figure'>
              36.8<View className='t-unit slot__unit'>℃</View> 96<View className='t-unit slot__unit'>%</View>
            </View>
            <View className='t-cap t-2'>8:12 您报的</View>
          </View>
          <View className='slot slot--ahead'>
            <View className='t-small t-b'>晚上 还没报</View>
            <View className='slot__figure slot__figure--empty'>– –</View>
            <View className='t-cap t-2'>9 点前报就行</View>
          </View>
        </View>
        <View className='row row--top t-small mt3'>
          <StateDot state='fine' />
          <View className='grow ml2'>冉医生 9:05 看过：接着在家，晚上再量。</View>
        </View>
        <View className='mt3'>
          <BigButton id='report' icon='report-white' text='报晚上的情况' onTap={nothing} />
        </View>
      </Card>
      <Card>
        <View className='row'>
          <View className='grow t-lead'>退热药 正在送</View>
          <View className='t-small t-blue'>看进度</View>
          <Icon name='chevron-blue' size='xs' className='ml1' />
        </View>
        <View className='mt3'>
          <Steps labels={['提交', '同意', '配好', '在送', '收到']} done={3} />
        </View>
      </Card>
      <Cells>
        <CallBar id='call-doctor' name='冉医生' note='家庭医生，正在值班' onCall={nothing} />
        <EmergencyBar id='call-120' signs='喘不上气、叫不醒' onCall={nothing} />
      </Cells>
      <View className='blk row t-small t-2 home__grants'>
        <Icon name='bell-ink2' size='s' />
        <View id='grants' className='grow ml2'>
          微信还能提醒您 {asked} 次
        </View>
        <Touch id='grant' className='t-blue home__grant' label='再加 1 次提醒' onTap={() => setAsked(asked + 1)}>
          加 1 次
        </Touch>
      </View>
    </Page>
  )
}

function ElderHome() {
  return (
    <Page label='今天' foot={<CallFoot name='冉医生' onCall={nothing} onEmergency={nothing} />}>
      <Head
        title='2月8日 星期三'
        sub='正月十八'
        aside={
          <Touch id='speak' className='pill' label='读给我听' onTap={nothing}>
            <Icon name='speaker-ink' className='pill__icon' />
            <View>读给我听</View>
          </Touch>
        }
      />
      <Card>
        <View className='row row--top'>
          <StateDot state='fine' />
          <View className='grow ml3'>
            <View className='t-lead'>早上报过了，冉医生看过了。</View>
            <View className='mt1'>晚上 9 点前再报一次。</View>
          </View>
        </View>
      </Card>
      <MenuButton id='report' primary icon='report-white' title='报晚上的情况' note='问一句，答一句' onTap={nothing} />
      <MenuButton id='medicine' icon='medicine-blue' title='要药' note='上次要的，正在送' onTap={nothing} />
      <View className='mt3'>
        <BigButton id='normal-view' kind='quiet' text='换回普通版' onTap={() => setElder(false)} />
      </View>
    </Page>
  )
}

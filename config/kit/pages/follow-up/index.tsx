import { useState } from 'react'
import { View } from '@tarojs/components'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Card } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { Chips } from '@/components/chips'
import { Field } from '@/components/field'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { TierTag } from '@/components/tier-tag'
import { TrendLine } from '@/components/trend-line'
import { VitalStepper } from '@/components/vital-stepper'
import { type Reading } from '@/components/vital-stepper/vital'
import { Seal } from '@/components/why-link'

const nothing = () => undefined
const OXYGEN = [97, 97, 96, 96, 96, 95, 95, 94, 95, undefined, 96, 96, 97, 97]

export default function Due() {
  const [way, setWay] = useState<string[]>([])
  const [oxygen, setOxygen] = useState<Reading>()
  const [temperature, setTemperature] = useState<Reading>()
  const [advice, setAdvice] = useState('')
  const foot = (
    <ButtonRow>
      <BigButton id='refer' kind='danger-outline' text='要转诊' onTap={nothing} />
      <BigButton id='save' text='存好' onTap={nothing} />
    </ButtonRow>
  )
  return (
    <Page label='随访' foot={foot}>
      <Head title='刘世贵' sub='居家第 7 天。高血压，稳定。疫苗没打全。' aside={<TierTag tier='yellow' />} />
      <Card>
        <TrendLine
          name='血氧'
          unit='%'
          figure='97'
          at='今早'
          points={OXYGEN.map((value, index) => ({
            key: `${index}`,
            value,
            flag: value === 94 ? '94 复测过' : undefined,
          }))}
          days={['2日', '3日', '4日', '5日', '6日', '7日', '今天']}
          min={90}
          max={98}
          zone={{ below: 93, text: '低于 93 要转诊' }}
          spoken='血氧，2日到今天，最低 94，6日晚没报'
        />
      </Card>
      <Card>
        <VitalStepper
          id='temperature'
          kind='temperature'
          value={temperature}
          onChange={setTemperature}
          last='早上 36.8'
        />
        <VitalStepper id='oxygen' kind='oxygen' value={oxygen} onChange={setOxygen} last='手暖和后坐着量' />
      </Card>
      <Card>
        <View className='t-b'>方式</View>
        <View className='mt2'>
          <Chips
            id='way'
            options={['电话', '视频', '上门'].map((label) => ({ value: label, label }))}
            value={way}
            onChange={setWay}
          />
        </View>
      </Card>
      <Field
        id='advice'
        label='说了什么'
        value={advice}
        onInput={setAdvice}
        hint='用药、什么时候要打电话'
        error={advice.length > 20 ? '太长了，留 20 个字' : undefined}
      />
      <Cells>
        <Cell id='antigen' title='抗原、用药指导' value='抗原阳性，说了 2 条' onTap={nothing} />
        <Cell
          id='next'
          lead={<Seal />}
          title='下次随访 2月11日前'
          note='每 3 天一次，可以改早，不能改晚'
          value='改早'
          onTap={nothing}
        />
      </Cells>
    </Page>
  )
}

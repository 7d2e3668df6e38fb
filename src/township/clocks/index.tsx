import { useState } from 'react'
import { View } from '@tarojs/components'
import { call } from '@/cloud/call'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { asPage, useFurther } from '@/cloud/use-further'
import { Answered } from '@/components/answered'
import { SectionTitle } from '@/components/card'
import { Chips } from '@/components/chips'
import { Head } from '@/components/head'
import { More } from '@/components/more'
import { Touch } from '@/components/touch'
import { useReturn } from '@/view/use-return'
import { OfficePage } from '../parts/office-page'
import { useOffice } from '../parts/use-office'
import { Cases } from './cases'
import { CLOCKS, countWords, spanWords, type Clock, type Clocks as Measures, type Figure } from './view'
import './index.scss'

const DAYS = [
  { value: '7', label: '最近 7 天' },
  { value: '30', label: '最近 30 天' },
] as const

/** 转诊快慢: three clocks, the middle one and the worst, and the people behind each (B07). Nobody types these numbers. */
export default function Clocks() {
  const office = useOffice()
  const place = office.data?.township
  const [days, setDays] = useState<'7' | '30'>('7')
  const [clock, setClock] = useState<Clock>('referral-arrival')
  const input = place ? { place, days: Number(days), clock } : undefined
  const asked = useCall('referral.clocks', input)
  const pages = useFurther(asked.data, asPage, (from: number) =>
    call('referral.clocks', { place: place ?? '', days: Number(days), clock, from }),
  )
  useReturn(() => void asked.reload())

  const change = (next: { days?: '7' | '30'; clock?: Clock }) => {
    if (next.days) setDays(next.days)
    if (next.clock) setClock(next.clock)
  }
  const body = (answer: Measures) => {
    return (
      <>
        {answer.figures.map((figure) => (
          <Measured
            key={figure.clock}
            figure={figure}
            on={figure.clock === clock}
            onTap={() => change({ clock: figure.clock })}
          />
        ))}
        <SectionTitle>{CLOCKS[clock].title}，久的在前</SectionTitle>
        <Cases clock={clock} rows={pages.rows} now={answer.now} />
        <More list={pages} />
      </>
    )
  }

  const of = office.data ? { ...asked, loading: asked.loading || !asked.refusal } : office
  return (
    <OfficePage label='转诊快慢' tab='overview' stale={asked.stale}>
      <Head big title='转诊快慢' aside={office.data?.townshipName} />
      <View className='mt2'>
        <Chips id='days' options={DAYS} value={[days]} onChange={([next]) => next && change({ days: next })} />
      </View>
      <View className='mt2'>
        <Answered id='clocks' of={{ ...of, data: asked.data }} words={refusalWords} cards={3}>
          {body}
        </Answered>
      </View>
      <View className='mt3 t-small t-2 clock__note'>
        时间都是办事时自己记下的，没有人另外填。还在等的，按等到现在算进最长。
      </View>
    </OfficePage>
  )
}

interface MeasuredProps {
  readonly figure: Figure
  readonly on: boolean
  readonly onTap: () => void
}

function Measured({ figure, on, onTap }: MeasuredProps) {
  const { clock, medianMinutes, worstMinutes } = figure
  const middle = medianMinutes === null ? '还没有' : spanWords(medianMinutes)
  const worst = worstMinutes === null ? '还没有' : spanWords(worstMinutes)
  const { title } = CLOCKS[clock]
  return (
    <Touch
      id={`clock-${clock}`}
      className={`blk card clock ${on ? 'clock--on' : ''}`}
      role='radio'
      label={`${on ? '已选，' : ''}${title}，一般${middle}，最长${worst}，${countWords(figure)}，点开看是谁`}
      onTap={onTap}
    >
      <View className='t-b'>{title}</View>
      <View className='row mt2'>
        <View className='grow'>
          <View className='t-small t-2'>一般</View>
          <View className='clock__figure'>{middle}</View>
        </View>
        <View className='grow'>
          <View className='t-small t-2'>最长</View>
          <View className='clock__figure'>{worst}</View>
        </View>
      </View>
      <View className='t-small t-2 mt1'>{countWords(figure)}</View>
    </Touch>
  )
}

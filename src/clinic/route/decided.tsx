import { View } from '@tarojs/components'
import { now } from '@/cloud/clock'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { StateDot } from '@/components/state-dot'
import { Touch } from '@/components/touch'
import { go } from '@/view/go'
import { dayAt } from '@/words/when'
import { type View as RouteView } from './draft'
import { decisionLines, whereWords } from './view'

interface DecidedProps {
  readonly personId: string
  readonly view: RouteView
}

/** What was decided, by whom, why, who guides from afar, and where the referral is (A20–A22). */
export function Decided({ personId, view: { decision, referral } }: DecidedProps) {
  if (!decision) return null
  return (
    <Card id='decided'>
      <View className='row row--top'>
        <StateDot state='fine' />
        <View className='grow ml2'>
          <View className='t-lead'>{whereWords(decision)}</View>
          {decisionLines(decision, dayAt(now())).map((line) => (
            <View key={line} className='mt1'>
              {line}
            </View>
          ))}
        </View>
      </View>
      {referral && (
        <Touch
          id='decided-referral'
          className='row route__referral mt3'
          label={`转诊去${referral.hospital}，${referral.waiting}，看到哪一步了`}
          onTap={() => go('/clinic/referral/index', { personId })}
        >
          <View className='grow'>
            <View className='t-b'>转诊去{referral.hospital}</View>
            <View className='t-small t-2'>{referral.waiting}</View>
          </View>
          <Icon name='chevron-ink3' size='xs' className='ml2' />
        </Touch>
      )}
    </Card>
  )
}

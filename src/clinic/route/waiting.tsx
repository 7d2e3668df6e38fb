import { View } from '@tarojs/components'
import { now } from '@/cloud/clock'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { StateDot } from '@/components/state-dot'
import { callPhone } from '@/device/call-phone'
import { type View as RouteView } from './draft'
import { waitingLines } from './view'

/** The experts were asked: since when, until when, and their telephone (A20). */
export function Waiting({ view: { decision, form } }: { readonly view: RouteView }) {
  if (!decision) return null
  const panel = form?.panel
  return (
    <Card id='panel-waits'>
      <View className='row row--top'>
        <StateDot state='wait' />
        <View className='grow ml2'>
          <View className='t-lead'>等县专家定</View>
          {waitingLines(decision, now()).map((line) => (
            <View key={line} className='mt1'>
              {line}
            </View>
          ))}
          {decision.basis && <View className='t-2 mt1'>问的原因：{decision.basis}</View>}
        </View>
      </View>
      {panel && (
        <View className='mt3'>
          <BigButton
            id='panel-call'
            kind='secondary'
            small
            icon='phone-blue'
            text={`打给${panel.name}`}
            onTap={() => void callPhone(panel.phone)}
          />
        </View>
      )}
    </Card>
  )
}

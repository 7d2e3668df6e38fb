import { View } from '@tarojs/components'
import { type RequestView } from '@domain/contract'
import { CallBar } from '@/components/call-bar'
import { Card } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { Icon } from '@/components/icon'
import { dial } from '@/pages/shared/dial'
import { codeOf } from './view'

/** Who is on the way, reachable while they are, and what they see of this home only for so long (F12). */
export function CarrierCard({ view }: { readonly view: RequestView }) {
  const { carrier, state } = view
  if (!carrier || state !== 'carrying') return null
  return (
    <Cells>
      {carrier.phone ? (
        <CallBar
          id='call-carrier'
          name={carrier.name}
          note='在路上'
          onCall={() => void dial({ phone: carrier.phone ?? '' })}
        />
      ) : (
        <Cell id='carrier' title={`${carrier.name} 在送`} />
      )}
      <Cell
        id='carrier-privacy'
        lead={<Icon name='lock-ink2' size='s' />}
        title={<View className='t-small t-2'>志愿者送的，送到后就看不到您家的门牌和电话了。</View>}
      />
    </Cells>
  )
}

/** 收货码, as large as the page allows: read out at the door, and to nobody else. */
export function CodeCard({ view }: { readonly view: RequestView }) {
  const code = codeOf(view)
  if (code === undefined) return null
  return (
    <Card id='request-code'>
      <View className='t-b'>收货码</View>
      <View className='code' ariaLabel={`收货码，${[...code].join(' ')}`}>
        {code}
      </View>
      <View className='t-2'>
        {view.way === 'collect' ? '取的时候报这四个数字。' : '东西到手上了，再把这四个数字念给送的人。'}
      </View>
    </Card>
  )
}

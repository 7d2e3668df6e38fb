import { View } from '@tarojs/components'
import { Cell, Cells } from '@/components/cell'
import { StateDot } from '@/components/state-dot'
import { Touch } from '@/components/touch'
import { Icon } from '@/components/icon'
import { go } from '@/view/go'
import { type Care } from './view'

/** Where they are treated: still to be decided, waiting for the experts, or decided (A20, B06). One tap from here. */
export function RouteCard({ care: { person } }: { readonly care: Care }) {
  const { treatment, personId } = person
  if (!treatment) return null
  const open = () => go('/clinic/route/index', { personId })
  // Still to be decided it is the first thing to do here, and a row says it with the fewest bytes (P12).
  if (treatment.state === 'owed')
    return (
      <Cells>
        <Cell id='route-open' title='定在哪里治' note={`${treatment.words}。${treatment.note}`} onTap={open} />
      </Cells>
    )
  return (
    <Touch id='route' className='blk card' label={`${treatment.words}，${treatment.note}，点开看`} onTap={open}>
      <View className='row row--top'>
        <StateDot state={treatment.state === 'panel' ? 'wait' : 'fine'} />
        <View className='grow ml2'>
          <View className='t-b'>{treatment.words}</View>
          <View className='t-small t-2'>{treatment.note}</View>
        </View>
        <Icon name='chevron-ink3' size='xs' className='ml2' />
      </View>
    </Touch>
  )
}

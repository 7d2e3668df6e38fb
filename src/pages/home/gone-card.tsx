import { View } from '@tarojs/components'
import { type HomePerson } from '@domain/contract'
import { Card } from '@/components/card'
import { dayWords } from '@/words/when'

/** Died, confirmed, and read by the family: on the phone of who is said to have died it is a mistake, and nothing is taken away. */
export const inMourning = ({ away, kinship }: Pick<HomePerson, 'away' | 'kinship'>): boolean =>
  away !== null && away.kind === 'dead' && away.confirmed && kinship !== 'self'

/** A family in mourning is asked for nothing and offered nothing but a call (E08). */
export function GoneCard({ away }: Pick<HomePerson, 'away'>) {
  if (!away) return null
  return (
    <Card id='away'>
      <View className='t-lead'>{dayWords(away.since)}去世，请节哀</View>
      <View className='mt1 t-2'>不再请您报情况，也不再发提醒。要是弄错了，打个电话，马上改回来。</View>
    </Card>
  )
}

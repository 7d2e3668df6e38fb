import { View } from '@tarojs/components'
import { ORDER } from '@/components/four-state-bar/states'
import { statesOf, type Counts } from '../parts/figures'

/** The four states of one village as a thin bar; never without the numbers beside it. */
export function Strip({ counts }: { readonly counts: Counts }) {
  const states = statesOf(counts)
  return (
    <View className='four strip' ariaHidden>
      {ORDER.filter((state) => states[state] > 0).map((state) => (
        <View key={state} className={`four__part four__part--${state}`} style={{ flexGrow: states[state] }} />
      ))}
    </View>
  )
}

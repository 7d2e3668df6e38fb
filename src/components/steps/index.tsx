import { View } from '@tarojs/components'
import { StateDot } from '../state-dot'

interface StepsProps {
  readonly labels: readonly string[]
  /** How many are behind; the next one is where it stands now. */
  readonly done: number
}

/** Up to five steps in a row, for a card on the home page. */
export function Steps({ labels, done }: StepsProps) {
  const now = labels[done]
  return (
    <View className='steps' ariaLabel={now ? `${labels.length}步，现在是${now}` : '都办完了'}>
      {labels.map((label, index) => {
        const state = index < done ? 'done' : index === done ? 'now' : 'ahead'
        return (
          <View key={label} className={`steps__one steps__one--${state}`}>
            <StateDot state={state === 'done' ? 'fine' : state === 'now' ? 'wait' : 'none'} />
            <View>{label}</View>
          </View>
        )
      })}
    </View>
  )
}

import { View } from '@tarojs/components'
import { type Slip } from '@domain/rules/slips'
import { BigButton, ButtonRow } from '@/components/big-button'
import { type Form } from './form'
import { slipAnswers, slipQuestion, type SlipAnswer } from './slip-words'
import { type Report } from './use-report'

interface SlipCardProps {
  readonly report: Report
  readonly slip: Slip
  /** The number was put right or stood by: go on with this form. */
  readonly onSettled: (form: Form) => void
}

/** Asked at once, in the place of the button, so that it is answered before anything is sent (E27). */
export function SlipCard({ report, slip, onSettled }: SlipCardProps) {
  const answer = (id: SlipAnswer['id']) => {
    if (id === 'keep') return onSettled(report.standBy(slip))
    const { field } = slip
    if (id === 'again') report.set({ [field]: undefined })
    else onSettled(report.set({ [field]: slip.guess }))
  }
  return (
    <View id='slip' ariaLive='assertive'>
      <View className='t-lead'>{slipQuestion(slip)}</View>
      <View className='mt3'>
        <ButtonRow>
          {slipAnswers(slip).map(({ id, label }) => (
            <BigButton
              key={id}
              id={`slip-${id}`}
              kind={id === 'guess' ? 'primary' : id === 'keep' ? 'secondary' : 'plain'}
              text={label}
              onTap={() => answer(id)}
            />
          ))}
        </ButtonRow>
      </View>
      <View className='t-small t-2 mt2'>不回答就离开，会按要马上处理报上去。</View>
    </View>
  )
}

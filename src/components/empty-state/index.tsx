import { View } from '@tarojs/components'
import { BigButton } from '../big-button'
import { Card } from '../card'

interface EmptyStateProps {
  readonly id: string
  /** What is empty: 今天没有要联系的. */
  readonly title: string
  /** When something will come. */
  readonly note: string
  readonly action?: { readonly text: string; readonly onTap: () => void }
}

export function EmptyState({ id, title, note, action }: EmptyStateProps) {
  return (
    <Card id={id}>
      <View className='t-lead'>{title}</View>
      <View className='t-2 mt1'>{note}</View>
      {action && (
        <View className='mt4'>
          <BigButton id={`${id}-action`} kind='secondary' text={action.text} onTap={action.onTap} />
        </View>
      )}
    </Card>
  )
}

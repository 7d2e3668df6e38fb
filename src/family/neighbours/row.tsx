import { View } from '@tarojs/components'
import { type HelpRow } from '@domain/contract'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Card } from '@/components/card'
import { dial } from '@/pages/shared/dial'

export type HelpAction = 'help.answer' | 'help.done' | 'help.withdraw'

interface RowProps {
  readonly row: HelpRow
  readonly busy: boolean
  readonly onStep: (action: HelpAction) => void
}

const doneWords = ({ done, may }: HelpRow): string | undefined =>
  done.mine && !done.theirs
    ? '您点了办完，等对方也点一下。'
    : done.theirs && may.includes('done')
      ? '对方点了办完。'
      : undefined

/** One offer or wish: what it is; the other side's door and phone once there are two sides, and only to them (B02). */
export function Row({ row, busy, onStep }: RowProps) {
  const { postId, words, itemName, untilWords, side, state, other, may } = row
  const id = `help-${postId}`
  const said = doneWords(row)
  const phone = other?.phone
  return (
    <Card id={id}>
      <View className='t-lead'>{words}</View>
      <View className='t-small t-2'>
        {[itemName, side === 'poster' && state === 'open' && '还没有人答应', untilWords].filter(Boolean).join('，')}
      </View>
      {other && (
        <View className='mt2'>
          <View className='t-b'>
            {other.name}，{other.plate}
          </View>
          <View className='t-small t-2'>两家自己约。给的时候看一眼有效期，拆开的不要给。</View>
        </View>
      )}
      {said && <View className='t-small t-2 mt1'>{said}</View>}
      {(may.length > 0 || phone) && (
        <View className='mt3'>
          <ButtonRow>
            {may.includes('withdraw') && (
              <BigButton id={`${id}-withdraw`} kind='plain' small text='撤下来' onTap={() => onStep('help.withdraw')} />
            )}
            {phone && (
              <BigButton
                id={`${id}-call`}
                kind='secondary'
                small
                icon='phone-blue'
                text='打电话'
                label={`打给${other.name}`}
                onTap={() => void dial({ phone })}
              />
            )}
            {may.includes('done') && (
              <BigButton
                id={`${id}-done`}
                kind='secondary'
                small
                text='办完了'
                busy={busy ? '正在存' : undefined}
                onTap={() => onStep('help.done')}
              />
            )}
            {may.includes('answer') && (
              <BigButton
                id={`${id}-answer`}
                kind='secondary'
                small
                text={row.kind === 'offer' ? '我想要' : '我能分'}
                label={`${words}，${row.kind === 'offer' ? '我想要' : '我能分'}`}
                busy={busy ? '正在存' : undefined}
                onTap={() => onStep('help.answer')}
              />
            )}
          </ButtonRow>
        </View>
      )}
    </Card>
  )
}

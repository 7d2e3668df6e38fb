import { View } from '@tarojs/components'
import { type RebalanceRow } from '@domain/contract/allocation'
import { useWrite } from '@/cloud/use-write'
import { refusalWords } from '@/cloud/refusals'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { StateDot } from '@/components/state-dot'
import { figure } from '../parts/axis'

interface ProposalProps {
  readonly row: RebalanceRow
  readonly sent: boolean
  readonly onSent: () => void
}

/** One shelf gives another: what each has before and after beside the line each has to keep, and one tap that sends it. */
export function Proposal({ row, sent, onSent }: ProposalProps) {
  const { from, to, courses, lots, lotWords } = row
  const writing = useWrite('stock.send')
  const words = `${from.name}给${to.name} ${figure(courses)} 人份`

  async function send(): Promise<void> {
    const moved = lots.map(({ item, lot, units }) => ({ item, lot, units }))
    const result = await writing.save({ shelfId: from.shelfId, toShelfId: to.shelfId, lots: moved }, words)
    if (result && ('queued' in result || result.ok)) onSent()
  }

  return (
    <Card id={`give-${from.shelfId}-${to.shelfId}`}>
      <View className='t-lead'>
        {from.name} → {to.name}
      </View>
      <View className='t-2'>
        {figure(courses)} 人份：{lotWords.join('；')}
      </View>
      <Side name={from.name} side={from} />
      <Side name={to.name} side={to} />
      {writing.refusal && (
        <View className='row row--top mt2 t-small' ariaLive='polite'>
          <StateDot state='miss' />
          <View className='grow ml2'>没调成。{refusalWords(writing.refusal)}</View>
        </View>
      )}
      <BigButton
        id={`send-${from.shelfId}-${to.shelfId}`}
        kind='secondary'
        className='mt3'
        text='照这样调出'
        label={`照这样调出，${words}`}
        busy={writing.busy ? '正在存' : undefined}
        off={sent ? (writing.queued ? '存在手机里，等有网' : '调出了，在路上') : undefined}
        onTap={() => void send()}
      />
    </Card>
  )
}

/** 236 → 214，线 210 */
function Side({
  name,
  side: { before, after, floor },
}: {
  readonly name: string
  readonly side: RebalanceRow['from']
}) {
  return (
    <View className='row mt2' ariaLabel={`${name}，原来 ${before}，以后 ${after}，线 ${floor}`}>
      <View className='grow t-small'>{name}</View>
      <View className='t-b'>
        {figure(before)} → {figure(after)}
      </View>
      <View className='t-small t-2 side__line'>线 {figure(floor)}</View>
    </View>
  )
}

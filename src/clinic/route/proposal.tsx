import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { WhyLink } from '@/components/why-link'
import { go } from '@/view/go'
import { type Proposed } from './view'

interface ProposalProps {
  readonly personId: string
  readonly proposed: Pick<Proposed, 'words' | 'facts' | 'warning'> & Partial<Pick<Proposed, 'hospital' | 'reason'>>
  /** A decision is owed: the clause behind it can be read. */
  readonly owed: boolean
}

/** Where the plan points and what it goes by; never more than a proposal (R08). The national plan's warning stands in it (R42). */
export function Proposal({ personId, proposed: { words, hospital, reason, facts, warning }, owed }: ProposalProps) {
  return (
    <Card id='proposal'>
      <View ariaLive='polite'>
        <View className='t-lead'>{words}</View>
        {hospital && <View>{hospital}</View>}
        {reason && <View className='t-small mt1'>{reason}</View>}
      </View>
      {warning && (
        <View id='warning' className='settles t-small t-b mt2' ariaLive='polite'>
          {warning}
        </View>
      )}
      {facts.length > 0 && <View className='mt2 t-small t-2'>{facts.join('，')}。</View>}
      {owed && (
        <WhyLink id='why-route' text='依据哪一条' onTap={() => go('/pages/why/index', { personId, kind: 'route' })} />
      )}
    </Card>
  )
}

import { type HomePerson } from '@domain/contract'
import { Cell, Cells } from '@/components/cell'
import { Icon } from '@/components/icon'
import { go } from '@/view/go'
import { atWords, dayAt } from '@/words/when'

interface ReferralCardProps {
  readonly person: HomePerson
  readonly referral: NonNullable<HomePerson['referral']>
  readonly now: number
}

/** On the way to a hospital: where to and what it waits for; every step with its time is one tap further (E23). */
export function ReferralCard({ person, referral, now }: ReferralCardProps) {
  return (
    <Cells>
      <Cell
        id='referral'
        lead={<Icon name='door-blue' size='s' />}
        title={`转诊去${referral.hospital || '医院'}`}
        note={`${atWords(referral.at, dayAt(now))} 起，${referral.waiting}`}
        onTap={() => go('/clinic/referral/index', { personId: person.personId })}
      />
    </Cells>
  )
}

import { useState } from 'react'
import { View } from '@tarojs/components'
import { type HomePerson } from '@domain/contract'
import { Card } from '@/components/card'
import { BigButton } from '@/components/big-button'
import { ChoiceCards } from '@/components/choice-cards'
import { TextSheet } from './text-sheet'
import { HEALTH } from './texts'

export interface Agreed {
  readonly health: boolean
  readonly guardian: boolean
}

export const nobodyAgreed: Agreed = { health: false, guardian: false }

/** What the contract wants, once health data is agreed to. */
export const consentOf = ({ guardian }: Agreed) => ({ text: HEALTH.id, asGuardian: guardian })

interface ConsentProps {
  readonly agreed: Agreed
  readonly kinship?: HomePerson['kinship']
  /** The person turned out to be under 14. */
  readonly guardianNeeded: boolean
  readonly onChange: (agreed: Agreed) => void
}

/** Separate from the privacy text, for this one person, and never ticked beforehand; under 14 it is the guardian's (E17). */
export function ConsentCard({ agreed, kinship, guardianNeeded, onChange }: ConsentProps) {
  const [reading, setReading] = useState(false)
  const asksGuardian = guardianNeeded || kinship === 'child' || kinship === 'relative'
  return (
    <Card id='consent'>
      <View className='t-b'>{HEALTH.title}</View>
      <View className='t-small t-2'>
        体温、血氧、症状这些，只给管这一片的村干部和医生看。可以不同意，照样能打电话。
      </View>
      <BigButton id='consent-read' kind='quiet' small text='看全文' onTap={() => setReading(true)} />
      <ChoiceCards
        id='consent'
        multi
        options={[{ value: 'health', label: '我同意记录和使用这些情况' }]}
        value={agreed.health ? ['health'] : []}
        onChange={(picked) => onChange({ ...agreed, health: picked.length > 0 })}
      />
      {asksGuardian && (
        <View className='mt2'>
          <ChoiceCards
            id='consent'
            multi
            options={[{ value: 'guardian', label: '孩子不满 14 岁，我是监护人，我同意', note: '满 14 岁了不用点' }]}
            value={agreed.guardian ? ['guardian'] : []}
            onChange={(picked) => onChange({ ...agreed, guardian: picked.length > 0 })}
          />
        </View>
      )}
      {reading && <TextSheet text={HEALTH} onClose={() => setReading(false)} />}
    </Card>
  )
}

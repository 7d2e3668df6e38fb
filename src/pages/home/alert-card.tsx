import { View } from '@tarojs/components'
import { type AlertView, type HomePerson } from '@domain/contract'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { go } from '@/view/go'
import { atWords, dayAt } from '@/words/when'
import { EMERGENCY } from '../shared/calls'
import { mainWords } from '../receipt/view'
import { dial } from '../shared/dial'

interface AlertCardProps {
  readonly person: HomePerson
  readonly alert: AlertView
  readonly now: number
}

/** A danger sign that a clinician has not settled stays on top, whatever was reported since (A14). */
export function AlertCard({ person, alert, now }: AlertCardProps) {
  const today = dayAt(now)
  return (
    <Card id='alert' hot>
      <View className='row row--top'>
        <Icon name='alert-red' />
        <View className='grow ml2'>
          <View className='t-lead t-red'>
            {alert.level === 'clinician-now' ? '要请医生现在看一眼' : '要马上看医生'}
          </View>
          <View>{mainWords(alert.words).join('；')}</View>
          <View className='t-small t-2 mt1'>
            {alert.takenBy
              ? `${alert.takenBy.name} ${atWords(alert.takenBy.at, today)} 接手了。`
              : `${atWords(alert.at, today)} 报的，还在等人接手。身边别离人。`}
          </View>
        </View>
      </View>
      <View className='mt3'>
        <ButtonRow>
          <BigButton id='alert-120' kind='danger' small text='打 120' onTap={() => void dial(EMERGENCY, person)} />
          <BigButton
            id='alert-told'
            kind='secondary'
            small
            text='看谁知道了'
            onTap={() => go('/pages/receipt/index', { personId: person.personId })}
          />
        </ButtonRow>
      </View>
    </Card>
  )
}

import { useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/cloud/clock'
import { refusalWords } from '@/cloud/refusals'
import { useWrite } from '@/cloud/use-write'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { Notice } from '@/components/notice'
import { StateDot } from '@/components/state-dot'
import { CalledCard } from '@/pages/shared/called-card'
import { dialEmergency } from '@/pages/shared/dial'
import { atWords, dayAt } from '@/words/when'
import { SettleSheet } from './settle-sheet'
import { Slot } from './slot'
import { type Care } from './view'

interface AlertCardProps {
  readonly care: Care
  readonly onDone: () => void
}

/** A danger sign: somebody takes it over, then a clinician says what became of it; nothing else ends it (A14, A23). */
export function AlertCard({ care, onDone }: AlertCardProps) {
  const [settling, setSettling] = useState(false)
  const taking = useWrite('urgent.take')
  const { alert, personId, name } = care.person
  if (!alert) return null
  const today = dayAt(now())

  async function take(): Promise<void> {
    const answer = await taking.ask({ personId })
    if (answer && !('queued' in answer) && (answer.ok || answer.refusal === 'AlreadyTaken')) onDone()
  }

  return (
    <>
      <CalledCard />
      <Card id='alert' hot>
        <View className='row row--top'>
          <Icon name='alert-red' />
          <View className='grow ml2'>
            <View className='t-lead t-red'>要马上处理</View>
            {alert.words.map((words) => (
              <View key={words}>{words}</View>
            ))}
          </View>
          <View className='t-small t-2 t-nowrap ml2'>{atWords(alert.at, today)}</View>
        </View>
        <View className='row mt2'>
          <StateDot state={alert.takenBy ? 'fine' : 'wait'} />
          <View id='taken-by' className='grow ml2 t-b'>
            {alert.takenBy ? `${alert.takenBy.name} ${atWords(alert.takenBy.at, today)} 接手` : '还没人接手'}
          </View>
        </View>
        <View className='mt3'>
          <ButtonRow>
            {!alert.takenBy && (
              <BigButton
                id='take'
                small
                text='我来接手'
                label={`我来接手，${name}`}
                busy={taking.busy ? '正在接手' : undefined}
                off={taking.refusal === 'Offline' ? '没网，先打电话' : undefined}
                onTap={() => void take()}
              />
            )}
            <BigButton
              id='settle'
              kind='secondary'
              small
              text='怎么处理的'
              label={`记下${name}怎么处理的`}
              onTap={() => setSettling(true)}
            />
            <BigButton
              id='alert-120'
              kind='danger-outline'
              small
              text='打 120'
              label={`给${name}打120`}
              onTap={() => void dialEmergency({ personId, name })}
            />
          </ButtonRow>
        </View>
      </Card>
      {taking.refusal && taking.refusal !== 'Offline' && (
        <Notice id='take-refused' title='没接上' text={refusalWords(taking.refusal)} refusal={taking.refusal} />
      )}
      <Slot>
        {settling && <SettleSheet personId={personId} name={name} onClose={() => setSettling(false)} onDone={onDone} />}
      </Slot>
    </>
  )
}

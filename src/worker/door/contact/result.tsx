import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { type Output } from '@domain/contract'
import { flagAdvice } from '@domain/rules/words'
import { BigButton } from '@/components/big-button'
import { Icon } from '@/components/icon'
import { Sheet } from '@/components/sheet'
import { StateDot } from '@/components/state-dot'
import { call } from '@/cloud/call'
import { callPhone } from '@/device/call-phone'
import { CalledCard } from '@/pages/shared/called-card'
import { dialEmergency } from '@/pages/shared/dial'
import { clockWords } from '../../parts/when'
import { resultWords } from './flow'
import { type Danger, type Saved } from './save'

interface ResultProps {
  readonly saved: Saved
  readonly onNext: () => void
  readonly onStay: () => void
}

/** What it came to: what was settled, what is left, what waits on the phone; danger before everything. */
export function Result({ saved, onNext, onStay }: ResultProps) {
  const { results, queued, dangers } = saved
  return (
    <Sheet id='saved' title={dangers.length > 0 ? '要马上处理' : '存好了'} onClose={onStay}>
      {dangers.map((danger) => (
        <DangerCard key={danger.personId} danger={danger} />
      ))}
      {results.length > 0 && (
        <View className='row row--top blk' ariaLive='polite'>
          <StateDot state='fine' />
          <View className='grow ml2'>{resultWords(results)}</View>
        </View>
      )}
      {queued > 0 && (
        <View className='row row--top blk' ariaLive='polite'>
          <StateDot state='wait' />
          <View className='grow ml2'>存在手机里，还有 {queued} 条没发出去。有网时打开守望就发。</View>
        </View>
      )}
      <View className='mt4'>
        <BigButton id='saved-next' kind={dangers.length > 0 ? 'secondary' : 'primary'} text='下一户' onTap={onNext} />
        <BigButton id='saved-stay' kind='quiet' text='留在这一户' onTap={onStay} />
      </View>
    </Sheet>
  )
}

function DangerCard({ danger }: { readonly danger: Danger }) {
  return (
    <View id={`danger-${danger.personId}`} className='blk card card--hot' ariaLive='assertive'>
      <View className='row row--top'>
        <Icon name='alert-red' />
        <View className='grow ml2'>
          <View className='t-lead t-red'>
            {danger.name}：{danger.words.join('；')}
          </View>
          <View className='mt1'>{flagAdvice(danger.level)}</View>
        </View>
      </View>
      <View className='mt3'>
        <BigButton
          id={`danger-${danger.personId}-120`}
          kind='danger'
          icon='phone-white'
          text='打 120'
          label={`给${danger.name}打120`}
          onTap={() => void dialEmergency({ personId: danger.personId, name: danger.name })}
        />
      </View>
      <CalledCard />
      {danger.untold ? (
        <View className='t-small mt2'>没网，别人还不知道。别等网，先打 120，再打给医生。</View>
      ) : (
        <Told personId={danger.personId} />
      )}
    </View>
  )
}

type ToldView = Output<'report.told'>

/** Who is told and who has it on a list: said only as far as it is known. */
function Told({ personId }: { readonly personId: string }) {
  const [view, setView] = useState<ToldView>()
  useEffect(() => {
    let gone = false
    void call('report.told', { personId }).then((answer) => !gone && answer.ok && setView(answer.data))
    return () => void (gone = true)
  }, [personId])
  if (!view) return null
  const doctor = view.calls.find(({ kind }) => kind === 'doctor' || kind === 'clinic')
  return (
    <View className='t-small mt2'>
      {view.told.map(({ name, words, state, at }) => (
        <View key={`${name}${words}`}>
          {name}，{words}
          {state === 'sent' && at !== null ? `，${clockWords(at)} 发了提醒` : '，在名单上'}
        </View>
      ))}
      {doctor && (
        <View className='mt3'>
          <BigButton
            id={`danger-${personId}-doctor`}
            kind='secondary'
            small
            icon='phone-blue'
            text={`打给${doctor.name}`}
            onTap={() => void callPhone(doctor.phone)}
          />
        </View>
      )}
    </View>
  )
}

import { View } from '@tarojs/components'
import { type Day } from '@domain/model/day'
import { daysBetween } from '@domain/model/calendar'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Card } from '@/components/card'
import { Chips } from '@/components/chips'
import { Late } from '@/components/late'
import { now } from '@/cloud/clock'
import { useWrite } from '@/cloud/use-write'
import { Notice } from '@/components/notice'
import { dayWords } from '@/words/when'
import { Refused } from '../parts/trouble'
import { type Asked } from './reason-sheet'
import { BECAME, sessionWords, stageOf, type Became, type Plan } from './view'

interface PlanCardProps {
  readonly plan: Plan
  readonly treated: boolean
  readonly today: Day
  readonly personId: string
  readonly name: string
  /** What needs a reason in words first. */
  readonly onAsk: (asked: Asked) => void
  readonly onDone: () => void
}

/** One kind of recurring care: which days, where, and how the next session stands. */
export function PlanCard({ plan, treated, today, personId, name, onAsk, onDone }: PlanCardProps) {
  const { careId, words, whenWords, where, until, nextOn } = plan
  const settling = useWrite('session.settle')
  const stage = treated ? stageOf(plan, today) : 'done'
  const late = nextOn ? daysBetween(nextOn, today) : 0

  async function became(outcome: Became): Promise<void> {
    if (!nextOn) return
    if (outcome !== 'went') return onAsk({ about: 'session', plan, on: nextOn, outcome })
    const input = { personId, careId, on: nextOn, outcome, occurredAt: now() }
    const result = await settling.save(input, `${name}，${dayWords(nextOn)}${words}`)
    if (result && ('queued' in result || result.ok)) onDone()
  }

  return (
    <Card id={`care-${plan.kind}`}>
      <View className='row'>
        <View className='grow'>
          <View className='t-lead'>
            {words}，{whenWords}
          </View>
          <View className='t-2'>
            {where}
            {until ? `，${dayWords(until)}以前` : ''}
          </View>
        </View>
        {stage === 'to-say' && late > 0 && <Late days={late} />}
      </View>
      {stage === 'to-say' && nextOn && (
        <View className='mt3'>
          <View className='t-b'>{sessionWords(nextOn)}那次</View>
          <View className='mt2'>
            <Chips
              id={`became-${plan.kind}`}
              options={BECAME}
              value={[]}
              onChange={([outcome]) => outcome && void became(outcome)}
            />
          </View>
          {settling.busy && <View className='t-small t-2 mt2'>正在存</View>}
        </View>
      )}
      {stage === 'ahead' && nextOn && <View className='t-b mt3'>下次 {sessionWords(nextOn)}</View>}
      {settling.queued && <Notice id={`queued-${plan.kind}`} title='存在手机里' text='没网，有网时打开守望就发。' />}
      <Refused id={`refused-${plan.kind}`} refusal={settling.refusal} />
      <View className='mt2'>
        <ButtonRow>
          {stage === 'ahead' && nextOn && (
            <BigButton
              id={`off-${plan.kind}`}
              kind='plain'
              small
              text='这次不用去'
              label={`${words}，${dayWords(nextOn)}这次不用去`}
              onTap={() => onAsk({ about: 'session', plan, on: nextOn, outcome: 'not-needed' })}
            />
          )}
          <BigButton
            id={`stop-${plan.kind}`}
            kind={stage === 'to-say' ? 'quiet' : 'plain'}
            small
            text='以后都不用去'
            label={`${words}，以后都不用去`}
            onTap={() => onAsk({ about: 'plan', plan })}
          />
        </ButtonRow>
      </View>
    </Card>
  )
}

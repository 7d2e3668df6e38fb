import { useEffect, useSyncExternalStore } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/cloud/clock'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Card } from '@/components/card'
import { Chips } from '@/components/chips'
import { clockWords } from '@/words/when'
import { dueAt, forgetCalled, readCalled, tellCalled, tellDue, watchCalled, type Whom } from './called'

/**
 * After 120 was dialled: who is told, and 「不是，按错了」 while nothing has been sent. On a phone that speaks for several people
 * it asks whom it was for, afterwards and never before (A23).
 */
export function CalledCard({ people = [] }: { readonly people?: readonly Whom[] }) {
  const calls = useSyncExternalStore(watchCalled, readCalled)
  const only = people.length === 1 ? people[0] : undefined
  const call = calls.find((one) => one.whom ?? people.length > 0)
  const whom = call && (call.whom ?? only)

  useEffect(() => {
    if (!call || !whom) return
    const timer = setTimeout(() => tellDue(only), Math.max(0, dueAt(call) - now()))
    return () => clearTimeout(timer)
  })

  if (!call) return null
  const mistaken = (
    <BigButton id='called-mistake' kind='secondary' small text='不是，按错了' onTap={() => forgetCalled(call.id)} />
  )
  return (
    <Card id='called'>
      <View ariaLive='polite'>
        <View className='t-b'>
          {clockWords(call.at)} 打了 120{whom ? `，${whom.name}的` : '，是给谁打的'}
        </View>
        <View className='t-small t-2 mt1'>
          {whom ? '这就告诉村里和医生，他们会跟着。没网也记下了，有网就发。' : '点一个，村里和医生就知道要跟着谁。'}
        </View>
      </View>
      {!whom && (
        <View className='mt3'>
          <Chips
            id='called-whom'
            options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
            value={[]}
            onChange={([picked]) => {
              const one = people.find(({ personId }) => personId === picked)
              if (one) tellCalled(call.id, one)
            }}
          />
        </View>
      )}
      <View className='mt3'>
        <ButtonRow>
          {mistaken}
          {whom && (
            <BigButton
              id='called-tell'
              kind='secondary'
              small
              text='是，现在就告诉'
              onTap={() => tellCalled(call.id, whom)}
            />
          )}
        </ButtonRow>
      </View>
    </Card>
  )
}

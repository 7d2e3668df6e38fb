import { useState } from 'react'
import { View } from '@tarojs/components'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Card, SectionTitle } from '@/components/card'
import { Notice } from '@/components/notice'
import { now } from '@/cloud/clock'
import { refusalWords } from '@/cloud/refusals'
import { useWrite } from '@/cloud/use-write'
import { atWords, dayAt } from '@/words/when'
import { tomorrowAt } from './tomorrow'

interface RestProps {
  /** Off duty until then (epoch ms). */
  readonly until: number | null
}

/** 不当班: families are then offered the duty phone first (A33). Counted nowhere; it ends by itself. */
export function Rest({ until }: RestProps) {
  const [set, setSet] = useState<number | null>()
  const write = useWrite('account.rest')
  const current = set === undefined ? until : set
  const resting = current !== null && current > now()
  const choose = async (next: number | null) => {
    const result = await write.ask({ until: next })
    if (result && 'ok' in result && result.ok) setSet(next)
  }
  return (
    <>
      <SectionTitle>找得到您吗</SectionTitle>
      <Card id='me-rest'>
        <View className='t-b' ariaLive='polite'>
          {resting ? `不当班，到${atWords(current, dayAt(now()))}` : '当班，家属先打给您'}
        </View>
        <View className='t-small t-2 mt1'>
          {resting ? '这段时间家属先看到值班电话。名单和急事照样给您。' : '休息时设一下，家属先看到值班电话。'}
        </View>
        <View className='mt3'>
          {resting ? (
            <BigButton
              id='rest-back'
              kind='secondary'
              text='回来当班'
              busy={write.busy ? '正在设' : undefined}
              onTap={() => void choose(null)}
            />
          ) : (
            <ButtonRow>
              <BigButton
                id='rest-two-hours'
                kind='secondary'
                text='歇两小时'
                busy={write.busy ? '正在设' : undefined}
                onTap={() => void choose(now() + 2 * 3_600_000)}
              />
              <BigButton
                id='rest-tomorrow'
                kind='secondary'
                text='歇到明早 8 点'
                busy={write.busy ? '正在设' : undefined}
                onTap={() => void choose(tomorrowAt(now(), 8))}
              />
            </ButtonRow>
          )}
        </View>
        {write.refusal && <Notice id='rest-refused' title='没设上' text={refusalWords(write.refusal)} />}
      </Card>
    </>
  )
}

import { View } from '@tarojs/components'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { StateDot } from '@/components/state-dot'
import { now } from '@/cloud/clock'
import { discardEntry, flushOutbox, retryEntry, useOutbox } from '@/cloud/outbox'
import { back } from '@/view/go'
import { dayAt } from '@/words/when'
import { ColdHome } from '../shared/cold-home'
import { HelpRow } from '../shared/help-row'
import { useHome } from '../shared/use-home'
import { outboxHead, rowOf } from './view'

/** What was done on this phone and nobody else knows yet: for residents and workers alike. */
export default function OutboxPage() {
  const entries = useOutbox()
  const home = useHome()
  const today = dayAt(now())
  const waits = entries.some(({ state }) => state === 'waiting')
  const foot = (
    <>
      {waits && <BigButton id='outbox-retry' text='现在发' onTap={() => void flushOutbox()} />}
      <HelpRow calls={home.data?.people[0]?.calls} />
    </>
  )
  return (
    <Page
      label='还没发的'
      head={
        <Head
          title={outboxHead(entries.length)}
          sub={entries.length > 0 ? '有网时打开守望就发。急事别等网，先打电话。' : undefined}
          aside={<ColdHome />}
        />
      }
      foot={foot}
    >
      {entries.length === 0 && (
        <EmptyState
          id='outbox-empty'
          title='没有等着发的'
          note='没网时存下的，会在这里等着。'
          action={{ text: '回去', onTap: back }}
        />
      )}
      {entries.map((entry) => {
        const { id, title, at, state, words, mayRetry } = rowOf(entry, today)
        return (
          <Card key={id} id={`entry-${id}`}>
            <View className='row row--wrap'>
              <View className='grow t-b'>{title}</View>
              <View className='t-small t-2'>{at}</View>
            </View>
            <View className='row row--top t-small t-2 mt1'>
              <StateDot state={state} />
              <View className='grow ml2'>{words}</View>
            </View>
            {mayRetry && (
              <View className='mt2'>
                <ButtonRow>
                  {entry.state === 'failed' && (
                    <BigButton
                      id={`retry-${id}`}
                      kind='secondary'
                      small
                      text='再发一次'
                      onTap={() => void retryEntry(id)}
                    />
                  )}
                  <BigButton
                    id={`discard-${id}`}
                    kind='plain'
                    small
                    text='不发了'
                    label={`不发了，${title}`}
                    onTap={() => void discardEntry(id, title)}
                  />
                </ButtonRow>
              </View>
            )}
          </Card>
        )
      })}
      {entries.length > 0 && <View className='blk banner'>换手机、删小程序之前，先连一次网。</View>}
    </Page>
  )
}

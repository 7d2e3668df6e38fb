import { View } from '@tarojs/components'
import { type Day } from '@domain/model/day'
import { Card } from '@/components/card'
import { WhyLink } from '@/components/why-link'
import { useCall } from '@/cloud/use-call'
import { open, pages } from '../parts/route'
import { agoWords } from '../parts/when'
import { Instead } from '../parts/trouble'
import './history.scss'

/** Newest first; a correction keeps the line that stood before, struck through (E37). */
export function History({ personId, today }: { readonly personId: string; readonly today: Day }) {
  const { data, refusal, slow, reload } = useCall('person.history', { personId })
  if (!data) return <Instead refusal={refusal} slow={slow} cards={1} onRetry={() => void reload()} />
  return (
    <Card id='history'>
      <WhyLink id='why-day' text='那天该做什么' onTap={() => open(pages.whyDay(personId, today))} />
      {data.lines.map(({ at, who, words, before, after }, n) => (
        <View key={n} className='history__line'>
          <View className='t-cap'>
            {agoWords(at, today)} {who}
          </View>
          <View className={before === null ? '' : 't-b'}>{words}</View>
          {before !== null && (
            <View className='row row--wrap'>
              <View className='history__before t-3' ariaLabel={`以前写的：${before || '空着'}`}>
                {before || '空着'}
              </View>
              <View className='ml2'>{after || '空着'}</View>
            </View>
          )}
        </View>
      ))}
    </Card>
  )
}

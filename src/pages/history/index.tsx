import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Answered } from '@/components/answered'
import { AwaySheet } from '@/components/away-sheet'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Timeline } from '@/components/timeline'
import { WeekTrend } from '@/components/week-trend'
import { now } from '@/cloud/clock'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { AgeBanner } from '@/view/age-banner'
import { dayAt } from '@/words/when'
import { ColdHome } from '../shared/cold-home'
import { HelpRow } from '../shared/help-row'
import { useHome } from '../shared/use-home'
import { titleOf } from '../shared/whose'
import { historyItems } from './view'

const A_SCREEN = 20

/** What was reported and who made contact, newest first; corrections stay beside what they corrected (E37). */
export default function HistoryPage() {
  const { params } = useRouter<{ personId?: string }>()
  const home = useHome()
  const history = useCall('person.history', params.personId ? { personId: params.personId } : undefined)
  const [shown, setShown] = useState(A_SCREEN)
  const [saying, setSaying] = useState(false)
  const [said, setSaid] = useState<string>()
  const person = home.data?.people.find(({ personId }) => personId === params.personId)
  return (
    <Page
      label='以前的'
      head={<Head title={person ? titleOf(person) : '以前的'} sub='报过的、联系过的' aside={<ColdHome />} />}
      banner={<AgeBanner stale={history.stale} />}
      foot={<HelpRow calls={person?.calls} />}
      sheet={
        saying &&
        person && (
          <AwaySheet
            personId={person.personId}
            name={person.name}
            onClose={() => setSaying(false)}
            onSaid={(queued) => {
              setSaying(false)
              setSaid(queued ? '存在手机里，有网时打开守望就发。' : '存好了，医生会来核实。')
              void home.reload()
            }}
          />
        )
      }
    >
      {params.personId === undefined ? (
        <Notice id='history-missing' title='找不到' text={refusalWords('NotFound')} />
      ) : (
        <Answered id='history' of={history} words={refusalWords}>
          {({ lines, older, trend }) =>
            lines.length === 0 ? (
              <EmptyState id='history-empty' title='还没有记过什么' note='报一次情况，或者有人联系过，这里就有。' />
            ) : (
              <>
                {trend && <WeekTrend trend={trend} />}
                <Card>
                  <View id='history-lines'>
                    <Timeline items={historyItems(lines.slice(0, shown), dayAt(now()))} />
                  </View>
                  {lines.length > shown && (
                    <BigButton
                      id='history-more'
                      kind='quiet'
                      small
                      text='再看前面的'
                      onTap={() => setShown(shown + A_SCREEN)}
                    />
                  )}
                  {lines.length <= shown && older > 0 && (
                    <View id='history-older' className='t-small t-2 mt2'>
                      更早的还有 {older} 条，这里列不下。
                    </View>
                  )}
                </Card>
              </>
            )
          }
        </Answered>
      )}
      {person && person.kinship !== 'self' && !person.away?.confirmed && (
        <View className='blk'>
          <View id='away-said' ariaLive='polite'>
            {said ?? person.away?.words}
          </View>
          <BigButton id='away' kind='quiet' small text='住院、搬走或者去世了' onTap={() => setSaying(true)} />
        </View>
      )}
    </Page>
  )
}

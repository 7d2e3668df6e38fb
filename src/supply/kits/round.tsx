import { useState } from 'react'
import { View } from '@tarojs/components'
import { type KitPersonRow } from '@domain/contract/kit'
import { call } from '@/cloud/call'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { asPage, useFurther } from '@/cloud/use-further'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { Chips } from '@/components/chips'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { More } from '@/components/more'
import { Page } from '@/components/page'
import { AgeBanner } from '@/view/age-banner'
import { Saved } from '../parts/saved'
import { GiveSheet } from './give-sheet'
import { PersonRow } from './person-row'

interface RoundProps {
  readonly place: string
  readonly roundId: string
}
const SHOWN = [
  { value: 'waiting', label: '还没拿到' },
  { value: 'given', label: '发到了' },
] as const
type Only = (typeof SHOWN)[number]['value']
/** On the first screen (P12). */
const FIRST = 6

/** One round by name: who has not got theirs stands first, and one is handed over from here (B16). */
export function Round({ place, roundId }: RoundProps) {
  const [only, setOnly] = useState<Only>('waiting')
  const asked = useCall('kit.people', { place, roundId, only })
  const list = useFurther(asked.data, asPage, (after: string) => call('kit.people', { place, roundId, only, after }))
  const [all, setAll] = useState(false)
  const [giving, setGiving] = useState<KitPersonRow>()
  const [done, setDone] = useState<{ readonly words: string; readonly queued: boolean }>()
  const [queuedFor, setQueuedFor] = useState<readonly string[]>([])

  function finish(person: KitPersonRow, queued: boolean): void {
    setGiving(undefined)
    setDone({ words: `${person.name}的健康包发到手了。`, queued })
    if (queued) return setQueuedFor([...queuedFor, person.personId])
    void asked.reload()
  }

  const round = asked.data?.round
  return (
    <Page
      label='健康包'
      head={
        round && (
          <Head
            title={round.name}
            sub={`${round.whomWords}；${round.contentsWords}`}
            aside={`发了 ${round.given} 人`}
          />
        )
      }
      banner={<AgeBanner stale={asked.stale} />}
      sheet={
        giving && (
          <GiveSheet
            place={place}
            roundId={roundId}
            person={giving}
            onClose={() => setGiving(undefined)}
            onDone={(queued) => finish(giving, queued)}
          />
        )
      }
    >
      {done && <Saved id='done' text={done.words} queued={done.queued} />}
      {asked.data && (
        <View className='blk'>
          <Chips
            id='only'
            options={SHOWN}
            value={[only]}
            onChange={([next]) => {
              setAll(false)
              setOnly(next)
            }}
          />
        </View>
      )}
      <Answered id='round' of={asked} words={refusalWords} cards={3}>
        {(answer) => {
          const { rows } = list
          const shown = all || rows.length > answer.rows.length ? rows : rows.slice(0, FIRST)
          return (
            <>
              {rows.length === 0 && !list.hasMore && (
                <EmptyState
                  id='nobody'
                  title={only === 'waiting' ? '都拿到了' : '还没有人拿到'}
                  note={only === 'waiting' ? '名单上的人都发到了手。' : '发到手的，名字会列在这里。'}
                />
              )}
              {shown.map((person) => (
                <PersonRow
                  key={person.personId}
                  person={person}
                  closed={answer.round.closed}
                  queued={queuedFor.includes(person.personId)}
                  onGive={() => setGiving(person)}
                />
              ))}
              {shown.length < rows.length ? (
                <BigButton
                  id='rest'
                  kind='quiet'
                  text={`还有 ${rows.length - shown.length} 人`}
                  onTap={() => setAll(true)}
                />
              ) : (
                <More list={list} text='再看后面的人' />
              )}
            </>
          )
        }}
      </Answered>
    </Page>
  )
}

import { useState } from 'react'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { Cell, Cells } from '@/components/cell'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { AgeBanner } from '@/view/age-banner'
import { useReturn } from '@/view/use-return'
import { dayWords } from '@/words/when'
import { Saved } from '../parts/saved'
import { usePlace } from '../parts/use-place'
import { ways } from '../parts/ways'
import { OpenSheet } from './open-sheet'

/** Every round of kits, newest first, and how many of this place have theirs. */
export function Rounds({ wanted }: { readonly wanted?: string }) {
  const mine = usePlace(wanted)
  const place = mine.data?.place
  const asked = useCall('kit.rounds', place ? { place } : undefined)
  const [opening, setOpening] = useState(false)
  const [done, setDone] = useState<{ readonly queued: boolean }>()
  useReturn(() => void asked.reload())
  const shown = mine.data ? { ...asked, loading: asked.loading || !asked.refusal } : mine
  return (
    <Page
      label='健康包'
      head={<Head title='健康包' aside={asked.data && mine.data?.placeName} />}
      banner={<AgeBanner stale={asked.stale} />}
      foot={asked.data?.mayOpen && <BigButton id='open' text='开一轮' onTap={() => setOpening(true)} />}
      sheet={
        opening &&
        place && (
          <OpenSheet
            place={place.slice(0, 9)}
            onClose={() => setOpening(false)}
            onDone={(queued) => {
              setOpening(false)
              setDone({ queued })
              if (!queued) void asked.reload()
            }}
          />
        )
      }
    >
      {done && <Saved id='done' text='开好了，村里能看到该发给谁。' queued={done.queued} />}
      <Answered id='rounds' of={{ ...shown, data: asked.data }} words={refusalWords}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState
              id='nothing'
              title='还没有发过'
              note='镇乡办公室开一轮，写明里面有什么、发给谁，这里就列出名单。'
            />
          ) : (
            <Cells>
              {rows.map(({ roundId, name, whomWords, contentsWords, openedOn, closed, given }) => (
                <Cell
                  key={roundId}
                  id={`round-${roundId}`}
                  title={name}
                  note={`${whomWords}；${contentsWords}；${dayWords(openedOn)}开的${closed ? '，结束了' : ''}`}
                  value={`发了 ${given} 人`}
                  onTap={() => place && ways.kitRound(place, roundId)}
                />
              ))}
            </Cells>
          )
        }
      </Answered>
    </Page>
  )
}

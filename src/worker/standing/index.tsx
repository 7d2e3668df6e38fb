import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { AwaySheet } from '@/components/away-sheet'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { StateDot } from '@/components/state-dot'
import { useCall } from '@/cloud/use-call'
import { useReturn } from '@/view/use-return'
import { WorkerBanner } from '../parts/banner'
import { Instead } from '../parts/trouble'
import { AwayCard } from './away-card'
import { CloseSheet } from './close-sheet'
import { EndSheet } from './end-sheet'
import { LateSheet } from './late-sheet'
import { MissedCard } from './missed-card'
import { type MissedRow } from './view'

type Shown =
  | { readonly sheet: 'say' }
  | { readonly sheet: 'end'; readonly mistake: boolean }
  | { readonly sheet: 'late'; readonly row: MissedRow }
  | { readonly sheet: 'close'; readonly row?: MissedRow }

/** Whether somebody is here, and the days gone by that nobody accounted for (E08, E02). */
export default function StandingPage() {
  const { params } = useRouter()
  const personId = params.personId ?? ''
  const standing = useCall('standing.view', personId ? { personId } : undefined)
  const { data, refusal, slow, stale, reload } = standing
  const [shown, setShown] = useState<Shown>()
  const [saved, setSaved] = useState<'saved' | 'queued'>()
  useReturn(() => void reload())

  if (!data)
    return (
      <Page label='近况'>
        <Instead refusal={personId ? refusal : 'NotFound'} slow={slow} onRetry={() => void reload()} />
      </Page>
    )

  const { name, missed, recordsAs, backDays } = data
  const open = (next: Shown) => {
    setSaved(undefined)
    setShown(next)
  }
  const close = () => setShown(undefined)
  const done = (queued: boolean) => {
    close()
    setSaved(queued ? 'queued' : 'saved')
    void reload()
  }
  const about = { personId, name, onClose: close }
  return (
    <Page
      label={`${name}，近况`}
      head={<Head title={name} />}
      banner={<WorkerBanner stale={stale} />}
      sheet={
        shown && (
          <>
            {shown.sheet === 'say' && <AwaySheet {...about} confirms={data.confirms} onSaid={done} />}
            {shown.sheet === 'end' && <EndSheet {...about} mistake={shown.mistake} onDone={done} />}
            {shown.sheet === 'close' && (
              <CloseSheet {...about} rows={missed} {...(shown.row && { row: shown.row })} onDone={done} />
            )}
            {shown.sheet === 'late' && recordsAs && (
              <LateSheet {...about} row={shown.row} as={recordsAs} backDays={backDays} onDone={done} />
            )}
          </>
        )
      }
    >
      {saved && (
        <View id='standing-saved' className='blk row' ariaLive='polite'>
          <StateDot state={saved === 'saved' ? 'fine' : 'wait'} />
          <View className='grow ml2'>{saved === 'saved' ? '存好了。' : '存在手机里，有网时打开守望就发。'}</View>
        </View>
      )}
      <AwayCard
        personId={personId}
        standing={data}
        onSay={() => open({ sheet: 'say' })}
        onEnd={(mistake) => open({ sheet: 'end', mistake })}
        onDone={() => done(false)}
      />
      <MissedCard
        rows={missed}
        mayRecord={recordsAs !== null}
        backDays={backDays}
        onLate={(row) => open({ sheet: 'late', row })}
        onClose={(row) => open({ sheet: 'close', ...(row && { row }) })}
      />
    </Page>
  )
}

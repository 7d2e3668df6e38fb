import { useEffect } from 'react'
import { type MyRemindersView } from '@domain/contract'
import { Answered } from '@/components/answered'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { refusalWords } from '@/cloud/refusals'
import { noteAllOpened } from '@/cloud/note-opened'
import { useCall } from '@/cloud/use-call'
import { AgeBanner } from '@/view/age-banner'
import { ColdHome } from '../shared/cold-home'
import { forgetHome } from '../shared/use-home'
import { Lending } from './lending'
import { Left } from './left'
import { Sent } from './sent'
import './index.scss'

/** 我的提醒: what I agreed to and how long it lasts, for whom I stand in, what was sent to me and why (F16, E19). */
export default function RemindersPage() {
  const mine = useCall('reminder.mine', {})
  useEffect(() => {
    if (mine.data && mine.stale === undefined) seen(mine.data)
  }, [mine.data, mine.stale])
  return (
    <Page
      label='我的提醒'
      head={<Head title='我的提醒' sub='手机响不响，名单都在守望里。' aside={<ColdHome />} />}
      banner={<AgeBanner stale={mine.stale} />}
    >
      <Answered id='reminders' of={mine} words={refusalWords}>
        {(known) => (
          <>
            <Left known={known} />
            <Lending people={known.people} />
            <Sent known={known} />
          </>
        )}
      </Answered>
    </Page>
  )
}

/** To look at the list is to have opened what is in it; the dots stay for this look. */
function seen({ sent }: MyRemindersView): void {
  if (!sent.some(({ unread }) => unread)) return
  noteAllOpened(sent[0].at)
  forgetHome()
}

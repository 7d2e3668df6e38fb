import { View } from '@tarojs/components'
import { type Output } from '@domain/contract'
import { call } from '@/cloud/call'
import { now } from '@/cloud/clock'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { useFurther } from '@/cloud/use-further'
import { Answered } from '@/components/answered'
import { SectionTitle } from '@/components/card'
import { DutyCard } from '@/components/duty-card'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { More } from '@/components/more'
import { Page } from '@/components/page'
import { callPhone } from '@/device/call-phone'
import { AgeBanner } from '@/view/age-banner'
import { go, switchTo } from '@/view/go'
import { useReturn } from '@/view/use-return'
import { useView } from '@/view/use-view'
import { groupWords } from '@/words/groups'
import { WorkerMenu, WorkerTabs } from '@/worker/parts/tabs'
import { Urgent } from './urgent'
import { dueRows, dueSections, type DueRow } from './view'

const pageOf = ({ doors, more }: Output<'today.list'>) => ({ rows: doors, more })

const open = (personId: string, toDecide = false) =>
  go(toDecide ? '/clinic/route/index' : '/clinic/follow-up/index', { personId })

/** The clinician's list: whom to follow up, riskiest and latest first. */
export default function Due() {
  const { elder } = useView()
  const list = useCall('today.list', {})
  const pages = useFurther(list.data, pageOf, (from) => call('today.list', { from }))
  const reload = () => void list.reload()
  useReturn(reload)

  const body = (answer: Output<'today.list'>) => {
    const rows = dueRows(pages.rows, now())
    if (rows.length === 0)
      return (
        <EmptyState
          id='nothing-due'
          title='今天没有要随访的'
          note='有人报了新情况，或者随访到了日子，会出现在这里。'
          action={{ text: '看全部要办的', onTap: () => switchTo('/worker/today/index') }}
        />
      )
    return (
      <>
        <Head big title={`随访 ${rows.length} 人${pages.hasMore ? '以上' : ''}`} aside={answer.placeNames.join('、')} />
        {dueSections(rows).map((section) => (
          <View key={section.key} className='blk'>
            <SectionTitle>
              {section.title}，{section.rows.length} 人
            </SectionTitle>
            {section.rows.map((row) => (
              <Row key={row.personId} row={row} onTaken={reload} />
            ))}
          </View>
        ))}
        <More list={pages} />
      </>
    )
  }

  return (
    <Page label='随访名单' banner={<AgeBanner stale={list.stale} />} tabs={<WorkerTabs current='today' />}>
      <Answered id='due' of={list} words={refusalWords} cards={3}>
        {body}
      </Answered>
      {elder && <WorkerMenu />}
    </Page>
  )
}

function Row({ row, onTaken }: { readonly row: DueRow; readonly onTaken: () => void }) {
  const { personId, name, age, tier, untiered, groups, phone, door, duties, note, due, daysLate, urgent, toDecide } =
    row
  const person = { name, age, tier, untiered, groups: groups.map(groupWords) }
  if (urgent) return <Urgent row={row} person={person} onOpen={() => open(personId)} onTaken={onTaken} />
  return (
    <DutyCard
      id={`due-${personId}`}
      door={door}
      family='打开'
      people={[person]}
      duties={duties}
      note={note}
      daysLate={daysLate}
      due={due}
      onOpen={() => (row.onTheWay ? go('/clinic/referral/index', { personId }) : open(personId, toDecide))}
      onCall={phone === null ? undefined : () => void callPhone(phone)}
    />
  )
}

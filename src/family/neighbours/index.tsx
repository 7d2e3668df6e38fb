import { useState } from 'react'
import { stopPullDownRefresh, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type HelpRow } from '@domain/contract'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { SectionTitle } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { refusalWords } from '@/cloud/refusals'
import { AgeBanner } from '@/view/age-banner'
import { useReturn } from '@/view/use-return'
import { HelpRow as HelpCalls } from '@/pages/shared/help-row'
import { PostSheet } from './post-sheet'
import { Row, type HelpAction } from './row'
import { useHelp } from './use-help'

/** 邻里互助 (B02, B21): offers and wishes inside one grid, for the person the page was opened about. */
export default function NeighboursPage() {
  const { params } = useRouter<{ personId?: string }>()
  const personId = params.personId
  const help = useHelp(personId)
  const [posting, setPosting] = useState(false)
  const reload = () => void help.reload()
  useReturn(reload)
  usePullDownRefresh(() => void help.reload().then(() => stopPullDownRefresh()))

  const { data } = help
  return (
    <Page
      label='邻里互助'
      head={
        <Head
          title='邻里互助'
          sub={data ? `只有${data.gridName}的邻居看得到。不用处方的药和抗原，能分一点是一点。` : undefined}
        />
      }
      banner={<AgeBanner stale={help.stale} />}
      foot={
        <>
          {data && <BigButton id='help-new' text='挂一条' onTap={() => setPosting(true)} />}
          <HelpCalls />
        </>
      }
      sheet={
        posting &&
        data &&
        personId !== undefined && (
          <PostSheet
            personId={personId}
            days={data.days}
            onClose={() => setPosting(false)}
            onDone={(queued) => {
              setPosting(false)
              if (queued) help.keep()
              reload()
            }}
          />
        )
      }
    >
      {personId === undefined && <Notice id='help-missing' title='找不到' text={refusalWords('NotFound')} />}
      {help.queued && <Notice id='help-queued' title='先存在手机里' text='没网，邻居还看不到。有网时打开守望就发。' />}
      {help.refused && (
        <Notice id='help-refused' title='没存上' text={refusalWords(help.refused)} refusal={help.refused} />
      )}
      {personId !== undefined && (
        <Answered id='help' of={help} words={refusalWords}>
          {() => <Rows rows={help.rows} busy={help.busy} onStep={(row, action) => void help.take(row, action)} />}
        </Answered>
      )}
      {help.more && (
        <View className='blk'>
          <BigButton id='help-more' kind='secondary' text='再看后面的' onTap={() => void help.more?.()} />
        </View>
      )}
    </Page>
  )
}

interface RowsProps {
  readonly rows: readonly HelpRow[]
  readonly busy?: string
  readonly onStep: (row: HelpRow, action: HelpAction) => void
}

function Rows({ rows, busy, onStep }: RowsProps) {
  const mine = rows.filter(({ side }) => side !== null)
  const theirs = rows.filter(({ side }) => side === null)
  if (rows.length === 0)
    return (
      <EmptyState
        id='help-none'
        title='还没有人挂'
        note='想要一点，或者家里有多的，点下面“挂一条”。急用的药，还是点“要药”。'
      />
    )
  const list = (some: readonly HelpRow[]) =>
    some.map((row) => (
      <Row key={row.postId} row={row} busy={busy === row.postId} onStep={(action) => onStep(row, action)} />
    ))
  return (
    <>
      {mine.length > 0 && <SectionTitle>和您有关的</SectionTitle>}
      {list(mine)}
      {theirs.length > 0 && <SectionTitle>邻居挂的</SectionTitle>}
      {list(theirs)}
    </>
  )
}

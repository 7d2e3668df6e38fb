import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { now } from '@/cloud/clock'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { useWrite } from '@/cloud/use-write'
import { Answered } from '@/components/answered'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { AgeBanner } from '@/view/age-banner'
import { dayAt } from '@/words/when'
import { HistorySheet } from '../follow-up/history-sheet'
import { Decide } from './decide'
import { RestoreSheet } from './restore-sheet'
import { Stands } from './stands'
import { missing, toInput, type Draft } from './view'

const EMPTY: Draft = { reason: '' }

/** 分类: what the table says and why, a clinician's own word beside it, and back to the table (A02, R106). */
export default function TierPage() {
  const { params } = useRouter()
  const personId = params.personId ?? ''
  const standing = useCall('standing.view', personId ? { personId } : undefined)
  const [draft, setDraft] = useState<Draft>(EMPTY)
  const [sheet, setSheet] = useState<'restore' | 'history'>()
  const shut = () => setSheet(undefined)
  const writing = useWrite('tier.override')
  const { data } = standing
  const tier = data?.tier
  /** Nobody below the age has a tier, so there is none to change (R24). */
  const may = tier != null && (tier.computed !== null || tier.toSurvey || tier.override !== null)

  async function save(): Promise<void> {
    const input = toInput(draft, personId, now())
    if (!input || !data) return
    const result = await writing.save(input, `${data.name}，改分类`)
    if (!result || (!('queued' in result) && !result.ok)) return
    setDraft(EMPTY)
    if (!('queued' in result)) await standing.reload()
  }

  const foot = may && (
    <ButtonRow>
      {tier.override && <BigButton id='restore' kind='secondary' text='按表来' onTap={() => setSheet('restore')} />}
      <BigButton
        id='tier-save'
        text='存好'
        busy={writing.busy ? '正在存' : undefined}
        off={missing(draft)}
        onTap={() => void save()}
      />
    </ButtonRow>
  )
  return (
    <Page
      label='分类'
      banner={<AgeBanner stale={standing.stale} />}
      foot={foot}
      sheet={
        data && (
          <>
            {sheet === 'history' && <HistorySheet personId={personId} name={data.name} onClose={shut} />}
            {sheet === 'restore' && (
              <RestoreSheet personId={personId} name={data.name} onClose={shut} onDone={() => void standing.reload()} />
            )}
          </>
        )
      }
    >
      <View className='clinic'>
        <Answered id='tier' of={personId ? standing : NOBODY} words={refusalWords} cards={2}>
          {({ name, tier: view }) =>
            view && (
              <>
                <Head title={`${name}，分类`} />
                <Stands view={view} onHistory={() => setSheet('history')} />
                {may && (
                  <Decide
                    view={view}
                    draft={draft}
                    today={dayAt(now())}
                    onChange={(next) => {
                      setDraft(next)
                      if (writing.refusal || writing.queued) writing.clear()
                    }}
                  />
                )}
                {writing.queued && <Notice id='tier-queued' title='存在手机里' text='没网，有网时打开守望就发。' />}
                {writing.refusal && (
                  <Notice
                    id='tier-refused'
                    title='没存上'
                    text={`${refusalWords(writing.refusal)}填的还在。`}
                    refusal={writing.refusal}
                  />
                )}
              </>
            )
          }
        </Answered>
      </View>
    </Page>
  )
}

/** Opened without saying whom: reads like a person who is not there. */
const NOBODY = { loading: false, slow: false, refusal: 'NotFound', reload: () => undefined } as const

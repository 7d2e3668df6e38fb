import { useState } from 'react'
import { View } from '@tarojs/components'
import { showToast } from '@tarojs/taro'
import { type ParameterRow } from '@domain/contract'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { useWrite } from '@/cloud/use-write'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { Chips } from '@/components/chips'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { dayWords } from '@/words/when'
import { OfficePage } from '../parts/office-page'
import { useOffice } from '../parts/use-office'
import { Compare } from './compare'
import { EditSheet } from './edit-sheet'
import { Rules } from './rules'
import { SaveSheet } from './save-sheet'
import { Versions } from './versions'
import { detailWords, isEmpty, withPick, type Draft } from './view'
import './index.scss'

const SHOWN = [
  { value: 'rules', label: '规则' },
  { value: 'versions', label: '存过的' },
  { value: 'compare', label: '比一比' },
] as const
type Shown = (typeof SHOWN)[number]['value']

/** The township's rules with where each comes from; stricter ones are set here, looked at first, and hold from tomorrow (F03). */
export default function Policy() {
  const office = useOffice()
  const place = office.data?.township
  const pack = useCall('policy.view', place ? { place } : undefined)
  const withdrawing = useWrite('policy.withdraw')
  const [shown, setShown] = useState<Shown>('rules')
  const [draft, setDraft] = useState<Draft>({})
  const [open, setOpen] = useState<ParameterRow>()
  const [looking, setLooking] = useState(false)

  function pick(value: Draft[ParameterRow['key']]): void {
    if (!open) return
    setDraft(withPick(draft, open.key, value))
    setOpen(undefined)
  }

  async function saved(from: string): Promise<void> {
    setLooking(false)
    setDraft({})
    setShown('versions')
    void showToast({ title: `存好了，${dayWords(from)}起用`, icon: 'none' })
    await pack.reload()
  }

  async function withdraw(version: number): Promise<void> {
    if (!place) return
    await withdrawing.ask({ place, version })
    await pack.reload()
  }

  const count = Object.keys(draft).length
  const foot = !isEmpty(draft) && (
    <BigButton id='look' text={`存之前看一下，${count} 项`} onTap={() => setLooking(true)} />
  )
  const sheet = open ? (
    <EditSheet row={open} drafted={draft[open.key]} onPick={pick} onClose={() => setOpen(undefined)} />
  ) : (
    looking &&
    place &&
    pack.data && (
      <SaveSheet
        place={place}
        view={pack.data}
        draft={draft}
        onSaved={(from) => void saved(from)}
        onClose={() => setLooking(false)}
      />
    )
  )
  const asked = office.data ? { ...pack, loading: pack.loading || !pack.refusal } : office
  return (
    <OfficePage label='规则' tab='me' stale={pack.stale} foot={foot || undefined} sheet={sheet || undefined}>
      <Head title={`${office.data?.townshipName ?? ''}的规则`} sub={pack.data?.packWords} />
      <View className='blk'>
        <Chips id='shown' options={SHOWN} value={[shown]} onChange={([picked]) => setShown(picked)} />
      </View>
      {withdrawing.refusal && (
        <Notice
          id='refused'
          title='没收回'
          text={[refusalWords(withdrawing.refusal), ...detailWords(withdrawing.detail)].join('')}
          refusal={withdrawing.refusal}
        />
      )}
      <Answered id='policy' of={{ ...asked, data: pack.data }} words={refusalWords}>
        {(view) => {
          if (shown === 'rules') return <Rules view={view} draft={draft} onOpen={setOpen} />
          if (shown === 'compare') return <Compare name={view.townshipName} others={view.others} />
          return (
            <Versions
              versions={view.versions}
              busy={withdrawing.busy}
              onWithdraw={(version) => void withdraw(version)}
            />
          )
        }}
      </Answered>
    </OfficePage>
  )
}

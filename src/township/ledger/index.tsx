import { useState } from 'react'
import { View } from '@tarojs/components'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { Answered } from '@/components/answered'
import { Chips } from '@/components/chips'
import { Head } from '@/components/head'
import { OfficePage } from '../parts/office-page'
import { useOffice } from '../parts/use-office'
import { BringIn } from './bring-in'
import { TakeOut } from './take-out'

const WAYS = [
  { value: 'out', label: '导出' },
  { value: 'in', label: '导入' },
] as const

/** 台账: out as a file with a purpose, and back in after a look (A04, E11, E12). */
export default function Ledger() {
  const office = useOffice()
  const place = office.data?.township
  const asked = useCall('ledger.view', place ? { place } : undefined)
  const [way, setWay] = useState<'out' | 'in'>('out')
  const of = office.data ? { ...asked, loading: asked.loading || !asked.refusal } : office
  return (
    <OfficePage label='台账' tab='overview' stale={asked.stale}>
      <Head title='台账' aside={office.data?.townshipName} />
      <View className='blk'>
        <Chips id='way' options={WAYS} value={[way]} onChange={([next]) => next && setWay(next)} />
      </View>
      <Answered id='ledger' of={{ ...of, data: asked.data }} words={refusalWords}>
        {(view) =>
          office.data &&
          (way === 'in' ? (
            <BringIn township={office.data.township} />
          ) : (
            <TakeOut
              {...office.data}
              masksAlways={!office.data.home.posts.some(({ role }) => role === 'office')}
              view={view}
              onTaken={() => void asked.reload()}
            />
          ))
        }
      </Answered>
    </OfficePage>
  )
}

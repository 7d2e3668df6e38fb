import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Day } from '@domain/model/calendar'
import { now } from '@/cloud/clock'
import { useWrite } from '@/cloud/use-write'
import { BigButton } from '@/components/big-button'
import { Chips } from '@/components/chips'
import { isSettled, OUTCOMES, REASONS, WAYS, type Contact } from '@/components/contact-sheet/contact'
import { Sheet } from '@/components/sheet'
import { dayWords } from '@/words/when'
import { Refused } from '../parts/trouble'
import { timesOn, usualTime, type MissedRow } from './view'

interface LateSheetProps {
  readonly personId: string
  readonly name: string
  readonly row: MissedRow
  readonly as: 'cadre' | 'doctor'
  readonly backDays: number
  readonly onClose: () => void
  readonly onDone: (queued: boolean) => void
}

const OUTCOME = { 'reached-fine': 'fine', 'reached-not-fine': 'not-fine' } as const

/** A contact of a day gone by, with its own time; the history says that it came later (E02, E01). */
export function LateSheet({ personId, name, row, as, backDays, onClose, onDone }: LateSheetProps) {
  const [on, setOn] = useState<Day>(row.recordable[row.recordable.length - 1])
  const times = timesOn(on, now(), backDays)
  const [label, setLabel] = useState('')
  const time = times.find((one) => one.label === label) ?? usualTime(times)
  const [contact, setContact] = useState<Contact>({})
  const cadre = useWrite('contact.record')
  const doctor = useWrite('followUp.record')
  const writing = as === 'cadre' ? cadre : doctor

  const save = async () => {
    const { outcome, reason, way } = contact
    if (!outcome || !way || !time) return
    const said = outcome === 'not-reached' ? (reason ?? 'no-answer') : OUTCOME[outcome]
    const input = { personId, outcome: said, mode: way, occurredAt: time.at }
    const title = `${name}，补记${dayWords(on)}的`
    const result = as === 'cadre' ? await cadre.save(input, title) : await doctor.save(input, title)
    if (result && ('queued' in result || result.ok)) onDone('queued' in result)
  }
  const off = !time ? '这一天补不了了' : isSettled(contact) ? undefined : '先点怎么样、怎么联系的'
  return (
    <Sheet id='late' title={`补记${dayWords(on)}的`} note={`${name}。记下后，会写明是后来补的。`} onClose={onClose}>
      {row.recordable.length > 1 && (
        <Asked text='哪一天联系的'>
          <Chips
            id='late-day'
            options={row.recordable.map((value) => ({ value, label: dayWords(value) }))}
            value={[on]}
            onChange={([day]) => day && setOn(day)}
          />
        </Asked>
      )}
      <Asked text='什么时候'>
        <Chips
          id='late-time'
          options={times.map((one) => ({ value: one.label, label: one.label }))}
          value={time ? [time.label] : []}
          onChange={([one]) => setLabel(one ?? '')}
        />
      </Asked>
      <Asked text='那天怎么样'>
        <Chips
          id='late-outcome'
          options={OUTCOMES.map(({ outcome, label }) => ({ value: outcome, label }))}
          value={contact.outcome ? [contact.outcome] : []}
          onChange={([outcome]) => setContact({ ...contact, outcome, reason: undefined })}
        />
      </Asked>
      {contact.outcome === 'not-reached' && (
        <Asked text='怎么回事'>
          <Chips
            id='late-reason'
            options={REASONS}
            value={contact.reason ? [contact.reason] : []}
            onChange={([reason]) => setContact({ ...contact, reason })}
          />
        </Asked>
      )}
      <Asked text='怎么联系'>
        <Chips
          id='late-way'
          options={WAYS}
          value={contact.way ? [contact.way] : []}
          onChange={([way]) => setContact({ ...contact, way })}
        />
      </Asked>
      {contact.outcome === 'reached-not-fine' && (
        <View className='t-small mt3'>人现在还不舒服，别等：回这一户，点“记一笔”，量体温、血氧。</View>
      )}
      <Refused id='late-refused' refusal={writing.refusal} />
      <View className='mt3'>
        <BigButton
          id='late-save'
          text='补记好'
          busy={writing.busy ? '正在存' : undefined}
          off={off}
          onTap={() => void save()}
        />
      </View>
    </Sheet>
  )
}

function Asked({ text, children }: { readonly text: string; readonly children: React.ReactNode }) {
  return (
    <View className='mt3'>
      <View className='t-b'>{text}</View>
      <View className='mt2'>{children}</View>
    </View>
  )
}

import { useState } from 'react'
import { showModal } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type Input } from '@domain/contract'
import { now } from '@/cloud/clock'
import { refusalWords } from '@/cloud/refusals'
import { useWrite } from '@/cloud/use-write'
import { dayAt, daysAfter, dayWords } from '@/words/when'
import { BigButton } from '../big-button'
import { Chips } from '../chips'
import { Field } from '../field'
import { Notice } from '../notice'
import { PickerRow } from '../picker-row'
import { Sheet } from '../sheet'

type Said = Input<'away.say'>

const KINDS = [
  { value: 'hospital', label: '住院了' },
  { value: 'moved', label: '搬走了' },
  { value: 'dead', label: '去世了' },
] as const
const ASKED = { hospital: '在哪家医院', moved: '搬到哪里', dead: '还有什么要说的' }

interface AwaySheetProps {
  readonly personId: string
  readonly name: string
  /** The caller's word is enough; anybody else's waits for the clinic (R113). */
  readonly confirms?: boolean
  readonly onClose: () => void
  /** Said, or kept on the phone until there is a network. */
  readonly onSaid: (queued: boolean) => void
}

/** 住院、搬走、去世: which, since when, and nothing else that must be known (E08). */
export function AwaySheet({ personId, name, confirms, onClose, onSaid }: AwaySheetProps) {
  const today = dayAt(now())
  const [kind, setKind] = useState<Said['kind']>()
  const [since, setSince] = useState(today)
  const [note, setNote] = useState('')
  const saying = useWrite('away.say')

  async function save(): Promise<void> {
    if (!kind) return
    if (kind === 'dead' && !(await isSure(name))) return
    const word = KINDS.find(({ value }) => value === kind)?.label ?? ''
    const more = note.trim()
    const input = { personId, kind, since: since as Said['since'], occurredAt: now(), ...(more && { note: more }) }
    const result = await saying.save(input, `${name}，${word}`)
    if (result && ('queued' in result || result.ok)) onSaid('queued' in result)
  }

  return (
    <Sheet
      id='away-say'
      title={name}
      note={confirms ? '存好就先不联系、不提醒，弄错了可以撤回。' : '存好后医生来核实。核实以前，联系照旧。'}
      onClose={onClose}
    >
      <Chips id='away-kind' options={KINDS} value={kind ? [kind] : []} onChange={([one]) => setKind(one)} />
      {kind && (
        <>
          <View className='t-b mt3'>从哪天起</View>
          <View className='mt2'>
            <Chips
              id='away-since'
              options={['今天', '昨天', '前天'].map((label, n) => ({ value: daysAfter(today, -n), label }))}
              value={[since]}
              onChange={([day]) => setSince(day ?? today)}
            />
          </View>
          <PickerRow
            id='away-since-day'
            title='更早的一天'
            picked={since < daysAfter(today, -2) ? dayWords(since) : undefined}
            onPickDay={setSince}
          />
          <Field
            id='away-note'
            label={ASKED[kind]}
            hint='不知道就空着'
            value={note}
            onInput={setNote}
            maxLength={200}
          />
        </>
      )}
      {saying.refusal && (
        <Notice id='away-refused' title='没存上' text={refusalWords(saying.refusal)} refusal={saying.refusal} />
      )}
      <View className='mt3'>
        <BigButton
          id='away-save'
          text='存好'
          busy={saying.busy ? '正在存' : undefined}
          off={kind ? undefined : '先点一个'}
          onTap={() => void save()}
        />
      </View>
    </Sheet>
  )
}

/** Asked once more before such a word goes out; nothing is pressed in a hurry. */
export async function isSure(name: string): Promise<boolean> {
  const { confirm } = await showModal({
    title: `${name}去世了，对吗`,
    content: '对的话，以后不再联系这个人，也不再发提醒。弄错了可以撤回。',
    confirmText: '是的',
    cancelText: '再看看',
  })
  return confirm
}

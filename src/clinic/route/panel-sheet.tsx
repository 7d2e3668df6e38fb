import { useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/cloud/clock'
import { useWrite } from '@/cloud/use-write'
import { ChoiceCards } from '@/components/choice-cards'
import { Field } from '@/components/field'
import { SaveFoot } from '@/components/save-foot'
import { Sheet } from '@/components/sheet'
import { places } from './choices'
import { type Form, type Where } from './draft'

type Answer = Exclude<Where, 'expert-panel'>
const isAnswer = (to: Where | undefined): to is Answer => to !== undefined && to !== 'expert-panel'

interface PanelSheetProps {
  readonly personId: string
  readonly name: string
  readonly form: Form
  readonly level3: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}

/** 专家的意见: who said it, where to, on what grounds, and for level 3 at home who guides (A20, A21). */
export function PanelSheet({ personId, name, form, level3, onClose, onDone }: PanelSheetProps) {
  const [by, setBy] = useState('')
  const [to, setTo] = useState<Answer>()
  const [basis, setBasis] = useState('')
  const [supervisor, setSupervisor] = useState(form.supervisor)
  const answering = useWrite('panel.answer')
  const guided = to === 'home' && supervisor.trim() !== ''
  const off = !to
    ? '先点专家定的去处'
    : by.trim() === ''
      ? '写上哪位专家'
      : basis.trim() === ''
        ? '先写依据'
        : undefined

  async function save(): Promise<void> {
    if (!to) return
    const result = await answering.save(
      {
        personId,
        to,
        by: by.trim(),
        basis: basis.trim(),
        occurredAt: now(),
        ...(guided && { supervisor: supervisor.trim() }),
      },
      `${name}，县专家的意见`,
    )
    if (result && ('queued' in result || result.ok)) {
      onClose()
      onDone()
    }
  }

  return (
    <Sheet id='panel-sheet' title='专家的意见' note={name} onClose={onClose}>
      <ChoiceCards
        id='panel-to'
        options={places(form, undefined, false).filter(({ value }) => value !== 'expert-panel')}
        value={to ? [to] : []}
        onChange={([picked]) => isAnswer(picked) && setTo(picked)}
      />
      <View className='mt3'>
        <Field id='panel-by' label='哪位专家' value={by} onInput={setBy} hint='医院、姓名' maxLength={30} />
      </View>
      <View className='mt3'>
        <Field
          id='panel-basis'
          label='专家说的依据'
          value={basis}
          onInput={setBasis}
          hint='家里人看得到'
          maxLength={200}
          lines
        />
      </View>
      {to === 'home' && level3 && (
        <View className='mt3'>
          <Field
            id='panel-supervisor'
            label='由哪家上级医院指导'
            value={supervisor}
            onInput={setSupervisor}
            maxLength={40}
          />
        </View>
      )}
      <SaveFoot id='panel' writing={answering} off={off} onSave={() => void save()} />
    </Sheet>
  )
}

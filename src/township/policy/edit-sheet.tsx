import { useState } from 'react'
import { View } from '@tarojs/components'
import { type ParameterRow, type SettingEdit, type SettingValue } from '@domain/contract'
import { BigButton } from '@/components/big-button'
import { Chips } from '@/components/chips'
import { Sheet } from '@/components/sheet'
import { Seal } from '@/components/why-link'
import { Stepper } from '@/components/stepper'
import { chosen, isSame, saidOf, stepped, TIER_NAMES, tiersOf, withTier } from './view'

interface EditSheetProps {
  readonly row: ParameterRow
  /** Picked before and not saved yet. */
  readonly drafted?: SettingValue
  readonly onPick: (value: SettingValue | undefined) => void
  readonly onClose: () => void
}

/** One parameter: where it stands, and what may be made of it. */
export function EditSheet({ row, drafted, onPick, onClose }: EditSheetProps) {
  const [value, setValue] = useState<SettingValue | null>(drafted ?? row.value)
  const same = isSame(value, row.value)
  return (
    <Sheet id='edit' title={row.title} note={row.limits} onClose={onClose}>
      <View className='row row--top'>
        <Seal provisional={row.amber} />
        <View className='grow ml2 t-small t-2'>{row.source.replace(/^[据暂] /, '')}</View>
      </View>
      {row.edit && <Control row={row} edit={row.edit} value={value} onChange={setValue} />}
      {!row.edit && <View className='mt3 t-lead'>{row.words}</View>}
      <View className='mt3'>
        {!same && value !== null && (
          <BigButton id='edit-take' kind='secondary' text={`改成 ${saidOf(value, row)}`} onTap={() => onPick(value)} />
        )}
        {same && row.confirmable && row.value !== null && (
          <BigButton
            id='edit-confirm'
            kind='secondary'
            text='就按这样办'
            label={`${row.title}，就按 ${row.words} 办`}
            onTap={() => onPick(row.value ?? undefined)}
          />
        )}
        {drafted !== undefined && (
          <BigButton id='edit-drop' kind='plain' text='不改了' className='mt2' onTap={() => onPick(undefined)} />
        )}
      </View>
    </Sheet>
  )
}

interface ControlProps {
  readonly row: ParameterRow
  readonly edit: SettingEdit
  readonly value: SettingValue | null
  readonly onChange: (value: SettingValue) => void
}

function Control({ row, edit, value, onChange }: ControlProps) {
  switch (edit.by) {
    case 'number': {
      const at = typeof value === 'number' ? value : edit.least
      return (
        <Stepper
          id='edit-value'
          title='改成'
          words={saidOf(at, row)}
          onLess={at > edit.least ? () => onChange(stepped(at, edit, -1)) : undefined}
          onMore={at < edit.most ? () => onChange(stepped(at, edit, 1)) : undefined}
        />
      )
    }
    case 'tiers':
      return (
        <View>
          {(['red', 'yellow', 'green'] as const).map((tier) => {
            const n = tiersOf(value)[tier] ?? 0
            return (
              <Stepper
                key={tier}
                id={`edit-${tier}`}
                title={TIER_NAMES[tier]}
                words={n === 0 ? '不定' : `${n} 天`}
                onLess={n > edit.least[tier] ? () => onChange(withTier(value, tier, n - 1)) : undefined}
                onMore={n < edit.most ? () => onChange(withTier(value, tier, n + 1)) : undefined}
              />
            )
          })}
        </View>
      )
    case 'choice': {
      const picked = Array.isArray(value) ? value.map(String) : []
      return (
        <View className='mt3'>
          <Chips
            id='edit'
            multi
            options={edit.options.map((option) => ({ value: String(option.value), label: option.label }))}
            value={picked}
            onChange={(ticked) => onChange(chosen(edit, ticked))}
          />
        </View>
      )
    }
    case 'yes':
      return (
        <View className='mt3'>
          <Chips
            id='edit'
            options={[
              { value: 'yes', label: '是' },
              { value: 'no', label: '否' },
            ]}
            value={[value === true ? 'yes' : 'no']}
            onChange={([picked]) => onChange(picked === 'yes')}
          />
        </View>
      )
  }
}

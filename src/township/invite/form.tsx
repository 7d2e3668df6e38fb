import { View } from '@tarojs/components'
import { now } from '@/cloud/clock'
import { Card } from '@/components/card'
import { Chips } from '@/components/chips'
import { Field } from '@/components/field'
import { PickerRow } from '@/components/picker-row'
import { dayAt, daysAfter, dayWords } from '@/words/when'
import { ROLES } from '../staff/view'
import {
  gridOptions,
  hasGrids,
  needsVillage,
  placesFor,
  roleNote,
  rolesFor,
  titleOptions,
  withRole,
  type Draft,
  type Village,
} from './draft'

interface FormProps {
  readonly villages: readonly Village[]
  readonly township: { readonly code: string; readonly name: string }
  readonly isAdmin: boolean
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

/** What the post is, where, and for how long; then who. */
export function Form({ villages, township, isAdmin, draft, onChange }: FormProps) {
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  const places = placesFor(draft, villages, township)
  const at = places.find(({ place }) => place === draft.village)
  const titles = draft.role ? titleOptions(draft.role) : []
  const note = roleNote(draft.role)
  return (
    <>
      <Card id='post'>
        <View className='t-b'>做什么</View>
        <View className='mt2'>
          <Chips
            id='role'
            options={rolesFor(isAdmin).map((role) => ({ value: role, label: ROLES[role] }))}
            value={draft.role ? [draft.role] : []}
            onChange={([role]) => onChange(withRole(draft, role, township.code))}
          />
        </View>
        {note && (
          <View id='role-note' className='t-small t-2 mt2'>
            {note}
          </View>
        )}
        {needsVillage(draft) && (
          <PickerRow
            id='village'
            title={draft.role === 'keeper' ? '店在哪里' : '哪个村'}
            options={places.map(({ name }) => name)}
            picked={at?.name}
            onPick={(index) => set({ village: places[index].place, grid: undefined })}
          />
        )}
        {hasGrids(draft) && at && (
          <View className='mt2'>
            <Chips
              id='grid'
              options={gridOptions}
              value={draft.grid ? [draft.grid] : []}
              onChange={([grid]) => set({ grid })}
            />
          </View>
        )}
        {titles.length > 0 && (
          <View className='mt3'>
            <View className='t-b'>职务（可以不选）</View>
            <View className='mt2'>
              <Chips
                id='title'
                options={titles}
                value={draft.title ? [draft.title] : []}
                onChange={([title]) => set({ title: title === draft.title ? undefined : title })}
              />
            </View>
          </View>
        )}
        <PickerRow
          id='until'
          title='做到哪天'
          start={daysAfter(dayAt(now()), 1)}
          picked={draft.until ? dayWords(draft.until) : '不定，随时可以结束'}
          onPickDay={(until) => set({ until })}
        />
      </Card>
      <Field id='invite-name' label='名字' value={draft.name} onInput={(name) => set({ name })} maxLength={20} />
      <Field
        id='invite-phone'
        label='电话'
        kind='number'
        value={draft.phone}
        onInput={(phone) => set({ phone })}
        hint='可以不填。填了，住户能一键打给他。'
        maxLength={16}
      />
    </>
  )
}

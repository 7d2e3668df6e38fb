import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Input } from '@domain/contract'
import { townshipAt } from '@domain/policy/tenants'
import { useWrite } from '@/cloud/use-write'
import { ChoiceCards } from '@/components/choice-cards'
import { Field } from '@/components/field'
import { PickerRow } from '@/components/picker-row'
import { SaveFoot } from '@/components/save-foot'
import { Sheet } from '@/components/sheet'
import { type Shelf } from './view'

type Kind = Input<'equipment.add'>['kind']

const KINDS = [
  { value: 'oximeter', label: '血氧仪', note: '夹在手指上的' },
  { value: 'wearable', label: '手环', note: '戴着量的' },
  { value: 'vehicle', label: '转运车', note: '送病人去医院的' },
] as const satisfies readonly { value: Kind; label: string; note: string }[]

interface AddSheetProps {
  readonly shelf: Shelf
  readonly onClose: () => void
  readonly onDone: () => void
}

/** A device or a vehicle, by the number written on it, at the clinic where it is kept. */
export function AddSheet({ shelf, onClose, onDone }: AddSheetProps) {
  const homes = homesIn(shelf)
  const [kind, setKind] = useState<Kind>()
  const [label, setLabel] = useState('')
  const [home, setHome] = useState(homes[0])
  const writing = useWrite('equipment.add')
  const off = !kind ? '先点一样' : label.trim() === '' ? (kind === 'vehicle' ? '填车牌' : '填编号') : undefined

  async function add(): Promise<void> {
    if (!kind) return
    const result = await writing.save({ place: home.place, kind, label: label.trim() }, `加一件，${label.trim()}`)
    if (!result || (!('queued' in result) && !result.ok)) return
    onClose()
    onDone()
  }

  return (
    <Sheet id='add-sheet' title='加一件' onClose={onClose}>
      <ChoiceCards id='kind' options={KINDS} value={kind ? [kind] : []} onChange={([next]) => setKind(next)} />
      <View className='mt3'>
        <Field
          id='label'
          label={kind === 'vehicle' ? '车牌' : '编号'}
          value={label}
          onInput={setLabel}
          hint='照着上面写的填，全乡不重号'
          maxLength={20}
        />
      </View>
      {homes.length > 1 && (
        <PickerRow
          id='home'
          title='放在哪里'
          options={homes.map(({ name }) => name)}
          picked={home.name}
          onPick={(index) => setHome(homes[index])}
        />
      )}
      <SaveFoot id='add' writing={writing} text='加上' off={off} onSave={() => void add()} />
    </Sheet>
  )
}

/** The health centre and the villages' clinics for a township; a village's own clinic for a village. */
function homesIn({ place, placeName }: Shelf): { place: string; name: string }[] {
  const township = place.length === 9 ? townshipAt(place) : undefined
  if (!township) return [{ place: place.slice(0, 12), name: `${placeName}卫生室` }]
  return [
    { place, name: township.healthCentre.name },
    ...township.villages.map(({ code, clinic }) => ({ place: code, name: clinic.name })),
  ]
}

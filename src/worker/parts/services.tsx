import { type ReactNode, useState } from 'react'
import { View } from '@tarojs/components'
import { type RequestItem } from '@domain/model/request'
import { townshipAt } from '@domain/policy/tenants'
import { BigButton, ButtonRow } from '@/components/big-button'
import { CallBar } from '@/components/call-bar'
import { Cell } from '@/components/cell'
import { Chips } from '@/components/chips'
import { Field } from '@/components/field'
import { SaveFoot } from '@/components/save-foot'
import { Sheet } from '@/components/sheet'
import { StateDot } from '@/components/state-dot'
import { useWrite } from '@/cloud/use-write'
import { callPhone } from '@/device/call-phone'
import { open, pages } from './route'

type Category = RequestItem['category']
export type Service = 'medicine' | 'antigen' | 'hospital'

interface Somebody {
  readonly personId: string
  readonly name: string
}

const MEDICINES: readonly { readonly value: Category; readonly label: string }[] = [
  { value: 'fever', label: '退热药' },
  { value: 'cough', label: '止咳药' },
  { value: 'chinese-patent', label: '中成药' },
  { value: 'own-prescription', label: '平时吃的药' },
]

/** 药品、抗原、上级医院 (A26): what a village and its clinic do for somebody, each at most two taps from their page. */
export function ServiceButtons({ onTap }: { readonly onTap: (service: Service) => void }) {
  return (
    <View className='blk'>
      <ButtonRow>
        <BigButton id='serve-medicine' kind='secondary' small text='要药' onTap={() => onTap('medicine')} />
        <BigButton id='serve-antigen' kind='secondary' small text='要抗原' onTap={() => onTap('antigen')} />
        <BigButton id='serve-hospital' kind='secondary' small text='上级医院' onTap={() => onTap('hospital')} />
      </ButtonRow>
    </View>
  )
}

/** That it was asked for, and where it is seen to. */
export const Asked = ({ how }: { readonly how?: 'saved' | 'queued' }) =>
  how ? (
    <View id='serve-asked' className='blk row' ariaLive='polite'>
      <StateDot state={how === 'saved' ? 'fine' : 'wait'} />
      <View className='grow ml2'>
        {how === 'saved' ? '要好了，在“药品”里等人接。' : '存在手机里，有网时打开守望就发。'}
      </View>
    </View>
  ) : null

interface ServiceSheetProps {
  readonly service: Service
  readonly people: readonly Somebody[]
  /** Code of the township or of anything in it: whose hospitals are named. */
  readonly place: string
  readonly onClose: () => void
  readonly onAsked: (how: 'saved' | 'queued') => void
}

export function ServiceSheet({ service, people, place, onClose, onAsked }: ServiceSheetProps) {
  const [personId, setPersonId] = useState(people[0]?.personId)
  const person = people.find((one) => one.personId === personId)
  if (!person) return null
  const whom = people.length > 1 && (
    <View className='mt2'>
      <Chips
        id='serve-whom'
        options={people.map((one) => ({ value: one.personId, label: one.name }))}
        value={[person.personId]}
        onChange={([one]) => setPersonId(one)}
      />
    </View>
  )
  return service === 'hospital' ? (
    <Hospitals personId={person.personId} place={place} whom={whom} onClose={onClose} />
  ) : (
    <Ask {...person} whom={whom} antigen={service === 'antigen'} onClose={onClose} onAsked={onAsked} />
  )
}

interface AskProps {
  readonly personId: string
  readonly name: string
  readonly antigen: boolean
  readonly whom: ReactNode
  readonly onClose: () => void
  readonly onAsked: (how: 'saved' | 'queued') => void
}

/** The usual wish stands there already, and one tap sends it; anything else is chosen first. */
function Ask({ personId, name, antigen, whom, onClose, onAsked }: AskProps) {
  const [category, setCategory] = useState<Category>(antigen ? 'antigen' : 'fever')
  const [quantity, setQuantity] = useState('1')
  const [way, setWay] = useState<'deliver' | 'collect'>('deliver')
  const [note, setNote] = useState('')
  const writing = useWrite('medicine.request')
  const words = note.trim()
  const same = writing.refusal === 'SameIngredient'
  const save = async () => {
    const result = await writing.save(
      {
        personId,
        items: [{ category, quantity: Number(quantity) }],
        way,
        ...(words && { note: words }),
        ...(same && { sameSeen: true }),
      },
      `替${name}${antigen ? '要抗原' : '要药'}`,
    )
    if (result && ('queued' in result || result.ok)) onAsked('queued' in result ? 'queued' : 'saved')
  }
  return (
    <Sheet id='ask' title={`替${name}${antigen ? '要抗原' : '要药'}`} onClose={onClose}>
      {whom}
      {!antigen && (
        <Chips
          id='ask-category'
          options={MEDICINES}
          value={[category]}
          onChange={([one]) => one !== undefined && setCategory(one)}
        />
      )}
      <View className='t-b mt3'>几人份</View>
      <View className='mt2'>
        <Chips
          id='ask-quantity'
          options={['1', '2', '3'].map((one) => ({ value: one, label: one }))}
          value={[quantity]}
          onChange={([one]) => one !== undefined && setQuantity(one)}
        />
      </View>
      <View className='mt3'>
        <Chips
          id='ask-way'
          options={[
            { value: 'deliver' as const, label: '送到家' },
            { value: 'collect' as const, label: '家里来取' },
          ]}
          value={[way]}
          onChange={([one]) => one && setWay(one)}
        />
      </View>
      {category === 'own-prescription' && (
        <Field id='ask-note' label='药名' maxLength={200} value={note} onInput={setNote} />
      )}
      <SaveFoot
        id='ask'
        writing={writing}
        text={same ? '问过了，还是要' : '替他要'}
        label={`替${name}${antigen ? '要抗原' : '要药'}`}
        off={category === 'own-prescription' && words === '' ? '先写药名' : undefined}
        onSave={() => void save()}
      />
    </Sheet>
  )
}

interface HospitalsProps {
  readonly personId: string
  readonly place: string
  readonly whom: ReactNode
  readonly onClose: () => void
}

/** Up the line, the nearest first: a tap rings. */
function Hospitals({ personId, place, whom, onClose }: HospitalsProps) {
  const township = townshipAt(place)
  const known = township ? [township.healthCentre, township.countyHospital, township.tertiaryHospital] : []
  return (
    <Sheet id='hospitals' title='联系上级医院' onClose={onClose}>
      {whom}
      {known.map(({ name, phone }, n) => (
        <CallBar
          key={phone}
          id={`hospital-${n}`}
          name={name}
          note={['先打这里', '卫生院看不了的', '县里看不了的'][n] ?? ''}
          onCall={() => void callPhone(phone)}
        />
      ))}
      <Cell
        id='hospital-referral'
        title='转诊'
        note='送到哪一步了，谁在等'
        onTap={() => open(pages.referral(personId))}
      />
    </Sheet>
  )
}

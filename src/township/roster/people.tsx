import { useState } from 'react'
import { View } from '@tarojs/components'
import { type RosterStaff, type RosterView } from '@domain/contract'
import { BigButton } from '@/components/big-button'
import { Cell, Cells } from '@/components/cell'
import { Field } from '@/components/field'
import { ROLES } from '../staff/view'
import { peopleOf, type Person } from './view'

interface PeopleProps {
  readonly id: string
  readonly view: RosterView
  readonly busy: boolean
  readonly onPick: (person: Person) => void
}

const PHONE = /^\+?\d[\d-]{4,15}$/

/** Who: one tap puts them on duty. Who is usually on stands first; anybody else can be written. */
export function People({ id, view, busy, onPick }: PeopleProps) {
  const { likely, here, others } = peopleOf(view)
  const [all, setAll] = useState(likely.length + here.length === 0)
  const [written, setWritten] = useState<{ accountId: string | null; name: string; phone: string }>()
  if (written)
    return <Written id={id} person={written} busy={busy} onPick={onPick} onBack={() => setWritten(undefined)} />

  const pick = ({ accountId, name, phone }: Pick<RosterStaff, 'accountId' | 'name' | 'phone'>): void =>
    phone === null ? setWritten({ accountId, name, phone: '' }) : onPick({ accountId, name, phone })
  const row = (one: RosterStaff) => (
    <Cell
      key={one.accountId}
      id={`${id}-${one.accountId}`}
      title={one.name}
      note={[`${one.placeName} ${ROLES[one.role]}`, one.phone ?? '没留电话，点了再写'].join('，')}
      onTap={busy ? undefined : () => pick(one)}
    />
  )
  return (
    <>
      <Cells>
        {likely.map((person) => (
          <Cell
            key={person.accountId ?? person.name}
            id={`${id}-${person.accountId ?? person.name}`}
            title={person.name}
            note={`值过班，${person.phone}`}
            onTap={busy ? undefined : () => onPick(person)}
          />
        ))}
        {here.map(row)}
        {all && others.map(row)}
      </Cells>
      {!all && others.length > 0 && (
        <BigButton
          id={`${id}-all`}
          kind='quiet'
          text={`医生、村干部，${others.length} 人`}
          onTap={() => setAll(true)}
        />
      )}
      <BigButton
        id={`${id}-write`}
        kind='quiet'
        text='写别人'
        onTap={() => setWritten({ accountId: null, name: '', phone: '' })}
      />
    </>
  )
}

interface WrittenProps {
  readonly id: string
  readonly person: Person
  readonly busy: boolean
  readonly onPick: (person: Person) => void
  readonly onBack: () => void
}

function Written({ id, person, busy, onPick, onBack }: WrittenProps) {
  const [name, setName] = useState(person.name)
  const [phone, setPhone] = useState(person.phone)
  const missing = name.trim() === '' ? '先写姓名' : PHONE.test(phone.trim()) ? undefined : '先写电话'
  return (
    <View className='mt2'>
      <Field id={`${id}-name`} label='姓名' value={name} onInput={setName} maxLength={20} />
      <Field
        id={`${id}-phone`}
        label='值班时打得通的电话'
        value={phone}
        onInput={setPhone}
        kind='number'
        maxLength={16}
      />
      <BigButton
        id={`${id}-take`}
        className='mt3'
        text='排上'
        busy={busy ? '正在存' : undefined}
        off={missing}
        onTap={() => onPick({ accountId: person.accountId, name: name.trim(), phone: phone.trim() })}
      />
      <BigButton id={`${id}-back`} kind='quiet' text='从名单里选' onTap={onBack} />
    </View>
  )
}

import { View } from '@tarojs/components'
import { type Day } from '@domain/model/day'
import { Chips } from '@/components/chips'
import { Field } from '@/components/field'
import { DateField, FieldError } from './date-field'
import { DISEASES, GROUPS, SEXES, VACCINATIONS } from './facts'
import { PregnancyFields } from './pregnancy-fields'
import { asksPregnancy } from './pregnancy-form'
import { type Faults, type PersonDraft } from './person-form'

interface PersonFieldsProps {
  readonly id: string
  readonly draft: PersonDraft
  readonly today: Day
  readonly faults: Faults
  readonly onChange: (draft: PersonDraft) => void
}

/** What is written down about a person, at registration and at correction alike. */
export function PersonFields({ id, draft, today, faults, onChange }: PersonFieldsProps) {
  const set = (change: Partial<PersonDraft>) => onChange({ ...draft, ...change })
  return (
    <>
      <Field
        id={`${id}-name`}
        label='姓名'
        maxLength={20}
        value={draft.name}
        error={faults.name}
        onInput={(name) => set({ name })}
      />
      <Asked label='性别' error={faults.sex}>
        <Chips
          id={`${id}-sex`}
          options={SEXES}
          value={draft.sex ? [draft.sex] : []}
          onChange={([sex]) => set({ sex })}
        />
      </Asked>
      <DateField
        id={`${id}-birth`}
        label='出生日期'
        value={draft.birthOn}
        end={today}
        error={faults.birthOn}
        onChange={(birthOn) => set({ birthOn })}
      />
      {asksPregnancy(draft, today) && (
        <PregnancyFields id={id} draft={draft} today={today} error={faults.pregnancy} onChange={set} />
      )}
      <Field
        id={`${id}-phone`}
        label='电话'
        kind='number'
        maxLength={16}
        hint='没有就空着'
        value={draft.phone}
        error={faults.phone}
        onInput={(phone) => set({ phone })}
      />
      <Asked label='基础疾病' error={faults.disease}>
        <Chips
          id={`${id}-disease`}
          options={DISEASES}
          value={draft.disease ? [draft.disease] : []}
          onChange={([disease]) => set({ disease })}
        />
      </Asked>
      <Asked label='疫苗' error={faults.vaccination}>
        <Chips
          id={`${id}-vaccination`}
          options={VACCINATIONS}
          value={draft.vaccination ? [draft.vaccination] : []}
          onChange={([vaccination]) => set({ vaccination })}
        />
      </Asked>
      <Asked label='每天要问的人（可以多选，不是就空着）'>
        <Chips id={`${id}-group`} multi options={GROUPS} value={draft.groups} onChange={(groups) => set({ groups })} />
      </Asked>
    </>
  )
}

export function Asked({ label, error, children }: { label: string; error?: string; children: React.ReactNode }) {
  return (
    <View className='blk'>
      <View className='t-b'>{label}</View>
      <View className='mt2'>{children}</View>
      <FieldError text={error} />
    </View>
  )
}

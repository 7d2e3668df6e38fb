import { Card } from '@/components/card'
import { Chips } from '@/components/chips'
import { Field } from '@/components/field'
import { HARDSHIPS } from '../parts/facts'
import { phoneFault } from '../parts/person-form'
import { Asked } from '../parts/person-fields'
import { type DoorDraft, type DoorFaults, type Reach } from './view'

interface DoorFieldsProps {
  readonly draft: DoorDraft
  readonly reach: Reach
  readonly faults: DoorFaults
  readonly onChange: (draft: DoorDraft) => void
}

/** Where the door is and what it is called. */
export function DoorFields({ draft, reach, faults, onChange }: DoorFieldsProps) {
  const set = (change: Partial<DoorDraft>) => onChange({ ...draft, ...change })
  const grids = draft.village ? reach.gridsOf(draft.village) : null
  return (
    <Card>
      {reach.villages.length > 1 && (
        <Asked label='哪个村' error={faults.village}>
          <Chips
            id='register-village'
            options={reach.villages}
            value={draft.village ? [draft.village] : []}
            onChange={([village = '']) => set({ village, grid: '' })}
          />
        </Asked>
      )}
      {grids === null ? (
        <Field
          id='register-grid'
          label='第几网格'
          kind='number'
          maxLength={2}
          value={draft.grid}
          error={faults.grid}
          onInput={(grid) => set({ grid })}
        />
      ) : (
        <Asked label='哪个网格' error={faults.grid}>
          <Chips
            id='register-grid'
            options={grids.map((grid) => ({ value: grid, label: `${Number(grid)}网格` }))}
            value={draft.grid ? [draft.grid] : []}
            onChange={([grid = '']) => set({ grid })}
          />
        </Asked>
      )}
      <Field
        id='register-plate'
        label='门牌'
        hint='照门上写，比如 3组12号'
        maxLength={20}
        value={draft.plate}
        error={faults.plate}
        onInput={(plate) => set({ plate })}
      />
      <Field
        id='register-head'
        label='谁家'
        hint='户主，或者大家叫谁家'
        maxLength={20}
        value={draft.head}
        error={faults.head}
        onInput={(head) => set({ head })}
      />
      <Field
        id='register-phone'
        label='家里的电话'
        kind='number'
        hint='没有就空着'
        maxLength={16}
        value={draft.phone}
        error={phoneFault(draft.phone)}
        onInput={(phone) => set({ phone })}
      />
      <Asked label='脱贫户、监测户（不知道就空着）'>
        <Chips
          id='register-hardship'
          options={HARDSHIPS}
          value={draft.hardship ? [draft.hardship] : []}
          onChange={([hardship]) => set({ hardship })}
        />
      </Asked>
    </Card>
  )
}

import { View } from '@tarojs/components'
import { ChoiceCards } from '@/components/choice-cards'
import { Chips } from '@/components/chips'
import { Card, SectionTitle } from '@/components/card'
import { Field } from '@/components/field'
import { Slot } from '../follow-up/slot'
import { groundsFor, places } from './choices'
import { type Draft, type Form } from './draft'
import { Proposal } from './proposal'
import { Questions } from './questions'
import { proposalOf } from './view'

interface DecidingProps {
  readonly personId: string
  readonly form: Form
  readonly draft: Draft
  readonly owed: boolean
  readonly onChange: (draft: Draft) => void
}

/** What is known, where the plan points with it, where they go, and on what grounds. */
export function Deciding({ personId, form, draft, owed, onChange }: DecidingProps) {
  const proposed = proposalOf(form, draft)
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  return (
    <>
      <Questions draft={draft} severe={proposed.severe} onChange={set} />
      <Slot>
        <Proposal personId={personId} proposed={proposed} owed={owed} />
      </Slot>
      <View className='blk'>
        <SectionTitle>您定在哪里治</SectionTitle>
        <View className='mt2'>
          <ChoiceCards
            id='to'
            options={places(form, proposed.points, proposed.panelFirst)}
            value={draft.to ? [draft.to] : []}
            onChange={([to]) => set({ to, grounds: [] })}
          />
        </View>
      </View>
      <Slot>{draft.to && <Grounds draft={draft} level3={proposed.level3} onChange={set} />}</Slot>
    </>
  )
}

interface GroundsProps {
  readonly draft: Draft
  readonly level3: boolean
  readonly onChange: (part: Partial<Draft>) => void
}

/** Why, to be read by the family; and who guides a level-3 case at home (A20, A21). */
function Grounds({ draft: { to, grounds, words, supervisor }, level3, onChange }: GroundsProps) {
  return (
    <>
      <Card id='basis'>
        <View className='t-b'>依据，家里人看得到</View>
        <View className='mt2'>
          <Chips
            id='grounds'
            multi
            options={groundsFor(to)}
            value={grounds}
            onChange={(picked) => onChange({ grounds: picked })}
          />
        </View>
      </Card>
      <Field
        id='basis-words'
        label='别的依据'
        value={words}
        onInput={(next) => onChange({ words: next })}
        maxLength={150}
        lines
      />
      {to === 'home' && level3 && (
        <Field
          id='supervisor'
          label='由哪家上级医院指导'
          value={supervisor}
          onInput={(next) => onChange({ supervisor: next })}
          hint='三级的在家治，要有上级医院指导，看得更紧。'
          maxLength={40}
        />
      )}
    </>
  )
}

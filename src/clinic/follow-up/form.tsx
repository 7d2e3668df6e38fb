import { View } from '@tarojs/components'
import { now } from '@/cloud/clock'
import { Card } from '@/components/card'
import { Chips } from '@/components/chips'
import { Field } from '@/components/field'
import { dayAt } from '@/words/when'
import { Ask } from './ask'
import { FOUND, MISSED, MODES, WHO } from './choices'
import { reached, type Draft } from './draft'
import { Measures } from './measures'
import { Slot } from './slot'
import { intervals, nextWords, settleWords, type Care } from './view'

interface FormProps {
  readonly care: Care
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

/** How, what was found, what was measured, what was said, when next. What does not apply is not shown. */
export function Form({ care, draft, onChange }: FormProps) {
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  const settles = settleWords(care, draft)
  return (
    <>
      <Card id='contact'>
        <Ask id='mode' label='方式' options={MODES} value={draft.mode} onPick={(mode) => set({ mode })} />
        <Ask
          id='found'
          label='结果'
          options={FOUND}
          value={draft.found}
          onPick={(found) => set({ found, missed: undefined })}
        />
        {draft.found === 'not-reached' && (
          <Ask id='missed' label='原因' options={MISSED} value={draft.missed} onPick={(missed) => set({ missed })} />
        )}
        {reached(draft) && <Ask id='who' label='谁答' options={WHO} value={draft.who} onPick={(who) => set({ who })} />}
        {settles && (
          <View id='settles' className='settles t-small mt3' ariaLive='polite'>
            {settles}
          </View>
        )}
      </Card>
      <Slot>
        {reached(draft) && (
          <>
            <Measures care={care} draft={draft} onChange={onChange} />
            <Field
              id='advice'
              label='说了什么'
              value={draft.advice}
              onInput={(advice) => set({ advice })}
              hint='怎么休息、什么时候要打电话。用药看说明书和医嘱，这里不写几片几次。'
              maxLength={300}
              lines
            />
          </>
        )}
      </Slot>
      <Next care={care} draft={draft} onChange={onChange} />
    </>
  )
}

/** A15: every third day, or closer on a clinician's word; never further apart. */
function Next({ care, draft, onChange }: FormProps) {
  const every = draft.everyDays ?? care.everyDays
  const treated = care.person.episode !== null || draft.infected
  return (
    <Card id='next'>
      <View className='t-b'>{nextWords(care, draft, dayAt(now()))}</View>
      {treated && reached(draft) && (
        <View className='t-small t-2 mt1'>每 {care.everyDays} 天一次，可以改早，不能改晚</View>
      )}
      {treated && reached(draft) && care.everyDays > 1 && (
        <View className='mt2'>
          <Chips
            id='every'
            options={intervals(care.everyDays).map((n) => ({ value: `${n}`, label: `每 ${n} 天` }))}
            value={[`${every}`]}
            onChange={([picked]) =>
              onChange({ ...draft, everyDays: Number(picked) === care.everyDays ? undefined : Number(picked) })
            }
          />
        </View>
      )}
    </Card>
  )
}

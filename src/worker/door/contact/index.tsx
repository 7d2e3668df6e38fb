import { type MutableRefObject, useState } from 'react'
import { dayOf } from '@domain/model/day'
import { type Way } from '@/components/contact-sheet/contact'
import { now } from '@/cloud/clock'
import { refusalWords } from '@/cloud/refusals'
import { clockWords } from '../../parts/when'
import { askIfFew } from '../../parts/staff'
import { Refused } from '../../parts/trouble'
import { type DoorFace, type PersonFace } from '../view'
import { emptyDraft, unwell, type Draft } from './flow'
import { Outcome } from './outcome'
import { Result } from './result'
import { saveAll, type Refusal, type Saved } from './save'
import { Unwell } from './unwell'
import { emptyVitals, slipsOf } from './vitals'

interface ContactFlowProps {
  readonly face: DoorFace
  readonly people: readonly PersonFace[]
  readonly way?: Way
  /** What was picked before the sheet was closed. */
  readonly typed: MutableRefObject<Draft | undefined>
  readonly onNext: () => void
  readonly onClose: () => void
}

/** 记一笔, from the outcome over the readings of who is unwell to what it came to. Closing keeps nothing and sends nothing. */
export function ContactFlow({ face, people, way, typed, onNext, onClose }: ContactFlowProps) {
  // A new call is a new entry; the button opens again what was closed by mistake.
  const [draft, show] = useState(() => (way === 'visit' && typed.current) || emptyDraft(now(), way))
  const setDraft = (next: Draft) => {
    typed.current = next
    show(next)
  }
  const [asking, setAsking] = useState<number>()
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refusal>()
  const [saved, setSaved] = useState<Saved>()
  const today = dayOf(draft.at)
  const sick = unwell(draft, people)

  if (saved) return <Result saved={saved} onNext={onNext} onStay={onClose} />

  const save = async () => {
    setBusy(true)
    const open = people.filter(({ personId }) => !refused?.done.includes(personId))
    const outcome = await saveAll(draft, open, { township: face.township, today })
    setBusy(false)
    if ('refusal' in outcome) setRefused({ ...outcome, done: [...(refused?.done ?? []), ...outcome.done] })
    else {
      typed.current = undefined
      setSaved(outcome)
    }
  }
  const error = (
    <Refused
      id='contact-refused'
      refusal={refused?.refusal}
      words={refused && `${refused.name}：${refusalWords(refused.refusal)}`}
    />
  )
  const shared = { busy: busy ? '正在存' : undefined, error, onClose }

  const person = asking === undefined ? undefined : sick[asking]
  if (person && asking !== undefined) {
    const vitals = draft.vitals[person.personId] ?? emptyVitals
    const last = asking === sick.length - 1
    const next = () => {
      if (last) void askIfFew()
      if (slipsOf(vitals, face.township, today).length > 0) return setAsked(true)
      if (last) return void save()
      setAsked(false)
      setAsking(asking + 1)
    }
    return (
      <Unwell
        key={person.personId}
        person={person}
        township={face.township}
        today={today}
        vitals={vitals}
        onChange={(vitals) => setDraft({ ...draft, vitals: { ...draft.vitals, [person.personId]: vitals } })}
        asked={asked}
        saveText={last ? '存好，下一户' : `接着填${sick[asking + 1]?.name ?? ''}`}
        onSave={next}
        {...shared}
      />
    )
  }
  return (
    <Outcome
      title={way === 'phone' ? '刚才那个电话' : '到家了，记一笔'}
      note={way === 'phone' ? `${face.head}家，${clockWords(draft.at)} 从这里打出。不用再填台账。` : undefined}
      people={people}
      township={face.township}
      draft={draft}
      onChange={setDraft}
      onSave={() => {
        if (sick.length > 0) return setAsking(0)
        void askIfFew()
        void save()
      }}
      {...shared}
    />
  )
}

import { View } from '@tarojs/components'
import { dayOf } from '@domain/model/day'
import { BigButton } from '@/components/big-button'
import { Chips } from '@/components/chips'
import { ContactSheet } from '@/components/contact-sheet'
import { REASONS, WAYS, type Contact } from '@/components/contact-sheet/contact'
import { PersonLine } from '@/components/duty-card'
import { Sheet } from '@/components/sheet'
import { AskLine } from '../../parts/ask-line'
import { lineOf, type PersonFace } from '../view'
import { answer, answerAll, missing, preview, unwell, type Answer, type Draft } from './flow'

interface OutcomeProps {
  readonly title: string
  readonly note?: string
  readonly people: readonly PersonFace[]
  readonly township: string
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly busy?: string
  readonly error?: React.ReactNode
  readonly onSave: () => void
  readonly onClose: () => void
}

/** One person: three large rows. Several: a line each, so that one call or one visit is one entry (E06). */
export function Outcome(props: OutcomeProps) {
  const { people, draft } = props
  const saveText = unwell(draft, people).length > 0 ? '接着填体温、血氧' : '存好，下一户'
  const [only] = people
  return people.length === 1 && only ? (
    <One {...props} person={only} saveText={saveText} />
  ) : (
    <Several {...props} saveText={saveText} />
  )
}

const TO_ANSWER = { 'reached-fine': 'fine', 'reached-not-fine': 'not-fine', 'not-reached': 'missed' } as const
const TO_OUTCOME = { fine: 'reached-fine', 'not-fine': 'reached-not-fine', missed: 'not-reached' } as const

function One({ person, draft, onChange, ...rest }: OutcomeProps & { person: PersonFace; saveText: string }) {
  const said = draft.answers[person.personId]
  const contact: Contact = {
    ...(said && { outcome: TO_OUTCOME[said] }),
    ...(draft.reason && { reason: draft.reason }),
    ...(draft.way && { way: draft.way }),
  }
  const change = ({ outcome, reason, way }: Contact) =>
    onChange({ ...draft, answers: outcome ? { [person.personId]: TO_ANSWER[outcome] } : {}, reason, way })
  return (
    <ContactSheet
      id='contact'
      contact={contact}
      onChange={change}
      settles={
        <>
          <Settles draft={draft} people={[person]} />
          <AskLine button='存好，下一户' />
        </>
      }
      {...rest}
    />
  )
}

const ANSWERS: readonly { value: Answer; label: string }[] = [
  { value: 'fine', label: '没说不舒服' },
  { value: 'not-fine', label: '有情况' },
  { value: 'missed', label: '没联系上' },
]

function Several({
  people,
  township,
  draft,
  onChange,
  title,
  note,
  saveText,
  ...rest
}: OutcomeProps & { saveText: string }) {
  const { busy, error, onSave, onClose } = rest
  const missed = people.some(({ personId }) => draft.answers[personId] === 'missed')
  return (
    <Sheet id='contact' title={title} note={note} onClose={onClose}>
      {people.map((person) => {
        const said = draft.answers[person.personId]
        return (
          <View key={person.personId} className='blk'>
            <PersonLine {...lineOf(person, township, dayOf(draft.at))} />
            <View className='mt2'>
              <Chips
                id={`contact-${person.personId}`}
                options={ANSWERS}
                value={said ? [said] : []}
                onChange={([tapped]) => tapped && onChange(answer(draft, person.personId, tapped))}
              />
            </View>
          </View>
        )
      })}
      <Labelled text='全家都一样'>
        <Chips
          id='contact-all'
          options={[
            { value: 'fine', label: '都没说不舒服' },
            { value: 'missed', label: '都没联系上' },
          ]}
          value={[]}
          onChange={([tapped]) => tapped && onChange(answerAll(draft, people, tapped))}
        />
      </Labelled>
      {missed && (
        <Labelled text='怎么回事'>
          <Chips
            id='contact-reason'
            options={REASONS}
            value={draft.reason ? [draft.reason] : []}
            onChange={([reason]) => onChange({ ...draft, reason })}
          />
        </Labelled>
      )}
      <Labelled text='怎么联系'>
        <Chips
          id='contact-way'
          options={WAYS}
          value={draft.way ? [draft.way] : []}
          onChange={([way]) => onChange({ ...draft, way })}
        />
      </Labelled>
      {/* Above what a tap changes, or every tap would send it again (P12). */}
      <AskLine button='存好，下一户' />
      <Settles draft={draft} people={people} boxed />
      {error}
      <View className='mt3'>
        <BigButton id='contact-save' text={saveText} busy={busy} off={missing(draft, people)} onTap={onSave} />
      </View>
    </Sheet>
  )
}

function Settles({ draft, people, boxed }: { draft: Draft; people: readonly PersonFace[]; boxed?: boolean }) {
  const words = preview(draft, people)
  if (!words) return null
  const inside = (
    <>
      <View className='t-b'>{words.settles}</View>
      {words.left && <View className='t-2'>{words.left}</View>}
    </>
  )
  return boxed ? <View className='card settles t-small'>{inside}</View> : inside
}

function Labelled({ text, children }: { readonly text: string; readonly children: React.ReactNode }) {
  return (
    <View className='row row--wrap mt3'>
      <View className='t-small t-2 labelled__text'>{text}</View>
      <View className='grow'>{children}</View>
    </View>
  )
}

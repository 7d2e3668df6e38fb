import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { BigButton } from '../big-button'
import { Chips } from '../chips'
import { Sheet } from '../sheet'
import { StateDot } from '../state-dot'
import { Touch } from '../touch'
import { isSettled, OUTCOMES, REASONS, WAYS, type Contact } from './contact'

interface ContactSheetProps {
  readonly id: string
  /** 刚才那个电话, 到家了，记一笔 */
  readonly title: string
  /** 张桂香，9:05 从这里打出 */
  readonly note?: string
  readonly contact: Contact
  readonly onChange: (contact: Contact) => void
  /** What saving settles and what is left, from the discharge matrix (F10). */
  readonly settles?: ReactNode
  readonly saveText?: string
  readonly busy?: string
  readonly error?: ReactNode
  readonly onSave: () => void
  readonly onClose: () => void
}

/** 记一笔: the call, the outcome, 存好. Nothing is picked beforehand. */
export function ContactSheet(props: ContactSheetProps) {
  const { id, title, note, contact, onChange, settles, saveText = '存好', busy, error, onSave, onClose } = props
  return (
    <Sheet id={id} title={title} note={note} onClose={onClose}>
      <View ariaRole='radiogroup'>
        {OUTCOMES.map(({ outcome, label, hint, dot }) => {
          const on = contact.outcome === outcome
          return (
            <Touch
              key={outcome}
              id={`${id}-${outcome}`}
              className={`choice ${on ? 'choice--on' : ''}`}
              role='radio'
              label={[on && '已选', label, hint].filter(Boolean).join('，')}
              onTap={() => onChange({ ...contact, outcome, reason: undefined })}
            >
              <StateDot state={dot} />
              <View className='grow ml3'>
                <View className='t-lead'>{label}</View>
                {hint && <View className='t-small t-2'>{hint}</View>}
              </View>
              <View className={`outcome__radio ${on ? 'outcome__radio--on' : ''}`} />
            </Touch>
          )
        })}
      </View>
      {contact.outcome === 'not-reached' && (
        <Labelled text='怎么回事'>
          <Chips
            id={`${id}-reason`}
            options={REASONS}
            value={contact.reason ? [contact.reason] : []}
            onChange={([reason]) => onChange({ ...contact, reason })}
          />
        </Labelled>
      )}
      <Labelled text='怎么联系'>
        <Chips
          id={`${id}-way`}
          options={WAYS}
          value={contact.way ? [contact.way] : []}
          onChange={([way]) => onChange({ ...contact, way })}
        />
      </Labelled>
      {settles && <View className='card settles t-small'>{settles}</View>}
      {error}
      <View className='mt3'>
        <BigButton
          id={`${id}-save`}
          text={saveText}
          busy={busy}
          off={isSettled(contact) ? undefined : '先点一个'}
          onTap={onSave}
        />
      </View>
    </Sheet>
  )
}

function Labelled({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <View className='row row--wrap mt3'>
      <View className='t-small t-2 labelled__text'>{text}</View>
      <View className='grow'>{children}</View>
    </View>
  )
}

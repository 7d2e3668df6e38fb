import { View } from '@tarojs/components'
import { BigButton, ButtonRow } from '../big-button'
import { Icon } from '../icon'
import { Touch } from '../touch'

interface CallBarProps {
  readonly id: string
  /** Whom the call reaches: 冉医生. */
  readonly name: string
  /** 家庭医生，正在值班; off duty says when and whom to try first. */
  readonly note: string
  readonly onCall: () => void
}

/** A person is always one tap away (A33): a row of a card, the whole row dials. */
export function CallBar({ id, name, note, onCall }: CallBarProps) {
  return (
    <Touch id={id} className='cell' label={`打给${name}，${note}`} onTap={onCall}>
      <View className='grow'>
        <View className='t-b'>{`打给${name}`}</View>
        <View className='t-small t-2'>{note}</View>
      </View>
      <View className='call-bar__round'>
        <Icon name='phone-white' />
      </View>
    </Touch>
  )
}

interface EmergencyBarProps {
  readonly id: string
  readonly signs: string
  readonly onCall: () => void
}

/** 120, in the one colour kept for danger. */
export function EmergencyBar({ id, signs, onCall }: EmergencyBarProps) {
  return (
    <View className='cell'>
      <Icon name='alert-red' />
      <View className='grow ml3'>
        <View className='t-b t-red'>不对劲，别等</View>
        <View className='t-small t-2'>{signs}</View>
      </View>
      <View className='ml2'>
        <BigButton id={id} kind='danger' small text='打 120' label={`打120，${signs}时别等`} onTap={onCall} />
      </View>
    </View>
  )
}

interface CallFootProps {
  readonly name: string
  readonly onCall: () => void
  readonly onEmergency: () => void
}

/** The elder view keeps both calls at the bottom of every page. */
export function CallFoot({ name, onCall, onEmergency }: CallFootProps) {
  return (
    <View>
      <View className='t-cap t-red t-b call-bar__signs'>喘不上气、叫不醒、嘴唇发紫，别等</View>
      <ButtonRow>
        <BigButton
          id='call-doctor'
          kind='secondary'
          icon='phone-blue'
          text={name}
          label={`打给${name}`}
          onTap={onCall}
        />
        <BigButton id='call-120' kind='danger' icon='phone-white' text='打 120' label='打120' onTap={onEmergency} />
      </ButtonRow>
    </View>
  )
}

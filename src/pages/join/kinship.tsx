import { View } from '@tarojs/components'
import { type HomePerson } from '@domain/contract'
import { Chips } from '@/components/chips'
import { KINSHIPS } from '../shared/whose'

type Kinship = HomePerson['kinship']

interface KinshipPickerProps {
  readonly value?: Kinship
  readonly onChange: (kinship: Kinship) => void
}

/** Who the person is to the one who asks. */
export function KinshipPicker({ value, onChange }: KinshipPickerProps) {
  return (
    <View className='blk'>
      <View className='t-b join__label'>这个人是您的</View>
      <Chips
        id='kinship'
        options={KINSHIPS}
        value={value ? [value] : []}
        onChange={([picked]) => picked && onChange(picked)}
      />
    </View>
  )
}

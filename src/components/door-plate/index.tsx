import { View } from '@tarojs/components'

interface DoorPlateProps {
  /** 3组12号 */
  readonly door: string
  /** 朝元村, shown where the village is not clear from the page. */
  readonly village?: string
  /** The face of the household's own page. */
  readonly big?: boolean
}

/** 门牌: the blue enamel sign on a village door; only households wear it. */
export function DoorPlate({ door, village, big }: DoorPlateProps) {
  if (!big) return <View className='plate'>{village ? `${village} ${door}` : door}</View>
  const cut = door.indexOf('组') + 1 // the group goes above the number, as it hangs on the door
  return (
    <View className='plate plate--big' ariaLabel={`${village ?? ''}${door}`}>
      <View className='plate__place'>{[village, door.slice(0, cut)].filter(Boolean).join(' ')}</View>
      <View className='plate__number'>{door.slice(cut)}</View>
    </View>
  )
}

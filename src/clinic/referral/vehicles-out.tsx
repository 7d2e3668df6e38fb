import { View } from '@tarojs/components'
import { refusalWords } from '@/cloud/refusals'
import { useWrite } from '@/cloud/use-write'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { type Way } from './view'

interface VehiclesOutProps {
  readonly out: Way['vehicles']['out']
  /** The referral is over and the vehicle is not back: nobody else can have it yet. */
  readonly ended: boolean
  readonly onDone: () => void
}

/** The vehicle that went with this person, until somebody says that it is back (B31). */
export function VehiclesOut({ out, ended, onDone }: VehiclesOutProps) {
  return (
    <>
      {out.map((one) => (
        <VehicleOut key={one.id} vehicle={one} ended={ended} onDone={onDone} />
      ))}
    </>
  )
}

interface VehicleOutProps extends Pick<VehiclesOutProps, 'ended' | 'onDone'> {
  readonly vehicle: Way['vehicles']['out'][number]
}

function VehicleOut({ vehicle, ended, onDone }: VehicleOutProps) {
  const writing = useWrite('equipment.back')
  async function back(): Promise<void> {
    const result = await writing.save({ equipmentId: vehicle.id }, `${vehicle.label}，车回来了`)
    if (result && !('queued' in result) && result.ok) onDone()
  }
  return (
    <Card id={`out-${vehicle.id}`}>
      <View className='row'>
        <View className='grow'>
          <View className='t-b'>{vehicle.label}</View>
          <View className='t-small t-2'>{ended ? '转诊结束了，车还没回' : '车在外面，回来了才能再派'}</View>
        </View>
        <BigButton
          id={`back-${vehicle.id}`}
          kind='secondary'
          small
          text='车回来了'
          label={`${vehicle.label}，车回来了`}
          busy={writing.busy ? '正在存' : undefined}
          off={writing.queued ? '等有网' : undefined}
          onTap={() => void back()}
        />
      </View>
      {writing.refusal && <Notice id={`back-${vehicle.id}-refused`} title='没存上' text={backWords(writing.refusal)} />}
    </Card>
  )
}

const backWords = (refusal: string): string =>
  refusal === 'NotFound' ? '这辆车归别的地方管。请医生或者镇乡办公室来点。' : refusalWords(refusal)

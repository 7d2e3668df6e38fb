import { View } from '@tarojs/components'
import { type RequestView } from '@domain/contract'
import { BigButton, ButtonRow } from '@/components/big-button'
import { DoorPlate } from '@/components/door-plate'
import { Icon } from '@/components/icon'
import { Touch } from '@/components/touch'
import { requestWords } from '../parts/duty-words'
import { categoriesWords, declineStep, itemWords, nextStep, type Step } from '../parts/request-view'
import { open, pages } from '../parts/route'

interface RequestCardProps {
  readonly request: RequestView
  readonly busy: boolean
  readonly waiting: boolean
  readonly onStep: (step: Step) => void
}

/** One request in the list: what a tap does at once is a button here, what needs a choice opens the request. */
export function RequestCard({ request, busy, waiting, onStep }: RequestCardProps) {
  const { requestId, plate, forName, age, state, way, note, carrier, without, service, overCap } = request
  const next = waiting ? undefined : nextStep(request)
  const refuse = waiting ? undefined : declineStep(request)
  const id = `request-${requestId}`
  const forward = () => {
    if (!next) return
    if (next.action) return onStep(next)
    open(pages.request(requestId, next.to === 'handed-over' ? 'handed-over' : undefined))
  }
  return (
    <Touch
      id={id}
      className='card'
      label={`${plate}，${forName}，${itemWords(request)}，${requestWords[state]}，看每一步`}
      onTap={() => open(pages.request(requestId))}
    >
      <View className='row row--wrap'>
        <DoorPlate door={plate} />
        <View className='grow row ml2'>
          <View className='t-b'>{forName}</View>
          <View className='t-2 ml2'>{age} 岁</View>
          <Icon name='chevron-ink3' size='xs' className='ml1' />
        </View>
      </View>
      <View className='mt2'>{itemWords(request)}</View>
      <View className='t-small t-2'>
        {[
          service === 'paid' && '有偿上门',
          way === 'deliver' ? '送到家' : '自己来拿',
          note,
          without.length > 0 && `先不配${categoriesWords(without)}`,
          carrier && `${carrier.name}在送`,
          overCap && state === 'requested' && '要医生看过',
        ]
          .filter(Boolean)
          .join('，')}
      </View>
      {waiting && <View className='t-small t-2'>存在手机里，还没发出去</View>}
      {(next ?? refuse) && (
        <View className='mt3'>
          <ButtonRow>
            {next && (
              <BigButton
                id={`${id}-next`}
                kind='secondary'
                small
                text={next.text}
                label={`${forName}要的药，${next.text}`}
                busy={busy ? '正在存' : undefined}
                onTap={forward}
              />
            )}
            {refuse && (
              <BigButton
                id={`${id}-decline`}
                kind='plain'
                small
                text='送不了'
                label={`${forName}要的药，送不了，写原因`}
                onTap={() => open(pages.request(requestId, 'declined'))}
              />
            )}
          </ButtonRow>
        </View>
      )}
    </Touch>
  )
}

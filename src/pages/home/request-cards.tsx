import { View } from '@tarojs/components'
import { type RequestLine } from '@domain/contract'
import { Cell, Cells } from '@/components/cell'
import { Icon } from '@/components/icon'
import { Steps } from '@/components/steps'
import { Touch } from '@/components/touch'
import { go } from '@/view/go'
import { isMoving, REQUEST_STEPS, requestDone, requestWords } from './view'

const open = (requestId: string) => go('/family/request/index', { requestId })

/** What was asked for and where it is (C02); what is over is one line. */
export function RequestCards({ requests }: { readonly requests: readonly RequestLine[] }) {
  const moving = requests.filter(({ state }) => isMoving(state))
  const over = requests.filter(({ state }) => !isMoving(state))
  return (
    <>
      {moving.map(({ requestId, title, state }) => (
        <Touch
          key={requestId}
          id={`request-${requestId}`}
          className='blk card'
          label={`${title}，${requestWords(state)}，看进度`}
          onTap={() => open(requestId)}
        >
          <View className='row row--wrap'>
            <View className='grow t-lead'>
              {title} {requestWords(state)}
            </View>
            <View className='t-small t-blue'>看进度</View>
            <Icon name='chevron-blue' size='xs' className='ml1' />
          </View>
          <View className='mt3'>
            <Steps labels={REQUEST_STEPS} done={requestDone(state)} />
          </View>
        </Touch>
      ))}
      {over.length > 0 && (
        <Cells>
          {over.map(({ requestId, title, state }) => (
            <Cell
              key={requestId}
              id={`request-${requestId}`}
              title={title}
              value={requestWords(state)}
              onTap={() => open(requestId)}
            />
          ))}
        </Cells>
      )}
    </>
  )
}

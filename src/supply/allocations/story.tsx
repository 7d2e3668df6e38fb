import { Image, View } from '@tarojs/components'
import { type AllocationView } from '@domain/contract/allocation'
import { Card } from '@/components/card'
import { StateDot } from '@/components/state-dot'
import { atWords, dayWords } from '@/words/when'
import { packWords } from '../parts/words'

/** What the county said, what came, what was turned down with its picture, and what is still open about it. */
export function Story({ view, today }: { readonly view: AllocationView; readonly today: string }) {
  const { promised, declined, refused, received, differences, closedNote } = view
  return (
    <>
      {promised && (
        <Card id='promised'>
          <View className='t-b'>县里答应 {promised.words}</View>
          <View className='t-small t-2'>
            {promised.who}说的{promised.on ? `，${dayWords(promised.on)}到` : ''}
          </View>
        </Card>
      )}
      {declined && (
        <Card id='declined'>
          <View className='t-b'>县里不给：{declined.note}</View>
          <View className='t-small t-2'>{declined.who}说的</View>
        </Card>
      )}
      {refused.map(({ lot, words, photoUrl, at, by }) => (
        <Card key={`${lot}-${at}`} id={`turned-down-${lot}`}>
          <View className='row row--top'>
            <View className='grow'>
              <View className='t-b'>{words}</View>
              <View className='t-small t-2'>
                {by}，{atWords(at, today)}
              </View>
            </View>
            {photoUrl ? (
              <Image className='goods ml2' src={photoUrl} mode='aspectFill' ariaLabel={`批号 ${lot} 的照片`} />
            ) : (
              <View className='t-small t-3 ml2'>照片不在了</View>
            )}
          </View>
        </Card>
      ))}
      {received && (
        <Card id='received'>
          <View className='t-b'>收了 {received.words}</View>
          {received.lots.map(({ lot, expiryOn, packs }) => (
            <View key={lot} className='t-small t-2'>
              批号 {lot}，{packs} {packWords(view.item)}，有效期至 {expiryOn}
            </View>
          ))}
          <View className='t-small t-2'>
            {received.by}，{atWords(received.at, today)}
          </View>
        </Card>
      )}
      {differences.length > 0 && (
        <Card id='differences'>
          <View className='t-b'>和答应的对不上</View>
          {differences.map(({ kind, words }) => (
            <View key={`${kind}-${words}`} className='row mt1'>
              <StateDot state='miss' />
              <View className='grow ml2'>{words}</View>
            </View>
          ))}
          {closedNote && <View className='t-2 mt2'>后来：{closedNote}</View>}
        </Card>
      )}
    </>
  )
}

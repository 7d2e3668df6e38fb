import { View } from '@tarojs/components'
import { type PolicyView } from '@domain/contract'
import { Card, SectionTitle } from '@/components/card'
import { Seal } from '@/components/why-link'

type Other = PolicyView['others'][number]
type Difference = Other['differences'][number]

/** What the neighbour asks differently, each side with where it stands; never which of the two is better. */
export function Compare({ name, others }: { readonly name: string; readonly others: readonly Other[] }) {
  return (
    <>
      {others.map((other) => {
        const [asked, grounds] = (['value', 'source'] as const).map((kind) =>
          other.differences.filter((one) => one.in === kind),
        )
        return (
          <View key={other.name} className='mt3'>
            <SectionTitle>{`和${other.name}不一样的，${asked.length} 项`}</SectionTitle>
            {asked.map((one) => (
              <Pair key={one.key} one={one} names={[name, other.name]} />
            ))}
            <View id='same-value' className='blk t-small t-2'>
              {`另有 ${grounds.length} 项要求一样，依据不同：${grounds.map(({ words }) => words).join('、')}。`}
            </View>
          </View>
        )
      })}
    </>
  )
}

function Pair({ one, names }: { readonly one: Difference; readonly names: readonly [string, string] }) {
  return (
    <Card id={`differs-${one.key}`}>
      <View className='t-b'>{one.words}</View>
      {[one.a, one.b].map((side, index) => (
        <View key={names[index]} className='row row--top mt2'>
          <Seal provisional={side.amber} />
          <View className='grow ml2'>
            <View>{`${names[index]}：${side.value}`}</View>
            <View className='t-cap'>{side.source.replace(/^[据暂] /, '')}</View>
          </View>
        </View>
      ))}
    </Card>
  )
}

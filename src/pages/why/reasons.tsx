import { View } from '@tarojs/components'
import { type BasisView, type Output, type RemindedView } from '@domain/contract'
import { Card, SectionTitle } from '@/components/card'
import { Cells } from '@/components/cell'
import { StateDot } from '@/components/state-dot'
import { Seal } from '@/components/why-link'

type Why = Output<'why.duty'>

/** One duty: what it rests on, the facts used, what did not count, what nobody has confirmed, who was reminded. */
export function Reasons({ why }: { readonly why: Why }) {
  const { basis, pack, facts, notCounted, unconfirmed, reminded } = why
  return (
    <>
      <Basis basis={basis} more={pack.words} />
      <SectionTitle>用到的事实</SectionTitle>
      <Cells>
        {facts.map(({ label, words }) => (
          <Fact key={`${label}${words}`} label={label} words={words} />
        ))}
        {notCounted.map((words) => (
          <Fact key={words} label='不算的' words={words} />
        ))}
      </Cells>
      {unconfirmed.map(({ title, note }) => (
        <Open key={title} title={title} note={note} />
      ))}
      <Reminded reminded={reminded} asked='提醒过吗' />
    </>
  )
}

/** The document and the place in it, and what it asks in our own words. */
export function Basis({ basis, more }: { readonly basis: BasisView; readonly more?: string }) {
  return (
    <Card id='basis'>
      <View className='row row--top'>
        <View className='because__seal'>
          <Seal provisional={basis.amber} />
        </View>
        <View className='grow ml3'>
          <View className='t-lead'>{basis.source}</View>
          <View className='t-2'>
            {basis.article}，条目 {basis.row}
          </View>
        </View>
      </View>
      {basis.sentences.map((sentence) => (
        <View key={sentence} className='mt2'>
          {sentence}
        </View>
      ))}
      {more && <View className='t-small t-2 mt2'>{more}</View>}
    </Card>
  )
}

export function Fact({ label, words }: { readonly label: string; readonly words: string }) {
  return (
    <View className='cell'>
      <View className='because__label t-2'>{label}</View>
      <View className='grow'>{words}</View>
    </View>
  )
}

/** 暂: what the township has yet to confirm. */
export function Open({ title, note }: { readonly title: string; readonly note: string }) {
  return (
    <Card className='because__open'>
      <View className='row row--top'>
        <Seal provisional />
        <View className='grow ml2'>
          <View className='t-b'>{title}</View>
          <View className='t-small t-2'>{note}</View>
        </View>
      </View>
    </Card>
  )
}

interface RemindedProps {
  readonly reminded: RemindedView
  readonly asked: string
}

/** Whether anybody was reminded, and of everybody who was not, why. */
export function Reminded({ reminded: { words, lines }, asked }: RemindedProps) {
  return (
    <Cells>
      <View id='reminded' className='cell'>
        <View className='grow'>
          <View className='t-b'>{asked}</View>
          <View className='t-2'>{words}</View>
        </View>
      </View>
      {lines.map(({ key, name, sent, words: how }) => (
        <View key={key} className='cell' ariaLabel={`${name}，${how}`}>
          <StateDot state={sent ? 'fine' : 'wait'} />
          <View className='grow ml3'>
            <View>{name}</View>
            <View className='t-small t-2'>{how}</View>
          </View>
        </View>
      ))}
    </Cells>
  )
}

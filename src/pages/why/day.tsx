import { useState } from 'react'
import { View } from '@tarojs/components'
import { type DayDeed, type DayDuty, type WhyDayView } from '@domain/contract'
import { Card, SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { StateDot } from '@/components/state-dot'
import { Seal } from '@/components/why-link'
import { clockWords } from '@/words/when'
import { Fact, Reminded } from './reasons'

interface DayReasonsProps {
  readonly day: WhyDayView
  readonly isToday: boolean
}

/** One day: what was left at its end and why it was owed, what was done, what was not owed, who was reminded (F04). */
export function DayReasons({ day, isToday }: DayReasonsProps) {
  const { words, pack, owed, notOwed, deeds, moreDeeds, reminded } = day
  const [open, setOpen] = useState<number | undefined>(owed.length === 1 ? 0 : undefined)
  return (
    <>
      <Card id='day-words'>
        <View className='t-lead'>{words}</View>
        {pack && <View className='t-small t-2 mt1'>{pack.words}</View>}
      </Card>
      {owed.length > 0 && (
        <Cells>
          {owed.map((duty, n) => (
            <Owed
              key={`${duty.kind}${n}`}
              duty={duty}
              open={open === n}
              onTap={() => setOpen(open === n ? undefined : n)}
            />
          ))}
        </Cells>
      )}
      {deeds.length > 0 && <SectionTitle>{isToday ? '今天做了的' : '那天做了的'}</SectionTitle>}
      {deeds.length > 0 && (
        <Cells>
          {deeds.map((deed, n) => (
            <Deed key={`${deed.at}${n}`} deed={deed} />
          ))}
          {moreDeeds > 0 && <Fact label='' words={`还有 ${moreDeeds} 条，在以前的记录里看。`} />}
        </Cells>
      )}
      {notOwed.length > 0 && <SectionTitle>不用做的</SectionTitle>}
      {notOwed.length > 0 && (
        <Cells>
          {notOwed.map((fact) => (
            <Fact key={fact.label} {...fact} />
          ))}
        </Cells>
      )}
      {reminded && <Reminded reminded={reminded} asked={isToday ? '提醒过吗' : '那天提醒过吗'} />}
    </>
  )
}

interface OwedProps {
  readonly duty: DayDuty
  readonly open: boolean
  readonly onTap: () => void
}

/** Who owed it and until when; a tap opens the facts it followed from and where it is written. */
function Owed({ duty: { kind, what, by, basis, facts, unconfirmed, later }, open, onTap }: OwedProps) {
  const until = facts.find(({ label }) => label === UNTIL)?.words
  return (
    <>
      <Cell
        id={`owed-${kind}`}
        lead={<Seal provisional={basis.amber} />}
        title={what}
        note={
          <>
            <View>{by}来做</View>
            {until && <View>最晚{until}</View>}
          </>
        }
        label={`${what}，${by}来做，${open ? '收起' : '看为什么'}`}
        value={open ? '收起' : '为什么'}
        onTap={onTap}
      />
      {later && (
        <View className='because__more'>
          <View className='because__later'>{later}</View>
        </View>
      )}
      {open && (
        <View className='because__more'>
          {facts.map(({ label, words }) => (
            <View key={`${label}${words}`} className='row row--top mt1'>
              <View className='because__label t-2'>{label}</View>
              <View className='grow'>{words}</View>
            </View>
          ))}
          <View className='t-small t-2 mt2'>
            {basis.source} {basis.article}，条目 {basis.row}。{basis.sentences.join('')}
          </View>
          {unconfirmed.map(({ title }) => (
            <View key={title} className='t-small t-2 mt1'>
              暂：{title}，等镇乡确认
            </View>
          ))}
        </View>
      )}
    </>
  )
}

/** The label under which the rules say by when. */
const UNTIL = '最晚'

function Deed({ deed: { at, who, words, settled, notSettled, late } }: { readonly deed: DayDeed }) {
  return (
    <View className='cell because__deed'>
      <StateDot state={settled.length > 0 ? 'fine' : 'none'} />
      <View className='grow ml3'>
        <View className='t-b'>
          {clockWords(at)} {who}
        </View>
        <View>{words}</View>
        {settled.map((line) => (
          <View key={line} className='t-small t-2'>
            办完：{line}
          </View>
        ))}
        {notSettled.map((line) => (
          <View key={line} className='t-small t-2'>
            不算：{line}
          </View>
        ))}
        {late && <View className='because__later mt1'>{late}</View>}
      </View>
    </View>
  )
}

import { useState } from 'react'
import { View } from '@tarojs/components'
import { type DutyKind } from '@domain/model/duty'
import { now } from '@/cloud/clock'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { Sheet } from '@/components/sheet'
import { Timeline } from '@/components/timeline'
import { WhyLink } from '@/components/why-link'
import { go } from '@/view/go'
import { atWords, dayAt } from '@/words/when'

/** What fits a screen; the rest comes when asked for, so that a long history opens as lightly as a short one (P12). */
const A_SCREEN = 8

interface HistorySheetProps {
  readonly personId: string
  readonly name: string
  /** What the clinic owes now; its reasons are opened here, where the page's first screen has no byte to spare (P12). */
  readonly owed?: DutyKind
  readonly onClose: () => void
}

/** Newest first; a correction shows what stood before it (E37). */
export function HistorySheet({ personId, name, owed, onClose }: HistorySheetProps) {
  const history = useCall('person.history', { personId })
  const today = dayAt(now())
  const [shown, setShown] = useState(A_SCREEN)
  return (
    <Sheet id='history-sheet' title='以前的记录和依据' note={name} onClose={onClose}>
      <View className='row row--wrap mt2'>
        {owed && (
          <View className='grow'>
            <WhyLink id='why' text='为什么要随访' onTap={() => go('/pages/why/index', { personId, kind: owed })} />
          </View>
        )}
        <WhyLink id='why-day' text='那天该做什么' onTap={() => go('/pages/why/index', { personId, on: today })} />
      </View>
      <Answered id='history' of={history} words={refusalWords} cards={1}>
        {({ lines, older }) => (
          <>
            <Timeline
              items={lines.slice(0, shown).map(({ at, who, words, before, after }, index) => ({
                key: `${index}`,
                state: 'done',
                title: words,
                note: [who, before !== null && `原来：${before}`, after !== null && `现在：${after}`]
                  .filter(Boolean)
                  .join('。'),
                at: atWords(at, today),
              }))}
            />
            {lines.length > shown && (
              <BigButton
                id='history-more'
                kind='quiet'
                small
                text='再看前面的'
                onTap={() => setShown(shown + A_SCREEN)}
              />
            )}
            {lines.length <= shown && older > 0 && (
              <View className='t-small t-2 mt2'>更早的还有 {older} 条，这里列不下。</View>
            )}
          </>
        )}
      </Answered>
    </Sheet>
  )
}

import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { StateDot } from '@/components/state-dot'
import { TierTag } from '@/components/tier-tag'
import { ownWords, tableWords, type TierView } from './view'

/** The tier in force, what the table says with the facts it used, and what asks for another look. */
export function Stands({ view, onHistory }: { readonly view: TierView; readonly onHistory: () => void }) {
  const { shown, override: own, reviewHint, asksReview, toSurvey, changes } = view
  return (
    <>
      <Card id='tier-stands'>
        <View className='row row--wrap'>
          <View className='grow t-b'>现在</View>
          <TierTag tier={shown ?? undefined} />
        </View>
        {own && (
          <View id='tier-own' className='mt2'>
            <View>{own.reason}</View>
            <View className='t-small t-2'>{ownWords(own)}</View>
          </View>
        )}
        <View className='hair mt3' />
        <View id='tier-table' className='mt3'>
          {tableWords(view)}
        </View>
        {toSurvey && <View className='t-small t-2 mt1'>没问清的，先按最重的看。</View>}
        {asksReview && (
          <Hint id='tier-asks' title='该再看一次了' text='到了日子，或者情况变了。看之前按重的一类照看。' />
        )}
        {reviewHint && <Hint id='tier-hint' title='复核建议' text='表和打分对不上，先按表。请医生看一眼。' />}
      </Card>
      <Cells>
        <Cell
          id='tier-history'
          title='以前怎么改的'
          note={changes.map(({ words }) => words).join('，') || undefined}
          onTap={onHistory}
        />
      </Cells>
    </>
  )
}

function Hint({ id, title, text }: { readonly id: string; readonly title: string; readonly text: string }) {
  return (
    <View id={id} className='row row--top mt3'>
      <StateDot state='wait' />
      <View className='grow ml2'>
        <View className='t-b'>{title}</View>
        <View className='t-2'>{text}</View>
      </View>
    </View>
  )
}

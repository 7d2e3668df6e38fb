import { View } from '@tarojs/components'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Card, SectionTitle } from '@/components/card'
import { StateDot } from '@/components/state-dot'
import { useView } from '@/view/use-view'
import { keyOf, type MissedRow } from './view'

interface MissedCardProps {
  readonly rows: readonly MissedRow[]
  readonly mayRecord: boolean
  readonly backDays: number
  readonly onLate: (row: MissedRow) => void
  readonly onClose: (row?: MissedRow) => void
}

/** 前几天没记: quiet, a row a day; it did happen, or why it did not (E02). */
export function MissedCard({ rows, mayRecord, backDays, onLate, onClose }: MissedCardProps) {
  const { elder } = useView()
  if (rows.length === 0) return null
  return (
    <View className='blk'>
      <SectionTitle>前几天没记，{rows.length} 次</SectionTitle>
      <View className='blk t-small t-2'>过了的日子补做不了。联系过，就补记；没联系，写一句为什么。</View>
      {rows.map((row) => {
        const late = mayRecord && row.recordable.length > 0
        const buttons = (
          <>
            <BigButton
              id={`missed-${keyOf(row)}-late`}
              kind='secondary'
              small
              text='联系过，补记'
              label={`${row.words}。联系过，补记`}
              off={late ? undefined : `过了 ${backDays} 天，补不了`}
              onTap={() => onLate(row)}
            />
            <BigButton
              id={`missed-${keyOf(row)}-close`}
              kind='secondary'
              small
              className={elder ? 'mt2' : ''}
              text='没联系，写原因'
              label={`${row.words}。没联系，写原因`}
              onTap={() => onClose(row)}
            />
          </>
        )
        return (
          <Card key={keyOf(row)} id={`missed-${keyOf(row)}`}>
            <View className='row'>
              <StateDot state='none' />
              <View className='grow ml2'>{row.words}</View>
            </View>
            <View className='mt3'>{elder ? buttons : <ButtonRow>{buttons}</ButtonRow>}</View>
          </Card>
        )
      })}
      {rows.length > 1 && (
        <BigButton
          id='missed-all'
          kind='quiet'
          text={`这 ${rows.length} 次都没联系，一起写原因`}
          onTap={() => onClose()}
        />
      )}
    </View>
  )
}

import { useState } from 'react'
import { View } from '@tarojs/components'
import { BigButton } from '@/components/big-button'
import { Card, SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { device } from './device'
import { cellWords, lineWords, OUTCOMES, resultCsv, type Gone } from './view'

/** Lines on the page at first; all of them are in the file of results. */
const FIRST = 10

interface OutcomeProps {
  readonly name: string
  readonly gone: Gone
  readonly done: boolean
}

/** What a file would do, or did: every row is in one of four numbers (A04). */
export function Outcome({ name, gone, done }: OutcomeProps) {
  const [all, setAll] = useState(false)
  const { counts, lines, rows, unused } = gone
  const refused = lines.filter(({ outcome }) => outcome === 'refused')
  const changed = lines.filter(({ outcome }) => outcome === 'changed')
  const sorted = [...refused, ...changed]
  const shown = all ? sorted : sorted.slice(0, FIRST)
  return (
    <>
      <Card id='outcome'>
        <View className='t-lead'>{done ? `存好了，${rows} 行` : `${rows} 行，还没存`}</View>
        <View className='t-small t-2 mt1'>{name}</View>
        <View className='row mt3 ledger__counts'>
          {(['created', 'changed', 'unchanged', 'refused'] as const).map((outcome) => (
            <View
              key={outcome}
              id={`count-${outcome}`}
              className='grow'
              ariaLabel={`${OUTCOMES[outcome]}${counts[outcome]}人`}
            >
              <View className={`t-fig ${counts[outcome] === 0 ? 't-3' : outcome === 'refused' ? 't-red' : ''}`}>
                {counts[outcome]}
              </View>
              <View className='t-small t-2'>{OUTCOMES[outcome]}</View>
            </View>
          ))}
        </View>
        {unused.length > 0 && <View className='t-small t-2 mt3'>没用上的列：{unused.join('、')}</View>}
        {sorted.length > 0 && (
          <View className='mt3'>
            <BigButton
              id='result-file'
              kind='secondary'
              text='把每一行的结果存成表'
              onTap={() => void device.keep(resultCsv(sorted), '导入结果.csv')}
            />
          </View>
        )}
      </Card>
      {shown.length > 0 && (
        <>
          <SectionTitle>{refused.length > 0 ? '进不去的在前' : '改动'}</SectionTitle>
          <Cells>
            {shown.map((line) => (
              <Cell
                key={line.line}
                id={`line-${line.line}`}
                title={lineWords(line)}
                note={cellWords(line)}
                value={OUTCOMES[line.outcome]}
              />
            ))}
          </Cells>
          {sorted.length > shown.length && (
            <BigButton
              id='lines-all'
              kind='quiet'
              text={`还有 ${sorted.length - shown.length} 行`}
              onTap={() => setAll(true)}
            />
          )}
        </>
      )}
    </>
  )
}

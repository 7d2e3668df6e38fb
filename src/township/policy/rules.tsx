import { useState } from 'react'
import { View } from '@tarojs/components'
import { type ParameterRow, type PolicyView, type SettingValue } from '@domain/contract'
import { Card } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { Chips } from '@/components/chips'
import { Seal } from '@/components/why-link'
import { isSame, saidOf, type Draft } from './view'

interface RulesProps {
  readonly view: PolicyView
  readonly draft: Draft
  readonly onOpen: (row: ParameterRow) => void
}

/** Every parameter of a group with its value and where it comes from; what nobody has confirmed wears 暂. */
export function Rules({ view, draft, onOpen }: RulesProps) {
  const [group, setGroup] = useState(view.groups[0].key)
  const rows = view.groups.find(({ key }) => key === group)?.rows ?? []
  return (
    <>
      <View className='blk'>
        <Chips
          id='group'
          options={view.groups.map(({ key, title }) => ({ value: key, label: title }))}
          value={[group]}
          onChange={([picked]) => setGroup(picked)}
        />
      </View>
      <Cells>
        {rows.map((row) => (
          <Row key={row.key} row={row} drafted={draft[row.key]} onOpen={onOpen} />
        ))}
      </Cells>
      <Checked view={view} />
    </>
  )
}

interface RowProps {
  readonly row: ParameterRow
  readonly drafted?: SettingValue
  readonly onOpen: (row: ParameterRow) => void
}

function Row({ row, drafted, onOpen }: RowProps) {
  const change = drafted === undefined ? '' : isSame(drafted, row.value) ? '要确认' : `要改成 ${saidOf(drafted, row)}`
  const open = row.edit !== null || row.confirmable ? () => onOpen(row) : undefined
  const seal = row.amber ? '暂，' : ''
  return (
    <Cell
      id={`setting-${row.key}`}
      lead={<Seal provisional={row.amber} />}
      title={row.title}
      note={
        <>
          <View className='setting-value'>
            {row.words}
            {change && <View className='setting-value__to'>{change}</View>}
          </View>
          <View className='t-cap'>{row.source.replace(/^[据暂] /, '')}</View>
        </>
      }
      label={`${seal}${row.title}，${[row.words, change].filter(Boolean).join('，')}，${row.source}`}
      onTap={open}
    />
  )
}

/** What the linter did, said as a sentence; its findings one by one where there are any. */
function Checked({ view: { lint } }: { readonly view: PolicyView }) {
  return (
    <Card id='checked'>
      <View className='t-b'>{lint.faults.length === 0 ? '查过了，没有漏的' : `查出 ${lint.faults.length} 处问题`}</View>
      <View className='t-small t-2'>
        {`${lint.cases} 种情况一个一个算过，每一种都有一条规则管，更重的不会判得更轻。`}
      </View>
      {lint.faults.map((words) => (
        <View key={words} className='t-small mt1'>
          {words}
        </View>
      ))}
      <View id='amber' className='t-small t-2 mt2'>
        {lint.amber.length === 0 ? '没有等确认的。' : `方案没写、先这样定的有 ${lint.amber.length} 项，点开可以确认。`}
      </View>
    </Card>
  )
}

import { View } from '@tarojs/components'
import { type LedgerView } from '@domain/contract'
import { now } from '@/cloud/clock'
import { SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { atWords, dayAt } from '@/words/when'

/** Who took the ledger out lately, and what for: everybody in the office can see it (E12). */
export function Taken({ exports }: Pick<LedgerView, 'exports'>) {
  if (exports.length === 0) return null
  const today = dayAt(now())
  return (
    <>
      <SectionTitle>最近导出的</SectionTitle>
      <Cells>
        {exports.map(({ at, name, words, purpose }) => (
          <Cell
            key={at}
            id={`taken-${at}`}
            title={purpose}
            note={
              <View>
                <View>{words}</View>
                <View>
                  {name || '管理员'}，{atWords(at, today)}
                </View>
              </View>
            }
          />
        ))}
      </Cells>
    </>
  )
}

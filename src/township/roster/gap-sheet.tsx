import { useState } from 'react'
import { View } from '@tarojs/components'
import { type RosterView } from '@domain/contract'
import { MS_PER_DAY } from '@domain/model/calendar'
import type { Span } from '@domain/model/roster'
import { gapsIn } from '@domain/rules/roster/gaps'
import { endsWithin } from '@domain/rules/roster/patterns'
import { Chips } from '@/components/chips'
import { Sheet } from '@/components/sheet'
import { dayAt } from '@/words/when'
import { People } from './people'
import { Refused } from './refused'
import { type Plan } from './use-plan'
import { type Person } from './view'
import { spanWords, untilWords } from './words'

interface GapSheetProps {
  readonly view: RosterView
  readonly gap: Span
  readonly plan: Plan
  readonly onClose: () => void
}

/**
 * Nobody is on duty: who, and until when. After one is put there the sheet stays for the rest of that day, so that two taps
 * fill it.
 */
export function GapSheet({ view, gap, plan, onClose }: GapSheetProps) {
  const [from, setFrom] = useState(gap.from)
  const [picked, setPicked] = useState<number>()
  const today = dayAt(view.now)
  const ends = endsWithin({ from, until: gap.until })
  const until = picked !== undefined && ends.includes(picked) ? picked : ends[0]
  // While the sheet was open somebody else may have filled it.
  const taken = gapsIn(view.shifts, from, until).length === 0
  const there = view.shifts.filter((one) => one.from < until && one.until > from)

  async function put(person: Person): Promise<void> {
    const words = `${person.name}，${spanWords({ from, until }, today)}`
    if (!(await plan.set({ add: [{ ...person, from, until, note: null }], words }))) return
    const more = gap.until - until > 0 && until - gap.from < MS_PER_DAY
    if (!more) return onClose()
    setFrom(until)
    setPicked(undefined)
  }

  return (
    <Sheet id='gap-sheet' title={spanWords({ from, until }, today)} note='谁来值？点一个人就排上' onClose={onClose}>
      <Refused plan={plan} />
      {taken && (
        <View id='taken' className='blk t-b'>
          刚排上了：{there.map(({ name }) => name).join('、')}。再点一个人，就是两个人一起值。
        </View>
      )}
      {ends.length > 1 && (
        <View className='blk'>
          <Chips
            id='until'
            options={ends.map((at) => ({ value: String(at), label: untilWords(at, from) }))}
            value={[String(until)]}
            onChange={([at]) => at !== undefined && setPicked(Number(at))}
          />
        </View>
      )}
      <People id='who' view={view} busy={plan.busy} onPick={(person) => void put(person)} />
    </Sheet>
  )
}

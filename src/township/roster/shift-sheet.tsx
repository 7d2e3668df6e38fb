import { useState } from 'react'
import { View } from '@tarojs/components'
import { type RosterView } from '@domain/contract'
import type { Shift } from '@domain/model/roster'
import { swapped } from '@domain/rules/roster/patterns'
import { BigButton } from '@/components/big-button'
import { CallBar } from '@/components/call-bar'
import { Cell, Cells } from '@/components/cell'
import { Sheet } from '@/components/sheet'
import { callPhone } from '@/device/call-phone'
import { dayAt } from '@/words/when'
import { People } from './people'
import { Refused } from './refused'
import { type Plan } from './use-plan'
import { comingOf, hasLeft, onlyPlan, type Part, type Person } from './view'
import { spanWords } from './words'

interface ShiftSheetProps {
  readonly view: RosterView
  readonly part: Part
  readonly plan: Plan
  readonly now: number
  readonly onClose: () => void
}

/** Who is on duty in one stretch: call, somebody else instead, exchange with another shift, one more, take off. */
export function ShiftSheet({ view, part, plan, now, onClose }: ShiftSheetProps) {
  const [asked, ask] = useState<{ readonly shift: Shift; readonly for: 'change' | 'swap' | 'also' }>()
  const today = dayAt(now)
  const shifts = part.shifts.filter(({ id }) => view.shifts.some((one) => one.id === id))
  const does = async (change: Parameters<Plan['set']>[0]) => (await plan.set(change)) && onClose()

  function put(person: Person): void {
    if (!asked) return
    const { shift } = asked
    const instead = { ...person, from: Math.max(shift.from, now), until: shift.until, note: null }
    void does({
      add: [instead],
      remove: asked.for === 'change' ? [shift.id] : [],
      words: `${person.name}，${spanWords(instead, today)}`,
    })
  }

  if (asked && asked.for !== 'swap')
    return (
      <Sheet
        id='shift-sheet'
        title={asked.for === 'change' ? `${asked.shift.name}不值，换谁` : `和${asked.shift.name}一起值的，再加谁`}
        note={spanWords(asked.shift, today)}
        onClose={() => ask(undefined)}
      >
        <Refused plan={plan} />
        <People id='who' view={view} busy={plan.busy} onPick={put} />
      </Sheet>
    )
  if (asked) {
    const others = comingOf(view, now).filter((one) => one.id !== asked.shift.id && one.name !== asked.shift.name)
    return (
      <Sheet
        id='shift-sheet'
        title={`${asked.shift.name}和哪一班对换`}
        note={spanWords(asked.shift, today)}
        onClose={() => ask(undefined)}
      >
        <Refused plan={plan} />
        <Cells>
          {others.map((other) => (
            <Cell
              key={other.id}
              id={`swap-${other.from}`}
              title={other.name}
              note={spanWords(other, today)}
              onTap={() =>
                void does({
                  add: swapped(asked.shift, other),
                  remove: [asked.shift.id, other.id],
                  words: `${asked.shift.name}和${other.name}对换`,
                })
              }
            />
          ))}
        </Cells>
        {others.length === 0 && <View className='t-2'>这 7 天里没有别的班可以换。</View>}
      </Sheet>
    )
  }
  return (
    <Sheet id='shift-sheet' title={spanWords(part, today)} onClose={onClose}>
      <Refused plan={plan} />
      {shifts.map((shift) => (
        <View key={shift.id} id={`shift-${shift.from}`}>
          <Cells>
            <CallBar
              id={`call-${shift.from}`}
              name={shift.name}
              note={`${shift.phone}，${spanWords(shift, today)}`}
              onCall={() => void callPhone(shift.phone)}
            />
          </Cells>
          {hasLeft(view, shift) && part.is !== 'past' && (
            <View className='blk t-red'>{shift.name}已经不在岗了，换一个人。</View>
          )}
          {part.is !== 'past' && (
            <Cells>
              <Cell id={`change-${shift.from}`} title='换一个人值' onTap={() => ask({ shift, for: 'change' })} />
              {part.is === 'coming' && shift.from > now && (
                <Cell id={`exchange-${shift.from}`} title='和别的班对换' onTap={() => ask({ shift, for: 'swap' })} />
              )}
              <Cell id={`also-${shift.from}`} title='再加一个人一起值' onTap={() => ask({ shift, for: 'also' })} />
            </Cells>
          )}
          {part.is !== 'past' && (
            <BigButton
              id={`off-${shift.from}`}
              kind='quiet'
              text={`撤下${shift.name}`}
              busy={plan.busy ? '正在存' : undefined}
              onTap={() =>
                void does({ remove: [shift.id], words: `撤下${shift.name}，${spanWords(onlyPlan(shift), today)}` })
              }
            />
          )}
        </View>
      ))}
      {shifts.length === 0 && <View className='t-2'>这一班刚被别人改过，关上看一眼。</View>}
    </Sheet>
  )
}

import { type MyRemindersView, type TemplateKey } from '@domain/contract'
import { runDryOn } from '@domain/rules/reminders/forecast'
import { dayWords } from '@/words/when'

const names: Record<TemplateKey, string> = { digest: '每天一条', urgent: '急事', progress: '办事进展' }

/** The kinds of message there are for this person: a worker's, a family's, or both. */
export function keysFor({ staff, people, reminders }: Pick<MyRemindersView, 'staff' | 'people' | 'reminders'>) {
  const keys: TemplateKey[] = staff ? ['digest', 'urgent'] : []
  const family = !staff || people.length > 0
  return [...keys, ...(family ? (['progress'] as const) : [])].filter((key) => reminders.templates[key] !== undefined)
}

interface LeftRow {
  readonly key: TemplateKey
  readonly name: string
  readonly count: string
  /** Until when, in words. */
  readonly until: string
  readonly empty: boolean
  /** Agreed to until refused. */
  readonly lasts: boolean
  readonly dryOn: string | null
}

/** How much of each kind is left, and the day it is used up. */
export function rowsOf(known: MyRemindersView): LeftRow[] {
  const { reminders, slotsPerDay, nextOn } = known
  return keysFor(known).map((key) => {
    const left = reminders.left[key] ?? 0
    const name = names[key]
    if (reminders.lasting.includes(key))
      return { key, name, count: '不限', until: '一直有效', empty: false, lasts: true, dryOn: null }
    const dryOn = key === 'digest' ? runDryOn(left, slotsPerDay, nextOn) : null
    const until = left === 0 ? '手机不响，都还在守望里' : dryOn ? `到 ${dayWords(dryOn)} 用完` : uses[key]
    return { key, name, count: `${left} 条`, until, empty: left === 0, lasts: false, dryOn }
  })
}

const uses: Record<TemplateKey, string> = {
  digest: '早上一条，说有几户',
  urgent: '有危险信号才用，夜里也发',
  progress: '药办到哪一步、医生要联系时用',
}

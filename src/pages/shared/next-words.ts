import { clockWords, dayAt, daysUntil, dayWords } from '@/words/when'

interface Next {
  readonly dueOn: string
  readonly dueAt: number | null
}

/** By when the clinic calls, in plain words (E09): the window, never a bare date. `who` is 冉医生, or 医生. */
export function nextWords({ dueOn, dueAt }: Next, who: string, now: number): string {
  const today = dayAt(now)
  const left = daysUntil(today, dueOn)
  if (left < 0 || (dueAt !== null && dueAt < now)) return `${who}该联系了，还没联系上。可以先打过去。`
  if (dueAt !== null)
    return `${who} ${left === 0 ? '今天' : left === 1 ? '明天' : dayWords(dueOn)} ${clockWords(dueAt)} 前联系，现在也可能。`
  if (left === 0) return `${who}今天联系。`
  return `${who} ${dayWords(dueOn)}前联系，今天也可能。`
}

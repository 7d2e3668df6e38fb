import { type HistoryLine } from '@domain/contract'
import { type TimelineItem } from '@/components/timeline'
import { atWords } from '@/words/when'

/** Newest first; a correction keeps what stood before, struck through, and the new line above it (E37). */
export function historyItems(lines: readonly HistoryLine[], today: string): readonly TimelineItem[] {
  return lines.flatMap(({ at, who, words, before, after }, index): TimelineItem[] => {
    const when = atWords(at, today)
    const line = { key: `${index}`, state: 'done' as const, title: words, note: who, at: when }
    if (before === null) return [line]
    return [
      { ...line, title: after === null ? words : `${words}：${after}` },
      { key: `${index}-before`, state: 'done', title: before, note: '原来写的', struck: true },
    ]
  })
}

import { useState } from 'react'
import { type RequestView } from '@domain/contract'
import { type MedicineCategory } from '@domain/model/request'
import { categoryWords } from '@domain/rules/words-medicine'
import { useWrite } from '@/cloud/use-write'
import { askIfFew } from '../parts/staff'
import { likely, shortOf } from './shelf-choice'

/** 接下: from which shelf, without what, and past whom where a doctor says why (F17). */
export function useAccept(view: RequestView | undefined, onMoved: () => void) {
  const [chosen, setChosen] = useState<string>()
  const [left, setLeft] = useState<readonly MedicineCategory[]>([])
  const [reason, setReason] = useState('')
  const writing = useWrite('medicine.accept')

  const shelfId = chosen ?? (view && likely(view))
  const short = shortOf(view?.shelves.find((shelf) => shelf.shelfId === shelfId))
  const without = left.filter((category) => short.includes(category))
  const missing = short.filter((category) => !without.includes(category))
  const off = missing.length > 0 ? `${missing.map(categoryWords).join('、')}不够，换一处或先不配` : undefined

  const accept = async () => {
    if (!view) return
    void askIfFew() // WeChat asks only as the first thing in a tap
    const why = reason.trim()
    const result = await writing.save(
      {
        requestId: view.requestId,
        ...(shelfId !== undefined && { shelfId }),
        ...(without.length > 0 && { without: [...without] }),
        ...(why && { reason: why }),
      },
      `${view.forName}要药，接下`,
    )
    if (result && !('queued' in result) && (result.ok || result.refusal !== 'NotFirst')) onMoved()
  }
  const ahead = writing.refusal === 'NotFirst' ? (writing.detail as { ahead?: number }).ahead : undefined
  return {
    shelfId,
    setShelfId: setChosen,
    without,
    setWithout: setLeft,
    reason,
    setReason,
    off,
    ahead,
    writing,
    accept,
  }
}

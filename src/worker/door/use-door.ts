import { useRef, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { dayOf } from '@domain/model/day'
import { now } from '@/cloud/clock'
import { useCall } from '@/cloud/use-call'
import { doorKept } from '../parts/handoff'
import { faceFromList, faceOf, type DoorFace } from './view'

/**
 * The door from the server; until then, and without network, what the day's list knew of it. For a call made from the list that
 * is all there is to know: the server is asked once somebody stays (P14).
 */
export function useDoor(householdId: string, { called }: { readonly called: boolean }) {
  const kept = doorKept(householdId)
  const [passing, setPassing] = useState(called && kept !== undefined)
  const asked = useCall('household.open', householdId && !passing ? { householdId } : undefined)
  const { data, refusal, loading } = asked
  const away = useRef(false)
  const calling = useRef(called)
  const reload = async () => {
    calling.current = false
    if (passing) setPassing(false)
    else await asked.reload()
  }
  useDidShow(() => {
    const opened = !away.current
    away.current = true
    // Back from a call of one's own nothing has changed; back from anywhere else something may have.
    if (!opened && !calling.current) void reload()
    if (!opened) calling.current = false
  })
  const today = dayOf(now())
  const fallback = kept && (passing || loading || refusal === 'Offline') ? faceFromList(kept, today) : undefined
  const face: DoorFace | undefined = data ? faceOf(data, today) : fallback
  return { ...asked, reload, face, today, onCalling: (on: boolean) => void (calling.current = on) }
}

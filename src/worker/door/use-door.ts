import { useRef } from 'react'
import { useDidShow } from '@tarojs/taro'
import { dayOf } from '@domain/model/day'
import { now } from '@/cloud/clock'
import { useCall } from '@/cloud/use-call'
import { doorKept } from '../parts/handoff'
import { faceFromList, faceOf, type DoorFace } from './view'

/** The door from the server; until then, and without network, what the day's list knew of it. */
export function useDoor(householdId: string) {
  const asked = useCall('household.open', householdId ? { householdId } : undefined)
  const { data, refusal, loading, reload } = asked
  const away = useRef(false)
  useDidShow(() => {
    if (away.current) void reload()
    away.current = true
  })
  const today = dayOf(now())
  const kept = doorKept(householdId)
  const fallback = kept && (loading || refusal === 'Offline') ? faceFromList(kept, today) : undefined
  const face: DoorFace | undefined = data ? faceOf(data, today) : fallback
  return { ...asked, face, today }
}

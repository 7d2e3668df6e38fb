import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { type RemindersView } from '@domain/contract'
import { BigButton } from '@/components/big-button'
import { askStaff, canAskStaff, isStaffBound } from '@/cloud/staff-messages'

interface StaffCardProps {
  readonly reminders: RemindersView
  readonly onMore: (reminders: RemindersView | undefined) => void
}

/** 工作消息, for those on the payroll: agreed to once, and then nobody need ask again (C03). Absent where this phone knows none. */
export function StaffCard({ reminders, onMore }: StaffCardProps) {
  const [bound, setBound] = useState(false)
  const may = canAskStaff(reminders) && Object.keys(reminders.staff).some((key) => !lasts(reminders, key))
  useEffect(() => {
    if (may) void isStaffBound().then(setBound)
  }, [may])
  if (!may) return null
  return (
    <View className='mt3'>
      <BigButton
        id='reminders-staff'
        kind='secondary'
        text='收工作消息，点一次一直有效'
        onTap={() => void askStaff(reminders, bound).then(onMore)}
      />
    </View>
  )
}

const lasts = ({ lasting }: RemindersView, key: string): boolean => lasting.some((one) => one === key)

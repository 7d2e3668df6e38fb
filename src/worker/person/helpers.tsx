import { useCall } from '@/cloud/use-call'
import { SectionTitle } from '@/components/card'
import { CallBar } from '@/components/call-bar'
import { Cell, Cells } from '@/components/cell'
import { callPhone } from '@/device/call-phone'

const NOBODY = { cadre: '还没有村干部包', doctor: '还没有医生管' } as const
const ROLE = { cadre: '村干部', doctor: '医生' } as const

/** 谁包这一位: cadre and doctor by name, a tap calls; nobody is said to be nobody (A03). */
export function Helpers({ personId }: { readonly personId: string }) {
  const { data } = useCall('staff.helpers', { personId })
  if (!data) return null
  return (
    <>
      <SectionTitle>谁包</SectionTitle>
      <Cells>
        {(['cadre', 'doctor'] as const).flatMap((role) =>
          data[role].length === 0
            ? [<Cell key={role} id={`helper-${role}-none`} title={NOBODY[role]} note='镇乡办公室看得到，会找人来' />]
            : data[role].map(({ name, phone, placeName }, n) => {
                const note = `${placeName}，${ROLE[role]}`
                const id = `helper-${role}-${n}`
                return phone ? (
                  <CallBar key={id} id={id} name={name} note={note} onCall={() => void callPhone(phone)} />
                ) : (
                  <Cell key={id} id={id} title={name} note={note} />
                )
              }),
        )}
      </Cells>
    </>
  )
}

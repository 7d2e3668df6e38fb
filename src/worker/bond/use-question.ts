import { useEffect, useState } from 'react'
import { type DoorDuty, type DoorPerson } from '@domain/rules/list-order'
import { call } from '@/cloud/call'

export interface Question {
  readonly bondId: string
  readonly name: string
  readonly plate: string
  readonly phone: string | null
  readonly village: string
  readonly duty: DoorDuty
}

type Found = { readonly question?: Question; readonly refusal?: string }

/** The question among what is owed; one that is not there any more has been answered. */
export function useQuestion(bondId: string): Found | undefined {
  const [found, setFound] = useState<Found>()
  useEffect(() => {
    let gone = false
    void lookFor(bondId).then((answer) => !gone && setFound(answer))
    return () => void (gone = true)
  }, [bondId])
  return found
}

async function lookFor(bondId: string): Promise<Found> {
  for (let from: number | null = 0; from !== null;) {
    const answer: Awaited<ReturnType<typeof call<'today.list'>>> = await call('today.list', { from })
    if (!answer.ok) return { refusal: answer.refusal }
    for (const door of answer.data.doors) {
      const at = door.people
        .flatMap((person: DoorPerson) => person.duties.map((duty) => ({ person, duty })))
        .find(({ duty }) => duty.dutyId === `${bondId}:bond`)
      if (at)
        return {
          question: {
            bondId,
            name: at.person.name,
            plate: door.plate,
            phone: at.person.phone,
            village: door.village,
            duty: at.duty,
          },
        }
    }
    from = answer.data.more
  }
  return { refusal: 'AlreadyAnswered' }
}

import type { Day } from '@domain/model/day'
import type { Place } from '@domain/model/place'
import { deliver, type Message } from './messages/deliver'
import { placesAround, staffAt, type Worker } from './staff'

/** Who answers for a referral at the clinic: the doctors of the village and of the township (B09). */
export const doctorsFor = (staff: readonly Worker[], place: Place): string[] =>
  openids(staff.filter(({ role, place: held }) => role === 'doctor' && placesAround(place).includes(held)))

/** And last the township office: nothing ends nowhere. */
export const officesFor = (staff: readonly Worker[], { township }: Pick<Place, 'township'>): string[] =>
  openids(staff.filter(({ role, place }) => role === 'office' && place === township))

const openids = (staff: readonly Worker[]): string[] => [...new Set(staff.map(({ openid }) => openid))]

/** Who is on the way, and from where. */
type Patient = Place & { readonly _id: string }

/** A step that is late, told once for each time the referral came to stand there; redirected it stands there anew. */
export const lateMessage = (
  referral: { id: string; state: string; steps: readonly unknown[] },
  openid: string,
  { _id: personId, township }: Patient,
): Message => ({
  id: `${referral.id}:${referral.state}:${referral.steps.length}:late:${openid}`,
  ...{ openid, township, notice: { kind: 'referral' }, about: referral.id, whom: { personId } },
})

/** Somebody is to be driven and no vehicle is free: clinic and office are told at once, each once a referral (B31). */
export async function tellNoVehicle(referralId: string, place: Patient, on: Day, now: number): Promise<void> {
  const staff = await staffAt(placesAround(place), on)
  const openids = new Set([...doctorsFor(staff, place), ...officesFor(staff, place)])
  await Promise.all(
    [...openids].map((openid) =>
      deliver(
        {
          id: `${referralId}:no-vehicle:${openid}`,
          ...{ openid, township: place.township, notice: { kind: 'no-vehicle' }, about: referralId },
          whom: { personId: place._id },
        },
        now,
      ),
    ),
  )
}

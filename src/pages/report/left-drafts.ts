import { type HomeView } from '@domain/contract'
import { send } from '@/cloud/outbox'
import { pregnancySaid } from '@/words/pregnancy'
import { draftOf, type Draft } from './drafts'
import { isInfected, readingOf } from './form'

/** Leaving the page and coming home both see to it: once is enough. */
const underWay = new Set<string>()

type Person = { readonly personId: string; readonly name: string }

/**
 * A number was asked about and the person left without answering: it is sent as what it may be, a danger (R26). The time is
 * that of the entry, not of the sending.
 */
export async function sendUnanswered({ personId, name }: Person, { form, at, asked }: Draft): Promise<void> {
  if (underWay.has(personId)) return
  underWay.add(personId)
  await draftOf(personId).forget()
  const reading = { ...readingOf(form), unanswered: [...asked] }
  const said = { infected: isInfected(form), reading, ...pregnancySaid(form.pregnancy) }
  await send('report.submit', { personId, ...said, occurredAt: at }, `${name}，报情况`)
  underWay.delete(personId)
}

/** The app was closed on the question itself: seen to when the home page opens again. */
export async function settleLeftDrafts({ people }: HomeView): Promise<void> {
  for (const person of people) {
    const draft = await draftOf(person.personId).read()
    if (draft && draft.asked.length > 0) await sendUnanswered(person, draft)
  }
}

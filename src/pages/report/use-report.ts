import { useEffect, useRef, useState } from 'react'
import { redirectTo } from '@tarojs/taro'
import { type HomePerson } from '@domain/contract'
import { type Day } from '@domain/model/day'
import { packFor } from '@domain/policy/pack-for'
import { slipsIn, type Slip } from '@domain/rules/slips'
import { now } from '@/cloud/clock'
import { useWrite } from '@/cloud/use-write'
import { askedNow, pregnancySaid } from '@/words/pregnancy'
import { dayAt } from '@/words/when'
import { keepReceipt, type Kept } from '../receipt/kept'
import { forgetHome } from '../shared/use-home'
import { DRAFT_HOURS, draftOf, type Draft } from './drafts'
import { blank, changed, isBlank, isInfected, readingOf, type Entry, type Form, type Measured } from './form'
import { sendUnanswered } from './left-drafts'

/** One report of one person: what is filled in, what is asked about, and sending it. */
export function useReport(person: HomePerson, entry: Entry | undefined) {
  const [form, setForm] = useState<Form>({ ...blank, entry })
  const [slips, setSlips] = useState<readonly Slip[]>([])
  const [nothing, setNothing] = useState(false)
  const [restored, setRestored] = useState(false)
  const write = useWrite('report.submit')
  const draft = draftOf(person.personId)
  /** What leaving the page would leave behind. */
  const left = useRef<{ sent: boolean; draft?: Draft }>({ sent: false })

  useEffect(() => {
    let here = true
    void draftOf(person.personId)
      .read()
      .then((kept) => {
        if (!here || !kept || now() - kept.at > DRAFT_HOURS * 3_600_000) return
        const form = { ...kept.form, entry: entry ?? kept.form.entry }
        setForm(form)
        setRestored(!isBlank(form))
        if (kept.asked.length > 0) ask(form)
      })
    return () => void (here = false)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- read once for each person
  }, [person.personId, entry])

  useEffect(() => {
    const mine = left.current
    return () => {
      if (!mine.sent && mine.draft && mine.draft.asked.length > 0) void sendUnanswered(person, mine.draft)
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only leaving the page, or the person, counts
  }, [person.personId])

  function keep(next: Form, asked: readonly Slip[]): void {
    left.current.draft = { form: next, at: now(), asked: asked.map(({ field }) => field) }
    void draft.write(left.current.draft)
  }

  /** Numbers to ask about before going on, of the whole form or of one field. */
  function ask(next: Form, field?: Measured): readonly Slip[] {
    const { policy } = packFor(person.township, dayAt(now()) as Day)
    const found = slipsIn(readingOf(next), policy).filter((slip) => !field || slip.field === field)
    setSlips(found)
    keep(next, found)
    return found
  }

  function set(patch: Partial<Form>): Form {
    const next = changed(form, patch)
    setForm(next)
    setNothing(false)
    if (slips.length > 0) setSlips([])
    keep(next, [])
    return next
  }

  async function submit(next: Form = form): Promise<void> {
    if (isBlank(next)) return setNothing(true)
    if (ask(next).length > 0) return
    const [reading, at] = [readingOf(next), now()]
    const infected = !person.episode && isInfected(next)
    const input = { personId: person.personId, infected, reading, ...pregnancySaid(next.pregnancy), occurredAt: at }
    left.current.sent = true
    const result = await write.save(input, `${person.name}，报情况`)
    if (!result) return
    const { pregnant } = askedNow(person, next.pregnancy)
    if ('queued' in result) return finish({ at, reading, pregnant })
    if (result.ok) return finish({ at, reading, receipt: result.data })
    left.current.sent = false
    if (result.refusal === 'LikelySlip') {
      const found = result.detail as readonly Slip[]
      setSlips(found)
      keep(next, found)
    }
  }

  async function finish(kept: Kept): Promise<void> {
    await Promise.all([draft.forget(), keepReceipt(person.personId, kept)])
    forgetHome()
    await redirectTo({ url: `/pages/receipt/index?personId=${person.personId}` })
  }

  return {
    form,
    slips,
    nothing,
    restored,
    busy: write.busy,
    refusal: write.refusal === 'LikelySlip' ? undefined : write.refusal,
    set,
    ask,
    submit,
    clear: () => {
      setForm({ ...blank, entry: form.entry })
      setRestored(false)
      left.current.draft = undefined
      void draft.forget()
    },
    /** Stands by a number: kept as confirmed. Gives the form it makes. */
    standBy: (slip: Slip): Form => {
      const next = { ...form, confirmed: [...form.confirmed, slip.field] }
      setForm(next)
      setSlips(slips.filter((one) => one !== slip))
      keep(next, [])
      return next
    },
  }
}

export type Report = ReturnType<typeof useReport>

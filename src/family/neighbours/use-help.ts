import { useState } from 'react'
import { type HelpRow } from '@domain/contract'
import { call } from '@/cloud/call'
import { send } from '@/cloud/outbox'
import { useCall } from '@/cloud/use-call'
import { type HelpAction } from './row'

const WORDS: Readonly<Record<HelpAction, string>> = {
  'help.answer': '答应了',
  'help.done': '办完了',
  'help.withdraw': '撤下来',
}

interface Below {
  readonly of: object
  readonly rows: readonly HelpRow[]
  readonly more: string | null
}

/** What stands in somebody's grid, page by page, and each step taken on it. */
export function useHelp(personId: string | undefined) {
  const asked = useCall('help.list', personId === undefined ? undefined : { personId })
  const { data } = asked
  const [below, setBelow] = useState<Below>()
  const [busy, setBusy] = useState<string>()
  const [queued, setQueued] = useState(false)
  const [refused, setRefused] = useState<string>()
  const mine = below && below.of === data ? below : undefined
  const next = mine ? mine.more : (data?.more ?? null)

  const more = async () => {
    if (!data || !next || personId === undefined) return
    const answer = await call('help.list', { personId, after: next })
    setRefused(answer.ok ? undefined : answer.refusal)
    if (answer.ok) setBelow({ of: data, rows: [...(mine?.rows ?? []), ...answer.data.rows], more: answer.data.more })
  }
  const take = async ({ postId, words }: HelpRow, action: HelpAction) => {
    if (personId === undefined || busy !== undefined) return
    setBusy(postId)
    const sent = await send(action, { personId, postId }, `邻里互助，${words}，${WORDS[action]}`)
    setBusy(undefined)
    setQueued('queued' in sent)
    setRefused('queued' in sent || sent.ok ? undefined : sent.refusal)
    await asked.reload()
  }
  return {
    ...asked,
    rows: [...(data?.rows ?? []), ...(mine?.rows ?? [])],
    more: next ? more : undefined,
    busy,
    queued,
    refused,
    take,
    keep: () => setQueued(true),
  }
}

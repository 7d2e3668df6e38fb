import { OfflineBanner } from '@/components/offline-banner'
import { useOutbox } from '@/cloud/outbox'
import { open, pages } from './route'
import { clockWords } from './when'

/** How old the list is, and how much waits on this phone; nothing when neither is so. */
export function WorkerBanner({ stale }: { readonly stale?: number }) {
  const waiting = useOutbox().filter(({ state }) => state !== 'sending').length
  return (
    <OfflineBanner
      id='banner'
      listAt={stale === undefined ? undefined : clockWords(stale)}
      waiting={waiting}
      onOpen={waiting > 0 ? () => open(pages.outbox()) : undefined}
    />
  )
}

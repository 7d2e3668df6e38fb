import { OfflineBanner } from '@/components/offline-banner'
import { useOutbox } from '@/cloud/outbox'
import { clockWords } from '@/words/when'
import { go } from './go'

/** How old the list on the screen is, and what this phone still has to send. */
export function AgeBanner({ stale }: { readonly stale?: number }) {
  const waiting = useOutbox().filter((entry) => entry.state !== 'sending').length
  return (
    <OfflineBanner
      id='banner'
      listAt={stale === undefined ? undefined : clockWords(stale)}
      waiting={waiting}
      onOpen={waiting > 0 ? () => go('/pages/outbox/index') : undefined}
    />
  )
}

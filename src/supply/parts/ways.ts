import { go } from '@/view/go'

/** Every way between the pages of this package. */
export const ways = {
  shelf: (shelfId: string) => go('/supply/shelf/index', { shelfId }),
  receive: (shelfId: string) => go('/supply/receive/index', { shelfId }),
  count: (shelfId: string) => go('/supply/count/index', { shelfId }),
  ledger: (shelfId: string) => go('/supply/ledger/index', { shelfId }),
  say: (shelfId: string) => go('/supply/say/index', { shelfId }),
  allocations: (place: string, shelfId?: string) => go('/supply/allocations/index', { place, shelfId }),
  allocation: (id: string) => go('/supply/allocations/index', { id }),
  township: () => go('/supply/township/index'),
  rebalance: (place: string, category?: string) => go('/supply/rebalance/index', { place, category }),
  returnees: (place: string) => go('/supply/returnees/index', { place }),
  kits: (place: string) => go('/supply/kits/index', { place }),
  kitRound: (place: string, roundId: string) => go('/supply/kits/index', { place, roundId }),
  wave: (place: string) => go('/supply/wave/index', { place }),
}

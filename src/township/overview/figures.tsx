import { type Figure, type OverviewView } from '@domain/contract'
import { NumberTile, Tiles } from '@/components/number-tile'
import { FIGURES } from '../parts/figures'
import { openPeople } from '../parts/places'

const SHOWN: readonly Figure[] = [
  'alert',
  'late',
  'last-rung',
  'referral',
  'referral-late',
  'at-home',
  'in-hospital',
  'to-confirm',
  'red',
  'yellow',
  'to-survey',
  'tier-lowered',
  'no-helper',
]

/** Not nobody's business when there are any. */
const HOT: readonly Figure[] = ['alert', 'last-rung', 'referral-late', 'no-helper']

/** Shown when there are any: what has climbed to the office (A01, E04), a red person put lower (R106), somebody said to be gone (R113), nobody of their own (A03). */
const EXCEPTIONS: readonly Figure[] = ['last-rung', 'tier-lowered', 'to-confirm', 'no-helper']

interface FiguresProps {
  readonly overview: OverviewView
  /** How many are shown at first; all when absent (P12). */
  readonly shown?: number
}

/** The figures beside today’s contacts; 0 is shown as 0, but for exceptions. */
export function Figures({ overview, shown }: FiguresProps) {
  const figures = SHOWN.filter((figure) => !EXCEPTIONS.includes(figure) || overview.total[figure] > 0)
  return (
    <Tiles>
      {figures.slice(0, shown).map((figure) => (
        <NumberTile
          key={figure}
          id={`figure-${figure}`}
          label={FIGURES[figure]}
          value={overview.total[figure]}
          hot={HOT.includes(figure) && overview.total[figure] > 0}
          onTap={() => openPeople(overview.township, figure)}
        />
      ))}
    </Tiles>
  )
}

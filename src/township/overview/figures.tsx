import { type Figure, type OverviewView } from '@domain/contract'
import { NumberTile, Tiles } from '@/components/number-tile'
import { FIGURES } from '../parts/figures'
import { openPeople } from '../parts/places'

const SHOWN: readonly Figure[] = ['alert', 'late', 'at-home', 'red', 'yellow', 'to-survey']

/** The figures beside today's contacts; 0 is shown as 0. */
export function Figures({ overview }: { readonly overview: OverviewView }) {
  return (
    <Tiles>
      {SHOWN.map((figure) => (
        <NumberTile
          key={figure}
          id={`figure-${figure}`}
          label={FIGURES[figure]}
          value={overview.total[figure]}
          hot={figure === 'alert' && overview.total.alert > 0}
          onTap={() => openPeople(overview.township, figure)}
        />
      ))}
    </Tiles>
  )
}

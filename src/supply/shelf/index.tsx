import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type LotRow, type ShelfView, type TransferRow } from '@domain/contract/views-stock'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { AgeBanner } from '@/view/age-banner'
import { useReturn } from '@/view/use-return'
import { Saved } from '../parts/saved'
import { ways } from '../parts/ways'
import { ArriveSheet } from './arrive-sheet'
import { ChangeSheet } from './change-sheet'
import { LotSheet } from './lot-sheet'
import { LotsSheet } from './lots-sheet'
import { Stand } from './stand'
import { SumsSheet } from './sums-sheet'
import { goalWords, headWords, peopleWords, shortWords } from './view'
import '../parts/supply.scss'

type Over =
  | { readonly is: 'lots'; readonly category: LotRow['category'] }
  | { readonly is: 'lot'; readonly lot: LotRow }
  | { readonly is: 'arrive'; readonly transfer: TransferRow }
  | { readonly is: 'sums' | 'change' }

/** One shelf: each category against both lines, the lots behind each figure, and what is on its way here (B13, B14, E24). */
export default function ShelfPage() {
  const { params } = useRouter()
  const shelfId = params.shelfId ?? ''
  const asked = useCall('stock.view', { shelfId })
  const [over, setOver] = useState<Over>()
  const [done, setDone] = useState<{ readonly words: string; readonly queued: boolean }>()
  useReturn(() => void asked.reload())
  const view = asked.data
  const close = () => setOver(undefined)

  function finish(words: string, queued: boolean): void {
    close()
    setDone({ words, queued })
    if (!queued) void asked.reload()
  }

  return (
    <Page
      label='药品'
      head={
        view && (
          <Head
            title={view.name}
            aside={view.kind === 'pharmacy' ? undefined : peopleWords(view)}
            sub={headWords(view)}
          />
        )
      }
      banner={<AgeBanner stale={asked.stale} />}
      foot={view && <Foot view={view} />}
      sheet={
        view &&
        over && (
          <>
            {over.is === 'lots' && (
              <LotsSheet
                view={view}
                category={over.category}
                onPick={(lot) => setOver({ is: 'lot', lot })}
                onClose={close}
              />
            )}
            {over.is === 'lot' && <LotSheet shelf={view} lot={over.lot} onDone={finish} onClose={close} />}
            {over.is === 'sums' && <SumsSheet view={view} onClose={close} />}
            {over.is === 'change' && <ChangeSheet view={view} onDone={finish} onClose={close} />}
            {over.is === 'arrive' && (
              <ArriveSheet shelfId={shelfId} transfer={over.transfer} onDone={finish} onClose={close} />
            )}
          </>
        )
      }
    >
      {done && <Saved id='done' text={done.words} queued={done.queued} />}
      <Answered id='shelf' of={asked} words={refusalWords} cards={4}>
        {(shown) => (
          <Stand
            view={shown}
            onLots={(category) => setOver({ is: 'lots', category })}
            onChange={() => setOver({ is: 'change' })}
            onSums={() => setOver({ is: 'sums' })}
            onArrive={(transfer) => setOver({ is: 'arrive', transfer })}
          />
        )}
      </Answered>
    </Page>
  )
}

/** The one thing to do next: say how a pharmacy stands, ask for what is missing, or take a delivery in. */
function Foot({ view }: { readonly view: ShelfView }) {
  const { shelfId, may, place } = view
  if (may.includes('say')) return <BigButton id='say' text='报一下充足、紧张还是缺货' onTap={() => ways.say(shelfId)} />
  const short = shortWords(view)
  if (short !== '' && may.includes('change'))
    return (
      <>
        <BigButton id='ask' text={`申请调拨：${short}`} onTap={() => ways.allocations(place, shelfId)} />
        <View className='t-small t-2 t-center mt2'>{goalWords(view)}</View>
      </>
    )
  if (may.includes('receive')) return <BigButton id='receive' text='收货' onTap={() => ways.receive(shelfId)} />
  return null
}

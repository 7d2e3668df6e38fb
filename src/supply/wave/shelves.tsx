import { useState } from 'react'
import { View } from '@tarojs/components'
import { type WaveShelf, type WaveView } from '@domain/contract/wave'
import { refusalWords } from '@/cloud/refusals'
import { useWrite } from '@/cloud/use-write'
import { BigButton } from '@/components/big-button'
import { Card, SectionTitle } from '@/components/card'
import { StateDot } from '@/components/state-dot'
import { ways } from '../parts/ways'
import { packWords } from '../parts/words'
import { dryWords, shelfWords } from './view'

/** Each shelf against the wave, who runs dry first first; what it lacks becomes a draft for the county in one tap (F07, B17). */
export function Shelves({ view }: { readonly view: Pick<WaveView, 'shelves' | 'draftNote'> }) {
  return (
    <View className='blk'>
      <SectionTitle>各处能撑到哪天</SectionTitle>
      {view.shelves.map((shelf) => (
        <ShelfCard key={shelf.shelfId} shelf={shelf} note={view.draftNote} />
      ))}
    </View>
  )
}

function ShelfCard({ shelf, note }: { readonly shelf: WaveShelf; readonly note: string }) {
  const { shelfId, name, rows } = shelf
  return (
    <Card id={`wave-${shelfId}`}>
      <View className='t-lead'>{name}</View>
      <View className='t-small t-2'>{shelfWords(shelf)}</View>
      {rows.map((row) => (
        <View key={row.category} className='need'>
          <View className='grow'>
            <View className='t-b'>{row.name}</View>
            <View className='t-small t-2'>{dryWords(row)}</View>
          </View>
          {row.draft && <Draft shelfId={shelfId} draft={row.draft} note={note} />}
        </View>
      ))}
    </Card>
  )
}

interface DraftProps {
  readonly shelfId: string
  readonly draft: NonNullable<WaveShelf['rows'][number]['draft']>
  readonly note: string
}

/** A draft asks nobody for anything yet: the shelf's own page has it, to be sent or thrown away. */
function Draft({ shelfId, draft: { item, itemName, packs, courses }, note }: DraftProps) {
  const writing = useWrite('allocation.draft')
  const [id, setId] = useState<string>()
  const words = `${itemName} ${packs} ${packWords(item)}（${courses} 人份）`

  async function draft(): Promise<void> {
    const result = await writing.save({ shelfId, item, packs, note }, `调拨草稿 ${words}`)
    if (result && 'ok' in result && result.ok) setId(result.data.allocationId)
  }

  if (id !== undefined)
    return (
      <BigButton id={`drafted-${shelfId}-${item}`} kind='plain' small text='看草稿' onTap={() => ways.allocation(id)} />
    )
  return (
    <View>
      <BigButton
        id={`draft-${shelfId}-${item}`}
        kind='secondary'
        small
        text={`拟 ${packs} ${packWords(item)}`}
        label={`拟一份调拨草稿：${words}`}
        busy={writing.busy ? '正在存' : undefined}
        off={writing.queued ? '等有网' : undefined}
        onTap={() => void draft()}
      />
      {writing.refusal && (
        <View className='row row--top t-small mt1' ariaLive='polite'>
          <StateDot state='miss' />
          <View className='grow ml2'>{refusalWords(writing.refusal)}</View>
        </View>
      )}
    </View>
  )
}

import { useState } from 'react'
import { Cell, Cells } from '@/components/cell'
import { owedByClinic, type Care } from './view'
import { CloseSheet } from './close-sheet'
import { HistorySheet } from './history-sheet'
import { Slot } from './slot'

interface MoreProps {
  readonly care: Care
  readonly onDone: () => void
}

/** What is done now and then: look back, or end home treatment. */
export function More({ care, onDone }: MoreProps) {
  const [open, setOpen] = useState<'history' | 'close'>()
  const { person } = care
  const shut = () => setOpen(undefined)
  return (
    <>
      <Cells>
        <Cell id='history' title='以前的记录和依据' onTap={() => setOpen('history')} />
        {person.episode && (
          <Cell
            id='close'
            title='结束居家治疗'
            label='结束居家治疗'
            note={care.mayEnd.words}
            onTap={() => setOpen('close')}
          />
        )}
      </Cells>
      <Slot>
        {open === 'history' && (
          <HistorySheet personId={person.personId} name={person.name} owed={owedByClinic(care)} onClose={shut} />
        )}
        {open === 'close' && <CloseSheet care={care} onClose={shut} onDone={onDone} />}
      </Slot>
    </>
  )
}

import { useState } from 'react'
import { Cell, Cells } from '@/components/cell'
import { go } from '@/view/go'
import { owedByClinic, type Care } from './view'
import { CloseSheet } from './close-sheet'
import { HistorySheet } from './history-sheet'
import { MoreSheet } from './more-sheet'
import { Slot } from './slot'

interface MoreProps {
  readonly care: Care
  readonly onDone: () => void
}

/** What is done now and then stands behind one row: the first screen has no byte to spare for it (P12). */
export function More({ care, onDone }: MoreProps) {
  const [open, setOpen] = useState<'more' | 'history' | 'close'>()
  const { person } = care
  const referral = person.duties.find(({ kind }) => kind === 'referral')
  const shut = () => setOpen(undefined)
  return (
    <>
      <Cells>
        {referral && (
          <Cell
            id='referral'
            title='转诊'
            note={referral.dueWords}
            onTap={() => go('/clinic/referral/index', { personId: person.personId })}
          />
        )}
        <Cell id='more' title='记录和别的事' onTap={() => setOpen('more')} />
        {person.episode && care.mayEnd.suggested && (
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
        {open === 'more' && <MoreSheet care={care} onOpen={setOpen} onClose={shut} />}
        {open === 'history' && (
          <HistorySheet personId={person.personId} name={person.name} owed={owedByClinic(care)} onClose={shut} />
        )}
        {open === 'close' && <CloseSheet care={care} onClose={shut} onDone={onDone} />}
      </Slot>
    </>
  )
}

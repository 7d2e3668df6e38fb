import { Cell, Cells } from '@/components/cell'
import { Sheet } from '@/components/sheet'
import { go } from '@/view/go'
import { type Care } from './view'

interface MoreSheetProps {
  readonly care: Care
  readonly onOpen: (sheet: 'history' | 'close') => void
  readonly onClose: () => void
}

/** Everything else a clinician may do about somebody, each on a page of its own. */
export function MoreSheet({ care, onOpen, onClose }: MoreSheetProps) {
  const { personId, name, episode, alert, tier, toSurvey, away } = care.person
  const leave = (page: string) => {
    onClose()
    go(page, { personId })
  }
  return (
    <Sheet id='more-sheet' title='别的事' note={name} onClose={onClose}>
      <Cells>
        <Cell id='history' title='以前的记录和依据' onTap={() => onOpen('history')} />
        {(tier ?? toSurvey) && <Cell id='tier' title='分类' onTap={() => leave('/clinic/tier/index')} />}
        {episode && <Cell id='care' title='定期看病' onTap={() => leave('/worker/care/index')} />}
        {(episode ?? alert) && <Cell id='borrow' title='借血氧仪' onTap={() => leave('/clinic/equipment/index')} />}
        {episode && !care.mayEnd.suggested && (
          <Cell id='close' title='结束居家治疗' note={care.mayEnd.words} onTap={() => onOpen('close')} />
        )}
        {!away && <Cell id='standing' title='住院、搬走、去世' onTap={() => leave('/worker/standing/index')} />}
      </Cells>
    </Sheet>
  )
}

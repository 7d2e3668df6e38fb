import { Sheet } from '@/components/sheet'
import { PrintForm, WHOLE } from './print-form'
import { type PrintedList } from './view'

interface PrintSheetProps {
  readonly lists: readonly PrintedList[]
  /** Whose they are, where that is settled already. */
  readonly whose?: string
  readonly onClose: () => void
}

/** 打印名单 over the office's pages (F14). */
export function PrintSheet({ lists, whose, onClose }: PrintSheetProps) {
  return (
    <Sheet id='print-sheet' title='打印名单' note={whose ? `${whose}的。${WHOLE}` : WHOLE} onClose={onClose}>
      <PrintForm lists={lists} />
    </Sheet>
  )
}

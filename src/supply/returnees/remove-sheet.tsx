import { useWrite } from '@/cloud/use-write'
import { SaveFoot } from '@/components/save-foot'
import { Sheet } from '@/components/sheet'
import { type Entry } from './index'

interface RemoveSheetProps {
  readonly entry: Entry
  readonly onClose: () => void
  readonly onDone: (words: string, queued: boolean) => void
}

/** Written down twice, or they did not come: taken off again. */
export function RemoveSheet({ entry, onClose, onDone }: RemoveSheetProps) {
  const writing = useWrite('returnee.remove')

  async function remove(): Promise<void> {
    const result = await writing.save({ place: entry.village, entryId: entry.entryId }, `拿掉返乡，${entry.words}`)
    if (result && ('queued' in result || result.ok)) onDone('拿掉了，两条线跟着回去。', 'queued' in result)
  }

  return (
    <Sheet id='remove-sheet' title='这一批没来，或者记重了？' note={entry.words} onClose={onClose}>
      <SaveFoot id='remove' writing={writing} onSave={() => void remove()} text='拿掉这一批' />
    </Sheet>
  )
}

import { useState } from 'react'
import { View } from '@tarojs/components'
import { refusalWords } from '@/cloud/refusals'
import { useWrite } from '@/cloud/use-write'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { ChoiceCards } from '@/components/choice-cards'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import { openLeave } from '../parts/places'
import { askedToEnd } from './confirm'
import { colleaguesOf, namesOf, orphansIn, postWords, takesLeave, termWords, type Worker } from './view'

interface EndSheetProps {
  readonly place: string
  readonly worker: Worker
  readonly staff: readonly Worker[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/**
 * Ends a post. While people would be left without anybody it is not done, and the page says whom, and asks who takes them: a
 * colleague in the same tap, or the office itself (A03).
 */
export function EndSheet({ place, worker, staff, onClose, onDone }: EndSheetProps) {
  const { accountId, postId, name } = worker
  const [successor, setSuccessor] = useState<string>()
  const ending = useWrite('staff.end')
  const orphans = orphansIn(ending.refusal, ending.detail)
  const [left, setLeft] = useState<ReturnType<typeof orphansIn>>()
  const alone = orphans ?? left
  const colleagues = colleaguesOf(worker, staff)
  const chosen = colleagues.find(({ value }) => value === successor)

  async function end(more: { successor?: string; officeTakes?: boolean } = {}): Promise<void> {
    const result = await ending.save({ place, accountId, postId, ...more }, `${name}，不再担任`)
    if (!result) return
    if ('queued' in result || result.ok) return onDone()
    const found = orphansIn(result.refusal, result.detail)
    if (found) setLeft(found)
  }
  const endNow = async () => {
    if (await askedToEnd(worker)) await end()
  }
  const busy = ending.busy ? '正在办' : undefined

  return (
    <Sheet
      id='end'
      title={name || '没写名字'}
      note={`${postWords({ ...worker, until: null })}。${termWords(worker)}`}
      onClose={onClose}
    >
      {ending.refusal && !orphans && (
        <Notice id='end-refused' title='没办成' text={refusalWords(ending.refusal)} refusal={ending.refusal} />
      )}
      {!alone && takesLeave(worker) && (
        <BigButton
          id='end-leave'
          kind='secondary'
          text={worker.leave ? '看请假' : `替${name}请假，找人代`}
          onTap={() => openLeave(place, accountId)}
        />
      )}
      {!alone && <BigButton id='end-post' kind='secondary' text='不再担任' busy={busy} onTap={() => void endNow()} />}
      {alone && (
        <>
          <Card id='orphans' hot>
            <View ariaLive='assertive' className='t-b'>
              还不能结束：{alone.people} 个人会没人包
            </View>
            <View className='t-2 mt1'>{namesOf(alone)}</View>
          </Card>
          <Cells>
            {alone.grids.map(({ grid, placeName, people }) => (
              <Cell key={grid} id={`orphans-${grid}`} title={placeName} value={`${people} 人`} />
            ))}
          </Cells>
          <View className='t-lead mt3'>谁来接</View>
          {colleagues.length === 0 && <View className='t-2 mt1'>本镇乡没有别的同岗的人。先请一位来。</View>}
          <View className='mt2'>
            <ChoiceCards
              id='successor'
              options={colleagues}
              value={successor ? [successor] : []}
              onChange={([one]) => setSuccessor(one)}
            />
          </View>
          {colleagues.length > 0 && (
            <BigButton
              className='mt3'
              id='end-successor'
              text={chosen ? `${chosen.label}来接，${name}不再担任` : ''}
              off={chosen ? undefined : '先点谁来接'}
              busy={busy}
              onTap={() => void end({ successor })}
            />
          )}
          <BigButton
            id='end-office'
            kind='quiet'
            text='还没定人，办公室先顶着'
            busy={busy}
            onTap={() => void end({ officeTakes: true })}
          />
          <View className='t-small t-2'>顶着的这些人，会一直在总览的“没人包”里，直到有人接。</View>
        </>
      )}
    </Sheet>
  )
}

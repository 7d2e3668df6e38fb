import { useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/cloud/clock'
import { useWrite } from '@/cloud/use-write'
import { isSure } from '@/components/away-sheet'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { Refused } from '../parts/trouble'
import { BACK, CONFIRM, meansWords, type Standing } from './view'

interface AwayCardProps {
  readonly personId: string
  readonly standing: Standing
  readonly onSay: () => void
  readonly onEnd: (mistake: boolean) => void
  readonly onDone: () => void
}

/** Here, said to be gone, or gone: what that means, and what the caller may do about it (E08, R113). */
export function AwayCard({ personId, standing, onSay, onEnd, onDone }: AwayCardProps) {
  const { away, name, maySay } = standing
  const confirming = useWrite('away.confirm')
  const [queued, setQueued] = useState(false)
  if (!away)
    return (
      <Card id='standing-here'>
        <View className='t-lead'>在家，照常联系</View>
        {maySay && (
          <View className='mt3'>
            <BigButton id='standing-say' kind='secondary' text='住院、搬走或者去世了' onTap={onSay} />
          </View>
        )}
      </Card>
    )

  const { kind, words, by, note, confirmedBy, may } = away
  const confirm = async () => {
    if (kind === 'dead' && !(await isSure(name))) return
    const result = await confirming.save({ personId, kind, occurredAt: now() }, `${name}，核实`)
    if (!result) return
    if ('queued' in result) setQueued(true)
    else if (result.ok) onDone()
  }
  const back = confirmedBy === null ? null : BACK[kind]
  return (
    <Card id='standing-away'>
      <View className='t-lead'>{words}</View>
      {note && (
        <View className='mt1'>
          {confirmedBy === null ? '' : `${by}说的，`}
          {note}
        </View>
      )}
      <View className='t-small t-2 mt1'>{meansWords(away)}</View>
      {queued && <View className='t-small mt2'>存在手机里，有网时打开守望就发。</View>}
      <Refused id='standing-refused' refusal={confirming.refusal} />
      {may.includes('confirm') && (
        <View className='mt3'>
          <BigButton
            id='standing-confirm'
            text={CONFIRM[kind]}
            label={`核实，${name}${CONFIRM[kind]}`}
            busy={confirming.busy ? '正在存' : undefined}
            onTap={() => void confirm()}
          />
        </View>
      )}
      {may.includes('end') && back && (
        <View className='mt3'>
          <BigButton id='standing-back' text={back} onTap={() => onEnd(false)} />
        </View>
      )}
      {may.includes('end') && (
        <View className='mt2'>
          <BigButton
            id='standing-mistake'
            kind={back ? 'quiet' : 'secondary'}
            text={confirmedBy === null ? '没有这回事，撤回' : '弄错了，撤回'}
            onTap={() => onEnd(true)}
          />
        </View>
      )}
    </Card>
  )
}

import { useState } from 'react'
import { View } from '@tarojs/components'
import { type LendRow } from '@domain/contract'
import { BigButton } from '@/components/big-button'
import { Card, SectionTitle } from '@/components/card'
import { Notice } from '@/components/notice'
import { StateDot } from '@/components/state-dot'
import { refusalWords } from '@/cloud/refusals'
import { useWrite } from '@/cloud/use-write'

/** 帮家里人收: lends the messages of this phone to somebody it is bound to, and takes them back at once (F16). */
export function Lending({ people }: { readonly people: readonly LendRow[] }) {
  if (people.length === 0) return null
  return (
    <>
      <SectionTitle>帮家里人收</SectionTitle>
      <View className='blk t-small t-2 reminders__about'>
        老人自己的微信发不了时，发到您这里，用掉您的一条。只说“有新进展”“医生今天要联系”，不写病情；随时可以不收。
      </View>
      {people.map((row) => (
        <LendCard key={row.bondId} row={row} />
      ))}
    </>
  )
}

function LendCard({ row }: { readonly row: LendRow }) {
  const { bondId, name, own, others } = row
  const [lent, setLent] = useState(row.lent)
  const lend = useWrite('reminder.lend')
  const takeBack = useWrite('reminder.takeBack')
  const write = lent ? takeBack : lend
  const change = async () => {
    const result = await write.ask({ bondId })
    if (result && 'ok' in result && result.ok) setLent(result.data.lent)
  }
  const refusal = lend.refusal ?? takeBack.refusal
  return (
    <Card id={`lend-${bondId}`}>
      <View className='row row--top'>
        <StateDot state={lent ? 'fine' : 'none'} />
        <View className='grow ml2' ariaLive='polite'>
          <View className='t-b'>{lent ? `您在替${name}收` : name}</View>
          <View className='t-small t-2'>{whoElse(own, others)}</View>
        </View>
      </View>
      <View className='mt3'>
        <BigButton
          id={`lend-${bondId}-change`}
          kind='secondary'
          text={lent ? '不收了' : '我来收'}
          label={lent ? `不再替${name}收提醒` : `替${name}收提醒`}
          busy={write.busy ? '正在改' : undefined}
          onTap={() => void change()}
        />
      </View>
      {refusal && <Notice id={`lend-${bondId}-refused`} title='没改成' text={refusalWords(refusal)} />}
    </Card>
  )
}

function whoElse(own: boolean, others: number): string {
  const self = own ? '先发到本人微信' : '本人没有用守望'
  return others > 0 ? `${self}，还有 ${others} 位家里人愿意收` : `${self}，没有别的人收`
}

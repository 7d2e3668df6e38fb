import { View } from '@tarojs/components'
import { showModal } from '@tarojs/taro'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { Tag } from '@/components/tag'
import { dayAt, dayWords } from '@/words/when'
import { STATES, versionWords, type Version } from './view'

interface VersionsProps {
  readonly versions: readonly Version[]
  readonly busy: boolean
  readonly onWithdraw: (version: number) => void
}

/** Everything that was ever saved, newest first: who, when, why; what is not in force yet can be taken back. */
export function Versions({ versions, busy, onWithdraw }: VersionsProps) {
  if (versions.length === 0)
    return (
      <EmptyState id='no-versions' title='还没有自己定过' note='都照方案办。在“规则”里点一项，改了存下就在这里。' />
    )
  return (
    <>
      {versions.map((one) => (
        <Card key={one.version} id={`version-${one.version}`}>
          <View className='row'>
            <View className='grow t-b'>第 {one.version} 版</View>
            <Tag text={STATES[one.state]} dashed={one.state === 'waiting'} />
          </View>
          {one.changes.map((words) => (
            <View key={words}>{words}</View>
          ))}
          <View className='t-small t-2'>{versionWords(one, dayAt)}</View>
          <View className='t-small t-2'>{one.reason}</View>
          {one.mayWithdraw && (
            <View className='mt2'>
              <BigButton
                id={`withdraw-${one.version}`}
                kind='secondary'
                small
                text='收回'
                label={`收回第 ${one.version} 版`}
                busy={busy ? '正在收回' : undefined}
                onTap={() => void askedToWithdraw(one).then((yes) => yes && onWithdraw(one.version))}
              />
            </View>
          )}
        </Card>
      ))}
    </>
  )
}

async function askedToWithdraw({ version, from }: Version): Promise<boolean> {
  const { confirm } = await showModal({
    title: '收回这一版吗',
    content: `第 ${version} 版原定 ${dayWords(from)}起用。收回后照现在的规则办，记录还留着。`,
    confirmText: '收回',
    cancelText: '留着',
  })
  return confirm
}

import { View } from '@tarojs/components'
import { refusalWords } from '@/cloud/refusals'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Outcome } from './outcome'
import { useFile } from './use-file'
import './index.scss'

/** The ledger in: a file is looked at first, what it would do is shown, and only then it is done (A04, E11). */
export function BringIn({ township }: { readonly township: string }) {
  const file = useFile(township)
  const { stage, name, gone, refusal } = file

  if (refusal) {
    const stopped = stage === 'importing' && gone.next !== 0
    return (
      <>
        <Notice
          id='stopped'
          title={stopped ? `停在第 ${gone.next ?? 0} 人，前面的已经存好` : '没看成'}
          text={
            stopped
              ? `${refusal === 'Offline' ? '没网了，有网时' : refusalWords(refusal)}接着导就行，不会重复。`
              : refusalWords(refusal)
          }
          refusal={refusal}
          onRetry={() => void file.again()}
          retryText={stopped ? '接着导' : '再试一次'}
        />
        <View className='blk'>
          <BigButton id='other-file' kind='quiet' text='换一个文件' onTap={() => void file.choose()} />
        </View>
      </>
    )
  }

  switch (stage) {
    case 'none':
      return <Before onChoose={() => void file.choose()} />
    case 'checking':
      return <Going name={name} doing='正在看' at={gone.next ?? gone.rows} of={gone.rows} />
    case 'importing':
      return <Going name={name} doing='正在存' at={gone.next ?? gone.rows} of={gone.rows} />
    case 'checked': {
      const some = gone.counts.created + gone.counts.changed
      return (
        <>
          <Outcome name={name} gone={gone} done={false} />
          <View className='blk'>
            <BigButton
              id='apply'
              text={`存这 ${some} 人`}
              off={some === 0 ? '没有要新增、要改的' : undefined}
              onTap={() => void file.apply()}
            />
            <BigButton
              id='other-file'
              className='mt2'
              kind='quiet'
              text='换一个文件'
              onTap={() => void file.choose()}
            />
          </View>
        </>
      )
    }
    case 'done':
      return (
        <>
          <Outcome name={name} gone={gone} done />
          <View className='blk'>
            <BigButton id='next-file' kind='secondary' text='再导一个文件' onTap={file.reset} />
          </View>
        </>
      )
  }
}

function Before({ onChoose }: { readonly onChoose: () => void }) {
  return (
    <Card id='before'>
      <View className='t-b'>先看，再存</View>
      <View className='t-2 mt1'>选一个 .xlsx 或 .csv。先看会新增谁、改哪些、哪几行进不去，点了“存”才写进登记。</View>
      <View className='t-2 mt2'>空着的格不改。改过的，原来写的都留着，谁改的也看得到。有一行不对，别的照样存。</View>
      <View className='t-2 mt2'>没有表？先导出一份，照着它的表头填。年龄、分类、迟几天是算出来的，填了不算。</View>
      <View className='mt3'>
        <BigButton id='choose-file' text='选文件' onTap={onChoose} />
      </View>
    </Card>
  )
}

interface GoingProps {
  readonly name: string
  readonly doing: string
  readonly at: number
  readonly of: number
}

function Going({ name, doing, at, of }: GoingProps) {
  const words = of === 0 ? doing : `${doing}，${at} / ${of} 人`
  return (
    <Card id='going'>
      <View ariaLive='polite' ariaLabel={words} className='t-lead'>
        {words}
      </View>
      <View className='t-small t-2 mt1'>{name}</View>
      <View className='ledger__track mt3'>
        <View
          className='ledger__bar'
          style={{ width: `${of === 0 ? 2 : Math.max(2, Math.round((100 * at) / of))}%` }}
        />
      </View>
      <View className='t-small t-2 mt2'>别关这一页。断了也不要紧，再来一次，存过的不会重复。</View>
    </Card>
  )
}

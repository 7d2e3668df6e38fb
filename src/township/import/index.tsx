import { useState } from 'react'
import { setClipboardData } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { refusalWords } from '@/cloud/refusals'
import { useWrite } from '@/cloud/use-write'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { Field } from '@/components/field'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { StateDot } from '@/components/state-dot'
import { back } from '@/view/go'
import { OfficePage } from '../parts/office-page'
import { useOffice } from '../parts/use-office'
import { codesOf, EXAMPLE, readFor, rowWords, type Row } from './view'

/** A township's roster at once: pasted, read line by line before anything is done, one code each (A01). Only with a network. */
export default function Import() {
  const office = useOffice()
  const place = office.data?.township
  const [text, setText] = useState('')
  const [rows, setRows] = useState<readonly Row[]>()
  const bringing = useWrite('staff.import')
  const read = place ? readFor(text, place) : undefined

  async function bring(): Promise<void> {
    if (!place) return
    const answer = await bringing.ask({ place, text })
    if (answer && 'ok' in answer && answer.ok) setRows(answer.data.rows)
  }
  const invited = rows?.filter(({ state }) => state === 'invited').length ?? 0
  if (rows)
    return (
      <OfficePage
        label='邀请码'
        tab='staff'
        foot={
          codesOf(rows) ? (
            <BigButton
              id='copy-codes'
              text='复制全部的码'
              onTap={() => void setClipboardData({ data: codesOf(rows) })}
            />
          ) : (
            <BigButton id='import-done' text='好了' onTap={back} />
          )
        }
      >
        <Head title={`请了 ${invited} 人`} sub={invited > 0 ? '码只显示这一次，各人用各人的' : '没有新的码'} />
        <Cells>
          {rows.map((row) => (
            <Cell
              key={row.line}
              id={`row-${row.line}`}
              title={row.name || `第 ${row.line} 行`}
              note={rowWords(row)}
              value={row.state === 'invited' ? row.code : undefined}
            />
          ))}
        </Cells>
      </OfficePage>
    )

  const good = read?.good ?? 0
  const foot = place && (
    <BigButton
      id='import-save'
      text={`请这 ${good} 个人来`}
      off={good > 0 ? undefined : '先贴名单'}
      busy={bringing.busy ? '正在请' : undefined}
      onTap={() => void bring()}
    />
  )
  return (
    <OfficePage label='名单' tab='staff' foot={foot}>
      <Head title='有一份名单' sub='一行一个人：姓名，岗位，地点，职务，电话' />
      <Answered id='import' of={office} words={refusalWords}>
        {() => (
          <>
            <Field
              id='import-text'
              label='贴在这里'
              lines
              value={text}
              onInput={setText}
              maxLength={8000}
              hint={`比如：${EXAMPLE}。职务、电话可以空着。`}
            />
            {bringing.refusal && (
              <Notice id='refused' title='没请成' text={`${refusalWords(bringing.refusal)}贴的还在。`} />
            )}
            {read && read.lines.length > 0 && (
              <View className='blk'>
                <SectionTitle>
                  看得懂 {good} 行，共 {read.lines.length} 行
                </SectionTitle>
                <Cells>
                  {read.lines.map(({ line, title, note, ok }) => (
                    <Cell
                      key={line}
                      id={`line-${line}`}
                      title={title}
                      note={note}
                      lead={<StateDot state={ok ? 'fine' : 'miss'} />}
                    />
                  ))}
                </Cells>
              </View>
            )}
          </>
        )}
      </Answered>
    </OfficePage>
  )
}

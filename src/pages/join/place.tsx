import { useState } from 'react'
import { View } from '@tarojs/components'
import { townships } from '@domain/policy/tenants'
import { BigButton } from '@/components/big-button'
import { Card, SectionTitle } from '@/components/card'
import { Chips } from '@/components/chips'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { refusalWords } from '@/cloud/refusals'
import { useWrite } from '@/cloud/use-write'
import { HelpRow } from '../shared/help-row'
import { forgetHome } from '../shared/use-home'
import { TextSheet } from './text-sheet'
import { PRIVACY } from './texts'

interface PlaceProps {
  readonly onDone: (place: { readonly township: string; readonly village: string }) => void
}

/** Township and village, and the privacy text; nothing about anyone's health yet (E17). */
export function Place({ onDone }: PlaceProps) {
  const [township, setTownship] = useState<string>()
  const [village, setVillage] = useState<string>()
  const [reading, setReading] = useState(false)
  const join = useWrite('account.join')
  const villages = townships.find(({ code }) => code === township)?.villages ?? []

  const agree = async () => {
    if (!township || !village) return
    const result = await join.save({ township, village, privacyText: PRIVACY.id }, '选村，同意隐私说明')
    if (!result || (!('queued' in result) && !result.ok)) return
    forgetHome()
    onDone({ township, village })
  }
  const foot = (
    <>
      <BigButton
        id='join-agree'
        text='同意隐私说明，往下'
        busy={join.busy ? '正在存' : undefined}
        off={!township ? '先选乡镇' : !village ? '再选村' : undefined}
        onTap={() => void agree()}
      />
      <HelpRow />
    </>
  )
  return (
    <Page
      label='选村'
      head={<Head title='您管的人在哪个村' sub='按他们住的村选，您自己在外地也行' />}
      foot={foot}
      sheet={reading && <TextSheet text={PRIVACY} onClose={() => setReading(false)} />}
    >
      <SectionTitle>乡镇</SectionTitle>
      <View className='blk'>
        <Chips
          id='township'
          options={townships.map(({ code, name, county }) => ({ value: code, label: `${county.name} ${name}` }))}
          value={township ? [township] : []}
          onChange={([code]) => {
            setTownship(code)
            setVillage(undefined)
          }}
        />
      </View>
      {villages.length > 0 && (
        <>
          <SectionTitle>村、社区</SectionTitle>
          <View className='blk'>
            <Chips
              id='village'
              options={villages.map(({ code, name }) => ({ value: code, label: name }))}
              value={village ? [village] : []}
              onChange={([code]) => setVillage(code)}
            />
          </View>
        </>
      )}
      <Card>
        <View className='t-b'>{PRIVACY.title}，先看三句</View>
        {PRIVACY.lines.slice(1, 4).map((line) => (
          <View key={line} className='mt2'>
            {line}
          </View>
        ))}
        <BigButton id='join-privacy' kind='quiet' small text='看全文' onTap={() => setReading(true)} />
      </Card>
      {join.refusal && <Notice id='join-refused' title='没存上' text={refusalWords(join.refusal)} />}
    </Page>
  )
}

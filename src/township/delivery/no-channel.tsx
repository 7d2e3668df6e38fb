import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type NoChannelRow } from '@domain/contract'
import { refusalWords } from '@/cloud/refusals'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { back } from '@/view/go'
import { OfficePage } from '../parts/office-page'
import { type OfficeAsked } from '.'
import { ByHand } from './by-hand'
import { More } from '@/components/more'
import { PrintSheet } from './print-sheet'
import { usePages } from './use-pages'
import { type PrintedList } from './view'

/** Whom no message reaches and who has something due today: the office's own call list (F14). */
export function NoChannel({ office }: { readonly office: OfficeAsked }) {
  const place = office.data?.township
  const list = usePages<NoChannelRow, 'delivery.noChannel'>('delivery.noChannel', place ? { place } : undefined)
  const [printing, setPrinting] = useState<NoChannelRow>()
  useReachBottom(list.more)
  const of = office.data ? { ...list, loading: list.loading || !list.refusal } : office
  return (
    <OfficePage
      label='提醒到不了的人'
      tab='overview'
      stale={list.stale}
      sheet={
        printing && (
          <PrintSheet lists={listsOf(printing)} whose={printing.name} onClose={() => setPrinting(undefined)} />
        )
      }
    >
      <Head title='提醒到不了的人' sub='今天有事要办，同意过的几条用完了，或者没点过' />
      <Answered id='lost' of={{ ...of, data: list.data }} words={refusalWords} cards={3}>
        {(rows) =>
          rows.length > 0 ? (
            <>
              {rows.map((row) => (
                <Lost
                  key={row.accountId}
                  row={row}
                  onPrint={office.data?.isAdmin ? undefined : () => setPrinting(row)}
                />
              ))}
              <More list={list} />
            </>
          ) : (
            <EmptyState
              id='nobody'
              title='今天有事的，都还收得到'
              note='谁同意的几条用完了，又有事要办，就出现在这里。'
              action={{ text: '回去', onTap: back }}
            />
          )
        }
      </Answered>
    </OfficePage>
  )
}

/** Offices hold no list of doors: theirs is the township's, on the page before. */
const listsOf = ({ posts }: NoChannelRow): PrintedList[] =>
  posts.flatMap(({ role, place, words }) => (role === 'cadre' || role === 'doctor' ? [{ role, place, words }] : []))

function Lost({ row, onPrint }: { readonly row: NoChannelRow; readonly onPrint?: () => void }) {
  const { accountId, name, posts, phone, doors, urgent, sms } = row
  const id = `lost-${accountId}`
  return (
    <Card id={id} hot={urgent > 0}>
      <View className='row row--wrap'>
        <View className='grow t-b'>{name}</View>
        <View className={urgent > 0 ? 't-red t-b' : 't-2'}>
          {urgent > 0 ? `急的 ${urgent} 户，共 ${doors} 户` : `${doors} 户待联系`}
        </View>
      </View>
      <View className='t-small t-2'>
        {posts.map(({ words }) => words).join('，')}
        {phone === null && ' · 没留电话'}
      </View>
      <ByHand id={id} name={name} phone={phone} sms={sms} />
      {onPrint && listsOf(row).length > 0 && (
        <BigButton
          id={`${id}-print`}
          kind='quiet'
          small
          className='lost__print'
          text='打印名单'
          label={`打印${name}今天的名单`}
          onTap={onPrint}
        />
      )}
    </Card>
  )
}

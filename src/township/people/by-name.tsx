import { useEffect, useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { refusalWords } from '@/cloud/refusals'
import { Answered } from '@/components/answered'
import { EmptyState } from '@/components/empty-state'
import { Field } from '@/components/field'
import { Head } from '@/components/head'
import { Rows } from './rows'
import { useRows } from './use-rows'

/** Typing settles before anything is asked. */
const PAUSE_MS = 300

/** Anybody of the township by the beginning of their name. */
export function ByName({ place, placeName }: { readonly place: string; readonly placeName: string }) {
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setName(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const list = useRows('people.find', { place, ...(name && { name }) })
  useReachBottom(list.more)
  return (
    <>
      <Head title='名单' sub={placeName} />
      <Field id='name' label='名字' value={typed} onInput={setTyped} hint='写头一两个字就行' maxLength={20} />
      <Answered id='people' of={list} words={refusalWords}>
        {(rows) =>
          rows.length > 0 ? (
            <Rows rows={rows} list={list} />
          ) : (
            <EmptyState
              id='nobody'
              title={name ? `没有姓名以“${name}”开头的人` : '还没有人登记'}
              note='村干部登记住户后，会出现在这里。'
            />
          )
        }
      </Answered>
    </>
  )
}

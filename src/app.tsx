import { type PropsWithChildren } from 'react'
import { useDidShow, useLaunch } from '@tarojs/taro'
import { noteOpened } from '@/cloud/note-opened'
import { flushOutbox, watchNetwork } from '@/cloud/outbox'
import { transport } from '@/cloud/transport'
import { tellDue } from '@/pages/shared/called'
import { changed } from '@/view/use-view'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    transport.start()
    watchNetwork()
  })
  useDidShow((opened?: { query?: { m?: unknown } }) => {
    noteOpened(opened?.query?.m)
    changed()
    tellDue()
    void flushOutbox()
  })
  return children
}

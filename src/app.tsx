import { type PropsWithChildren } from 'react'
import { useDidShow, useLaunch } from '@tarojs/taro'
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
  useDidShow(() => {
    changed()
    tellDue()
    void flushOutbox()
  })
  return children
}

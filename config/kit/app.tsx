import { type PropsWithChildren } from 'react'
import '@/app.scss'

export default function Kit({ children }: PropsWithChildren) {
  return children
}

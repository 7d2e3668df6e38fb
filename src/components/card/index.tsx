import { type PropsWithChildren } from 'react'
import { View } from '@tarojs/components'

interface CardProps {
  readonly id?: string
  /** Red edge: danger that waits for somebody. */
  readonly hot?: boolean
  readonly className?: string
}

/** A white sheet on the paper: told apart by its hairline, never by a shadow. */
export function Card({ id, hot, className = '', children }: PropsWithChildren<CardProps>) {
  return (
    <View {...(id ? { id } : {})} className={`blk card ${hot ? 'card--hot' : ''} ${className}`}>
      {children}
    </View>
  )
}

/** The line above a group of cards: what it is and how many. */
export function SectionTitle({ children, aside }: PropsWithChildren<{ readonly aside?: React.ReactNode }>) {
  return (
    <View className='blk section'>
      <View className='t-lead' ariaRole='heading'>
        {children}
      </View>
      {aside}
    </View>
  )
}

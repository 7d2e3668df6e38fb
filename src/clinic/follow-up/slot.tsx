import { type PropsWithChildren } from 'react'
import { View } from '@tarojs/components'

/** A place that is always there: what comes and goes in it sends itself to the screen, not the whole page again (P12). */
export const Slot = ({ children }: PropsWithChildren) => <View className='slot'>{children}</View>

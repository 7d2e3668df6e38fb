import { type CSSProperties } from 'react'
import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { BigButton } from '@/components/big-button'
import { figure, spotOf } from '../axis'
import { groundOf, topOf } from './geometry'

export interface CurveMark {
  /** Which day, counted from the first. */
  readonly day: number
  /** 2月16日 用完 */
  readonly words: string
}

interface CurveProps {
  readonly id: string
  readonly title: string
  readonly unit: string
  /** One value a day. */
  readonly values: readonly number[]
  /** 2月3日 and 4月2日: under the first and the last of them. */
  readonly ends: readonly [string, string]
  /** What is from this day on cannot be given any more: hatched, as everything that is missing. */
  readonly mark?: CurveMark
  /** 最高 2月21日，一天 52 人 */
  readonly note: string
  /** The same in one sentence for a screen reader. */
  readonly spoken: string
  readonly onTable: () => void
}

/** A wave drawn with two boxes: how many a day, and from which day on there is nothing left to give. */
export function Curve({ id, title, unit, values, ends, mark, note, spoken, onTable }: CurveProps) {
  const top = topOf(Math.max(...values, 0))
  const last = values.length - 1
  const cut = mark ? Math.min(mark.day, last) : last
  const spot = mark && spotOf(mark.day, last)
  return (
    <Card id={id}>
      <View className='t-lead'>{title}</View>
      <View className='t-small t-2'>{note}</View>
      <View ariaRole='img' ariaLabel={spoken}>
        {mark && spot && (
          <View className='curve__above'>
            <View className={`mark-words mark-words--${spot.side} t-small t-b`} style={{ left: `${spot.at}%` }}>
              {mark.words}
            </View>
          </View>
        )}
        <View className='curve'>
          <View className='curve__line'>
            <View className='curve__figure t-cap'>
              {figure(top)} {unit}
            </View>
          </View>
          <View className='curve__line curve__line--half'>
            <View className='curve__figure t-cap'>{figure(top / 2)}</View>
          </View>
          {cut > 0 && <Ground kind='there' path={groundOf(values, top, { from: 0, until: cut })} />}
          {cut < last && <Ground kind='missing' path={groundOf(values, top, { from: cut, until: last })} />}
          {spot && <View className='curve__mark' style={{ left: `${spot.at}%` }} />}
        </View>
        <View className='row t-cap curve__ends'>
          <View className='grow'>{ends[0]}</View>
          <View>{ends[1]}</View>
        </View>
      </View>
      <BigButton id={`${id}-table`} kind='quiet' small text='看数字' label={`${title}，看数字`} onTap={onTable} />
    </Card>
  )
}

function Ground({ kind, path }: { readonly kind: 'there' | 'missing'; readonly path: string }) {
  return <View className={`curve__ground curve__ground--${kind}`} style={{ '--ground': path } as CSSProperties} />
}

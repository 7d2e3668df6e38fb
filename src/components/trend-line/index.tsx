import { Fragment } from 'react'
import { getWindowInfo } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { plot, yOf, type Frame, type TrendPoint } from './geometry'

interface TrendLineProps {
  readonly name: string
  readonly unit: string
  /** The latest figure and when it was taken. */
  readonly figure?: string
  readonly at?: string
  readonly points: readonly TrendPoint[]
  /** One label per day; the last is today. */
  readonly days: readonly string[]
  readonly min: number
  readonly max: number
  /** Below this the township refers: a hatched zone, named in words. */
  readonly zone?: { readonly below: number; readonly text: string }
  /** Another bound worth seeing, as a dashed line. */
  readonly bound?: { readonly at: number; readonly text: string }
  /** The same week in one sentence for a screen reader. */
  readonly spoken: string
  /** px; by default what a card on this phone leaves. */
  readonly width?: number
  readonly height?: number
}

/** A week of readings drawn with boxes alone: no canvas, no library, nothing invented where nothing was reported. */
export function TrendLine(props: TrendLineProps) {
  const {
    name,
    unit,
    figure,
    at,
    points,
    days,
    min,
    max,
    zone,
    bound,
    spoken,
    width = plotWidth(),
    height = 84,
  } = props
  const frame: Frame = { width, height, min, max }
  const { marks, gaps, stretches } = plot(points, frame)
  return (
    <View ariaLabel={spoken}>
      <View className='row row--base'>
        <View className='t-b'>{name}</View>
        <View className='t-head ml2'>{figure ?? '– –'}</View>
        <View className='t-small t-2 ml1'>{unit}</View>
        {at && <View className='t-small t-2 ml2'>{at}</View>}
      </View>
      {marks.length === 0 ? (
        <View className='trend__nobody t-small t-2'>还没有人报过</View>
      ) : (
        <View className='trend' style={{ height: px(height) }}>
          {zone && (
            <View className='trend__zone' style={{ top: px(yOf(zone.below, frame)) }}>
              <View className='trend__zone-text'>{zone.text}</View>
            </View>
          )}
          {bound && (
            <View className='trend__bound' style={{ top: px(yOf(bound.at, frame)) }}>
              <View className='trend__bound-text'>{bound.text}</View>
            </View>
          )}
          {stretches.map(({ x, y, length, degrees, broken }) => (
            <View
              key={x}
              className={broken ? 'trend__line trend__line--broken' : 'trend__line'}
              style={{
                left: px(x),
                top: px(y),
                width: px(length),
                transform: degrees === 0 ? undefined : `rotate(${degrees}deg)`,
              }}
            />
          ))}
          {marks.map(({ key, x, y, flag }) => (
            <Fragment key={key}>
              {flag && (
                <View className='trend__leader' style={{ left: px(x), height: px(y) }}>
                  <View className='trend__flag'>{flag}</View>
                </View>
              )}
              <View
                className={flag ? 'trend__dot trend__dot--flag' : 'trend__dot'}
                style={{ left: px(x), top: px(y) }}
              />
            </Fragment>
          ))}
        </View>
      )}
      {gaps.length > 0 && (
        <View className='trend__lane'>
          {gaps.map(({ key, x, worded }) => (
            <View key={key} className='trend__gap' style={{ left: px(x) }}>
              {worded ? '没报' : ''}
            </View>
          ))}
        </View>
      )}
      {days.length > 0 && (
        <View className='trend__days'>
          {days.map((day) => (
            <View key={day} className='trend__day'>
              {day}
            </View>
          ))}
        </View>
      )}
    </View>
  )
}

const px = (length: number) => `${Math.round(length * 10) / 10}px`

/** The screen less the page's edges and the card's. */
const plotWidth = () => Math.min(getWindowInfo().windowWidth, 480) - 2 * (16 + 18 + 1)

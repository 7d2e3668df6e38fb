import { useRef, useState } from 'react'
import { Canvas, View } from '@tarojs/components'
import { BigButton } from '../big-button'
import { paperOf, pointOf } from './device'
import { type Pen } from './pen'
import { isSigned, strokesText, withPoint, type Strokes } from './strokes'

interface SignatureProps {
  readonly id: string
  /** Who signs, for a screen reader and under the line. */
  readonly label: string
  /** The strokes as text once something like a name stands there, undefined before. */
  readonly onChange: (signature: string | undefined) => void
}

interface Touched {
  readonly touches?: readonly { readonly x?: number; readonly y?: number }[]
}

/** A finger writes a name; kept as a few hundred points, never as a picture. */
export function Signature({ id, label, onChange }: SignatureProps) {
  const strokes = useRef<Strokes>([])
  const paper = useRef<Pen>(undefined)
  const [written, setWritten] = useState(false)
  const canvas = `${id}-canvas`

  const drawTo = async (event: Touched, begins: boolean) => {
    const touch = event.touches?.[0]
    if (!touch) return
    paper.current ??= await paperOf(canvas)
    const { pen, width } = paper.current ?? { width: 300 }
    const [x, y] = pointOf(touch)
    const before = strokes.current
    strokes.current = withPoint(before, [(x / width) * 1000, (y / width) * 1000], begins)
    if (!pen || strokes.current === before) return
    if (begins) {
      pen.lineWidth = 3
      pen.lineCap = 'round'
      pen.lineJoin = 'round'
      pen.strokeStyle = '#1b1f23'
      pen.beginPath()
      pen.moveTo(x, y)
      return
    }
    pen.lineTo(x, y)
    pen.stroke()
  }
  const lift = () => {
    if (!isSigned(strokes.current)) return
    setWritten(true)
    onChange(strokesText(strokes.current))
  }
  const clear = () => {
    strokes.current = []
    paper.current?.pen.clearRect(0, 0, paper.current.width, paper.current.height)
    setWritten(false)
    onChange(undefined)
  }
  return (
    <View className='signature'>
      <Canvas
        id={canvas}
        canvasId={canvas}
        type='2d'
        className='signature__paper'
        disableScroll
        ariaLabel={`${label}，用手指写名字`}
        onTouchStart={(event) => void drawTo(event, true)}
        onTouchMove={(event) => void drawTo(event, false)}
        onTouchEnd={lift}
      />
      <View className='row mt2'>
        <View className='grow t-small t-2'>{written ? '写好了' : label}</View>
        <BigButton id={`${id}-clear`} kind='quiet' small text='重写' onTap={clear} />
      </View>
    </View>
  )
}

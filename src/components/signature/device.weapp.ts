import { createSelectorQuery } from '@tarojs/taro'
import { type Pen } from './pen'

interface Found {
  readonly node?: { width: number; height: number; getContext: (kind: '2d') => CanvasRenderingContext2D }
  readonly width: number
  readonly height: number
}

/** The 2D canvas of the page by its id; undefined where this WeChat has none. */
export const paperOf = (id: string): Promise<Pen | undefined> =>
  new Promise((resolve) => {
    createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec(([found]: (Found | null)[]) => {
        if (!found?.node) return resolve(undefined)
        const { node, width, height } = found
        node.width = width * 2
        node.height = height * 2
        const pen = node.getContext('2d')
        pen.scale(2, 2)
        resolve({ pen, width, height })
      })
  })

/** WeChat says where on the canvas itself. */
export const pointOf = ({ x, y }: { readonly x?: number; readonly y?: number }): readonly [number, number] => [
  x ?? 0,
  y ?? 0,
]

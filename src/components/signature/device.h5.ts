import { type Pen } from './pen'

const canvasIn = (id: string): HTMLCanvasElement | null => {
  const found = document.getElementById(id)
  return found instanceof HTMLCanvasElement ? found : (found?.querySelector('canvas') ?? null)
}
const boxes: Record<string, HTMLCanvasElement> = {}
let latest = ''

/** The canvas inside Taro's element. */
export function paperOf(id: string): Promise<Pen | undefined> {
  const node = canvasIn(id)
  const pen = node?.getContext('2d')
  if (!node || !pen) return Promise.resolve(undefined)
  const { width, height } = node.getBoundingClientRect()
  node.width = width * 2
  node.height = height * 2
  pen.scale(2, 2)
  boxes[id] = node
  latest = id
  return Promise.resolve({ pen, width, height })
}

/** A browser says where on the screen. */
export function pointOf({ clientX = 0, clientY = 0 }: { readonly clientX?: number; readonly clientY?: number }) {
  const box = boxes[latest]?.getBoundingClientRect()
  return [clientX - (box?.left ?? 0), clientY - (box?.top ?? 0)] as const
}

import { type Config } from './runtime'
import { type Element, type Render } from './wxml'

type Method = (this: PageInstance, ...args: unknown[]) => unknown

export interface PageInstance extends Record<string, unknown> {
  data: Record<string, unknown>
  route: string
  options: Record<string, string>
  setData: (patch: Record<string, unknown>, then?: () => void) => void
}

export interface Found {
  readonly element: Element
  /** From the root to the element's parent. */
  readonly above: readonly Element[]
}

/** One page on the stack: its data, and the tree WeChat's renderer makes of it. */
export function createPage(config: Config, route: string, query: Record<string, string>, hooks: Hooks) {
  const instance: PageInstance = Object.assign({}, config, {
    data: structuredClone(config.data ?? {}) as Record<string, unknown>,
    route,
    options: query,
    setData: (patch: Record<string, unknown>, then?: () => void) => {
      const text = JSON.stringify(patch) // what crosses to the renderer is text
      hooks.onSetData(Buffer.byteLength(text))
      for (const [key, value] of Object.entries(JSON.parse(text) as Record<string, unknown>))
        put(instance.data, key, value)
      hooks.later(() => then?.call(instance))
    },
  })
  const tree = () => expand(hooks.render(`${route}.wxml`, instance.data), hooks.render)
  return {
    route,
    instance,
    tree,
    find: (id: string) => search(tree(), (element) => element.attr.id === id),
    run: (name: string, ...args: unknown[]) => (instance[name] as Method | undefined)?.apply(instance, args),
  }
}

export type PageHandle = ReturnType<typeof createPage>

interface Hooks {
  readonly render: Render
  readonly onSetData: (bytes: number) => void
  readonly later: (then: () => void) => void
}

/** `root.cn.[0].cn.[1].v`, as Taro writes it. */
function put(data: Record<string, unknown>, key: string, value: unknown): void {
  const steps = key.split(/[.[\]]+/).filter(Boolean)
  const last = steps.pop()
  if (last === undefined) throw new Error(`setData with an empty path: ${key}`)
  let place: Record<string, unknown> = data
  for (const step of steps) place = (place[step] ??= {}) as Record<string, unknown>
  place[last] = value
}

/** Taro goes on inside `comp` below a certain depth, because WeChat's templates may not recurse for ever. */
function expand(element: Element, render: Render): Element {
  const { tag, attr = {}, children = [] } = element
  if (tag === 'wx-custom-wrapper') throw new Error('CustomWrapper: this harness does not hold its own setData yet')
  const inside = tag === 'wx-comp' ? [render('comp.wxml', { i: attr.i, l: attr.l })] : children
  return {
    tag,
    attr,
    children: inside.map((child) => (typeof child === 'object' ? expand(child, render) : String(child))),
  }
}

function search(
  element: Element,
  wanted: (element: Element) => boolean,
  above: readonly Element[] = [],
): Found | undefined {
  if (wanted(element)) return { element, above }
  for (const child of element.children) {
    const found = typeof child === 'string' ? undefined : search(child, wanted, [...above, element])
    if (found) return found
  }
  return undefined
}

/** What a person reads there. */
export const textOf = (element: Element | string): string =>
  typeof element === 'string'
    ? element
    : [
        element.tag === 'wx-input' || element.tag === 'wx-textarea' ? valueOf(element) : '',
        ...element.children.map(textOf),
      ].join('')

const valueOf = ({ attr }: Element) => (typeof attr.value === 'string' ? attr.value : '')

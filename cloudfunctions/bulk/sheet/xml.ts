import { NotAZip } from './zip'

/** As much of XML as spreadsheets use. A scanner and no tree: nothing in a file can point outside it or grow when read. */

export interface Tag {
  readonly name: string
  readonly kind: 'open' | 'close' | 'empty'
  readonly attributes: string
  /** Where its text begins. */
  readonly end: number
  /** Where the tag itself begins. */
  readonly start: number
}

/**
 * Tags in the order of the file, by their local names; comments and declarations are stepped over. What is cut, or does not close what it
 * opened, is no spreadsheet, and one that declares a document type of its own neither: the format forbids it.
 */
export function* tagsOf(xml: string): Generator<Tag> {
  const open: string[] = []
  let at = 0
  for (;;) {
    const start = xml.indexOf('<', at)
    if (start < 0) {
      if (open.length > 0) throw new NotAZip()
      return
    }
    const skipped = SKIPPED.find(([begins]) => xml.startsWith(begins, start))
    if (skipped) {
      at = after(xml, skipped[1], start)
      continue
    }
    if (xml[start + 1] === '!') throw new NotAZip()
    const end = endOf(xml, start)
    at = end
    const close = xml[start + 1] === '/'
    const empty = xml[end - 2] === '/'
    const body = xml.slice(start + (close ? 2 : 1), end - (empty ? 2 : 1))
    const space = body.search(/\s/)
    const qualified = space < 0 ? body : body.slice(0, space)
    if (close && open.pop() !== qualified) throw new NotAZip()
    if (!close && !empty) open.push(qualified)
    yield {
      name: qualified.slice(qualified.indexOf(':') + 1),
      kind: close ? 'close' : empty ? 'empty' : 'open',
      attributes: space < 0 ? '' : body.slice(space),
      end,
      start,
    }
  }
}

const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

const after = (xml: string, mark: string, from: number): number => {
  const found = xml.indexOf(mark, from)
  if (found < 0) throw new NotAZip()
  return found + mark.length
}

/** A tag ends behind the first `>` that stands in no quotes: number formats are full of them. */
function endOf(xml: string, start: number): number {
  let quote = ''
  for (let at = start; at < xml.length; at++) {
    const one = xml[at]
    if (quote !== '') quote = one === quote ? '' : quote
    else if (one === '"' || one === "'") quote = one
    else if (one === '>') return at + 1
  }
  throw new NotAZip()
}

/** An attribute's value, by its whole name. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return found ? plain(found[1] ?? found[2]) : undefined
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text as it reads: entities and what a spreadsheet escapes as `_x000D_` undone. */
export const plain = (text: string): string =>
  text
    .replace(
      /<!\[CDATA\[([\s\S]*?)\]\]>|&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g,
      (whole, verbatim?: string, hex?: string, decimal?: string, name?: string) => {
        if (verbatim !== undefined) return verbatim
        if (name) return named[name] ?? whole
        const code = parseInt(hex ?? decimal ?? '', hex ? 16 : 10)
        return code <= 0x10ffff ? String.fromCodePoint(code) : ''
      },
    )
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

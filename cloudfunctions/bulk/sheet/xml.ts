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

/** Tags in the order of the file, by their local names; comments and declarations are stepped over. */
export function* tagsOf(xml: string): Generator<Tag> {
  let at = 0
  for (;;) {
    const start = xml.indexOf('<', at)
    if (start < 0) return
    if (xml.startsWith('<!--', start)) {
      at = after(xml, '-->', start)
      continue
    }
    if (xml.startsWith('<![CDATA[', start)) {
      at = after(xml, ']]>', start)
      continue
    }
    const end = after(xml, '>', start)
    at = end
    if (xml[start + 1] === '?' || xml[start + 1] === '!') continue
    const close = xml[start + 1] === '/'
    const empty = xml[end - 2] === '/'
    const body = xml.slice(start + (close ? 2 : 1), end - (empty ? 2 : 1))
    const space = body.search(/\s/)
    const qualified = space < 0 ? body : body.slice(0, space)
    const name = qualified.slice(qualified.indexOf(':') + 1)
    yield {
      name,
      kind: close ? 'close' : empty ? 'empty' : 'open',
      attributes: space < 0 ? '' : body.slice(space),
      end,
      start,
    }
  }
}

const after = (xml: string, mark: string, from: number): number => {
  const found = xml.indexOf(mark, from)
  return found < 0 ? xml.length : found + mark.length
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
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')
    .replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex: string, decimal: string, name: string) => {
      if (name) return named[name] ?? whole
      const code = parseInt(hex ?? decimal, hex ? 16 : 10)
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

import { writeZip } from './zip'

export interface Book {
  readonly sheet: string
  /** Above the headings, and at the foot of each printed page: who took it out, when and what for (E12). */
  readonly mark: string
  readonly headings: readonly string[]
  /** In characters. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * A spreadsheet of text. Every cell is a string and is formatted as text, so that no program makes a number of a telephone, a
 * date of a door, or a formula of a name.
 */
export function writeXlsx(book: Book): Buffer {
  const rows = [row(1, [book.mark], 2), row(2, book.headings, 1), ...book.rows.map((cells, n) => row(n + 3, cells, 0))]
  const last = `${letters(book.headings.length - 1)}${book.rows.length + 2}`
  const columns = book.widths.map(
    (width, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" style="0" customWidth="1"/>`,
  )
  return writeZip({
    '[Content_Types].xml': types,
    '_rels/.rels': rels,
    'xl/workbook.xml': workbook(book.sheet),
    'xl/_rels/workbook.xml.rels': workbookRels,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml':
      `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
      `<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
      `<cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData><autoFilter ref="A2:${last}"/>` +
      `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
      `<headerFooter><oddFooter>${escaped(`&L${footer(book.mark)}&R&P/&N`)}</oddFooter></headerFooter></worksheet>`,
  })
}

const row = (n: number, cells: readonly string[], style: number): string =>
  `<row r="${n}">${cells.map((text, at) => (text === '' ? '' : cell(`${letters(at)}${n}`, text, style))).join('')}</row>`

const cell = (ref: string, text: string, style: number): string =>
  `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

/** A, B … Z, AA, AB … */
const letters = (at: number): string =>
  (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string =>
  text
    // XML has no way to say these, and a half of a pair is no character.
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, (one) => entities[one])
    .replace(/\r/g, '&#13;')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** An & begins a code of the footer's own; a footer is 255 characters at most. */
const footer = (mark: string): string => mark.slice(0, 200).replaceAll('&', '&&')

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const types =
  `${head}<Types xmlns="${packages}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`

const rels =
  `${head}<Relationships xmlns="${packages}/relationships">` +
  `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

const workbook = (sheet: string): string =>
  `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets>` +
  '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">' +
  `'${escaped(sheet)}'!$2:$2</definedName></definedNames></workbook>`

const workbookRels =
  `${head}<Relationships xmlns="${packages}/relationships">` +
  `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
  `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`

/** 0 text, 1 headings, 2 the mark; number format 49 is text. */
const styles =
  `${head}<styleSheet xmlns="${main}"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font>` +
  '<font><b/><sz val="11"/><name val="宋体"/></font><font><sz val="9"/><color rgb="FF8A3B12"/><name val="宋体"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF1EDE3"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>' +
  '<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>'

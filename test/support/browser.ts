import { mkdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo } from 'node:net'
import path from 'node:path'
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser, type Page } from 'playwright-core'
import sirv from 'sirv'

const root = path.resolve(__dirname, '../..')
const fonts = path.join(root, 'node_modules/@fontsource-variable/noto-sans-sc')

/** Chromium as npm delivers it: no system packages, no download at test time. */
export const launchBrowser = async (): Promise<Browser> =>
  playwright.launch({
    args: chromium.args.filter((arg) => arg !== '--single-process'), // with it a second phone never opens
    executablePath: await chromium.executablePath(),
    headless: true,
    timeout: 20_000,
  })

export interface OpenOptions {
  readonly origin: string
  /** Whose phone this is: `?as=`. */
  readonly as?: string
  /** `#/` route of the page, such as /worker/today/index. */
  readonly path?: string
  readonly view?: 'normal' | 'elder'
  readonly size?: { readonly width: number; readonly height: number }
}

/** A phone of its own (own storage), showing one page; anything the page logs as an error is kept in `errors`. */
export async function openPhone(browser: Browser, options: OpenOptions): Promise<{ page: Page; errors: string[] }> {
  const { origin, as, path: route = '/pages/home/index', view, size = { width: 390, height: 844 } } = options
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: 2, hasTouch: true, locale: 'zh-CN' })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await useChineseFont(page)
  // Taro keeps storage values as { data }.
  if (view) await page.addInitScript({ content: `localStorage.setItem('view', '${JSON.stringify({ data: view })}')` })
  await page.goto(`${origin}/${as ? `?as=${as}` : ''}#${route}`)
  await page.locator('.page__main').first().waitFor()
  return { page, errors }
}

/** The machine has no Chinese font: one is served to the page under a name of the product's own font stack. */
async function useChineseFont(page: Page): Promise<void> {
  const css = readFileSync(path.join(fonts, 'index.css'), 'utf8')
    .replaceAll("'Noto Sans SC Variable'", "'Noto Sans CJK SC'")
    .replaceAll('./files/', '/__fonts/')
  await page.route('**/__fonts/*', (route) =>
    route.fulfill({ path: path.join(fonts, 'files', path.basename(route.request().url())) }),
  )
  const content = `addEventListener('DOMContentLoaded', () => {
    const style = document.createElement('style')
    style.textContent = ${JSON.stringify(css)}
    document.head.append(style)
  })`
  await page.addInitScript({ content })
}

/** Writes coverage/screens/<name>.png once fonts are in and nothing moves. */
export async function screenshot(page: Page, name: string, { whole = false } = {}): Promise<string> {
  const folder = path.join(root, 'coverage/screens')
  mkdirSync(folder, { recursive: true })
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  await page.waitForTimeout(350) // the sheet's 240 ms and the skeleton's 300 ms
  const file = path.join(folder, `${name}.png`)
  await page.screenshot({ path: file, fullPage: whole })
  return file
}

export type Answer = (body: unknown, url: string) => unknown

/** Serves the built h5 preview, and answers `POST /client/*` with `answer`, for tests without the local cloud. */
export async function serveH5(answer: Answer = () => ({}), dist = path.join(root, 'dist/h5')) {
  const files = sirv(dist, { dev: true, single: false })
  const server = createServer((request, response) => {
    if (request.method !== 'POST') return files(request, response)
    void readJson(request)
      .then((body) => answer(body, request.url ?? ''))
      .then((reply) => response.end(JSON.stringify(reply)))
      .catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { origin: `http://127.0.0.1:${port}`, close }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString() || 'null')
}

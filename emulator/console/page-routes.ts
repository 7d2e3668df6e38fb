import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { RouteHandler } from '../http'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}
const folder = path.join(__dirname, 'page')
const files = [
  'console.css',
  'lists.css',
  'console.js',
  'dom.js',
  'people.js',
  'lists.js',
  'phone.css',
  'phone.js',
] as const

const serve =
  (file: string): RouteHandler =>
  () => ({
    bytes: readFileSync(path.join(folder, file)),
    type: types[path.extname(file)] ?? 'text/plain',
  })

/** The page and its parts, by name: nothing else of the folder is reachable. */
export const pageRoutes = (): [string, RouteHandler][] => [
  ['GET /console', serve('console.html')],
  ['GET /console/phone', serve('phone.html')],
  ...files.map((file): [string, RouteHandler] => [`GET /console/${file}`, serve(file)]),
]

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startLocalCloud, type Routes } from '../../emulator'
import { DATABASE_FILE } from './support/fixture'
import { ProbeCloud } from './support/probe'

const folder = mkdtempSync(path.join(tmpdir(), 'shouwang-static-'))
writeFileSync(path.join(folder, 'index.html'), '<p>守望</p>')
const routes: Routes = new Map([['GET /console/*', ({ url }) => ({ json: { path: url.pathname } })]])
const probe = ProbeCloud.use({ permissions: { openapi: ['subscribeMessage.send'] } }, { static: folder, routes })
afterAll(() => rmSync(folder, { recursive: true }))

const post = async (where: string, body: unknown): Promise<Record<string, unknown>> =>
  (await (await fetch(probe.cloud.url + where, { method: 'POST', body: JSON.stringify(body) })).json()) as Record<
    string,
    unknown
  >

const status = (headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${probe.cloud.url}/client/call`, { method: 'POST', headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end(JSON.stringify({ openid: 'oSomeone', name: 'probe', data: { do: 'calls' } }))
  })

test('the preview calls as someone, and is told the cost', async () => {
  const reply = await post('/client/call', { openid: 'oWeb', name: 'probe', data: { do: 'who' } })
  expect(reply).toMatchObject({ result: { OPENID: 'oWeb', SOURCE: 'wx_client' }, counters: { roundTrips: 0 } })
})

test('a failed call is worded as wx.cloud words it', async () => {
  const reply = await post('/client/call', { openid: 'oWeb', name: 'probe', data: { do: 'fail' } })
  expect(reply).toMatchObject({ errCode: -504002 })
  expect(reply.errMsg).toContain('on purpose')
  expect(await post('/client/call', { name: 'probe' })).toMatchObject({ errCode: -1, errMsg: 'openid is missing' })
})

test('what someone taps in the preview is a consent', async () => {
  await post('/client/consent', { openid: 'oTap', templateId: 'T1', answer: 'accept' })
  expect((await probe.do('send', { to: 'oTap' })).result).toMatchObject({ errCode: 0 })
})

test('the pages are served, and added routes answer', async () => {
  expect(await (await fetch(`${probe.cloud.url}/`)).text()).toContain('守望')
  expect(await (await fetch(`${probe.cloud.url}/console/any/thing`)).json()).toEqual({ path: '/console/any/thing' })
})

test('another name or another origin is not answered, be it on this very machine [Q12]', async () => {
  const { host, port } = new URL(probe.cloud.url)
  expect(await status({ host })).toBe(200)
  expect(await status({ host: `localhost:${port}` })).toBe(200)
  expect(await status({ host: `evil.example:${port}` })).toBe(403)
  expect(await status({ host, origin: 'https://evil.example' })).toBe(403)
  expect(await status({ host, origin: 'http://localhost:10086' })).toBe(200)
})

test('a taken port is refused with its name, and leaves nothing open', async () => {
  const port = Number(new URL(probe.cloud.url).port)
  const options = { functionsDir: probe.deployed.folder, databaseFile: DATABASE_FILE, port }
  await expect(startLocalCloud(options)).rejects.toMatchObject({ code: 'EADDRINUSE', port })
})

import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { getRequestListener } from '@hono/node-server'
import { eq } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { person } from '#server/db/schema.ts'
import { newWorld } from '#server/testing/world.ts'

import { makeApp } from './app.ts'
import { listen, type Listening } from './listen.ts'

let server: Listening
let origin: string
let dist: string
let world: Awaited<ReturnType<typeof newWorld>>
let logged = ''

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'countersign-dist-'))
  await mkdir(join(dist, 'assets'))
  await writeFile(join(dist, 'index.html'), '<title>Countersign</title>')
  await writeFile(join(dist, 'assets', 'page-abc123.js'), 'export {}')
  world = await newWorld()
  const rosa = eq(person.personId, world.idOf('rosa'))
  await world.db.update(person).set({ persona: 'reviewer' }).where(rosa)
  server = await listen('127.0.0.1', 0)
  origin = `http://localhost:${server.port}`
  const { db, blobs } = world.contextOf(null)
  const log = pino({}, { write: (line: string) => (logged += line) })
  const app = makeApp(
    {
      db,
      blobs,
      log,
      mails: false,
      origins: { app: origin, media: 'http://127.0.0.1:1', loopback: true },
      mediaUrl: () => '',
    },
    dist,
  )
  const answer = getRequestListener(app.fetch)
  server.answer((incoming, outgoing) => void answer(incoming, outgoing))
})
afterAll(async () => {
  await server.close()
  await rm(dist, { recursive: true })
})

const json = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' }

/** A request with the headers exactly as given; `fetch` would not send some of them. */
function ask(path: string, options: { method?: string; headers?: object; body?: string } = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const { method = 'GET', headers = {}, body } = options
      const sent = request(
        {
          host: '127.0.0.1',
          port: server.port,
          path,
          method,
          headers: { Host: `localhost:${server.port}`, ...headers },
        },
        (response) => {
          let text = ''
          response.setEncoding('utf8').on('data', (piece: string) => (text += piece))
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
          )
        },
      )
      sent.on('error', reject).end(body)
    },
  )
}

const signInAs = (headers: object = json) =>
  ask('/trpc/session.signInAs', {
    method: 'POST',
    headers,
    body: JSON.stringify({ persona: world.idOf('rosa') }),
  })

describe('the session’s cookie', () => {
  it('is kept from scripts and other sites, and ends with the session', async () => {
    const { status, headers } = await signInAs()
    expect(status).toBe(200)
    const [set = ''] = headers['set-cookie'] as string[]
    expect(set).toMatch(/^countersign=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/)
    const cookie = set.split(';')[0]
    const me = await ask('/trpc/session.me', { headers: { Cookie: cookie } })
    expect(me.text).toContain(world.idOf('rosa'))

    const out = { ...json, Cookie: cookie }
    await ask('/trpc/session.signOut', { method: 'POST', headers: out, body: '{}' })
    const after = await ask('/trpc/session.me', { headers: { Cookie: cookie } })
    expect(after.text).toContain('"person":null')
    expect(logged).not.toContain(cookie?.split('=')[1])
  })

  it('is of no use beside a token, right or wrong', async () => {
    const [set = ''] = (await signInAs()).headers['set-cookie'] as string[]
    const headers = { Cookie: set.split(';')[0], Authorization: 'Bearer cs_wrong' }
    expect((await ask('/trpc/session.me', { headers })).text).toContain('"person":null')
  })

  it('is set for no persona through a proxy', async () => {
    const { status, text } = await signInAs({ ...json, 'X-Forwarded-For': '203.0.113.7' })
    expect(status).toBe(403)
    expect(text).toContain('not_on_loopback')
  })
})

describe('the link that ends the digest', () => {
  const token = Buffer.from('nobody').toString('base64url')

  it('works by one POST of a mail program, which brings neither cookie nor origin, and stays out of the log', async () => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const body = 'List-Unsubscribe=One-Click'
    const { status } = await ask(`/digest/stop/${token}.x`, { method: 'POST', headers, body })
    expect(status).toBe(200)
    expect(logged).not.toContain(token)
  })

  it('ends nothing by being opened', async () => {
    const { status, text } = await ask(`/digest/stop/${token}.x`)
    expect(status).toBe(200)
    expect(text).toContain('<title>Countersign</title>')
  })
})

describe('a request that another site caused', () => {
  it.each([
    ['cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['same-site', { 'Sec-Fetch-Site': 'same-site' }],
    ['of another origin', { Origin: 'http://127.0.0.1:4471' }],
    ['of no origin', {}],
  ])('is refused: %s', async (_, headers) => {
    const { status } = await signInAs({ 'Content-Type': 'application/json', ...headers })
    expect(status).toBe(403)
  })

  it('is refused where it posts a form', async () => {
    const headers = { 'Content-Type': 'text/plain', 'Sec-Fetch-Site': 'same-origin' }
    expect((await signInAs(headers)).status).toBe(415)
  })

  it('changes nothing by reading', async () => {
    const input = encodeURIComponent(JSON.stringify({ persona: world.idOf('rosa') }))
    const { status, headers } = await ask(`/trpc/session.signInAs?input=${input}`)
    expect(status).toBe(405)
    expect(headers['set-cookie']).toBeUndefined()
  })
})

describe('the name of the host', () => {
  it('is one that was announced', async () => {
    expect((await ask('/', { headers: { Host: 'evil.example' } })).status).toBe(421)
  })

  it('leads from 127.0.0.1 to localhost, where the cookies are', async () => {
    const host = `127.0.0.1:${server.port}`
    const { status, headers } = await ask('/projects/x?y=1', { headers: { Host: host } })
    expect(status).toBe(307)
    expect(headers['location']).toBe(`${origin}/projects/x?y=1`)
  })
})

describe('pages', () => {
  it('come with a strict policy and are never sniffed or framed', async () => {
    const { headers } = await ask('/projects/any/instances')
    expect(headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
    )
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']).toContain(
      "media-src 'self' blob: http://127.0.0.1:1",
    )
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    })
  })

  it('are the one page at every address, and hashed files stay for ever', async () => {
    expect((await ask('/')).text).toContain('<title>Countersign')
    expect((await ask('/projects/any/people')).text).toContain('<title>Countersign')
    const file = await ask('/assets/page-abc123.js')
    expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await ask('/assets/gone-def456.js')).status).toBe(404)
    expect((await ask('/assets/../../package.json')).text).not.toContain('dependencies')
    expect((await ask('/api/nothing')).status).toBe(404)
  })
})

it('refuses a body that is too large', async () => {
  const body = JSON.stringify({ persona: 'x'.repeat(21 * 1024 * 1024) })
  const headers = { ...json, 'Content-Length': Buffer.byteLength(body) }
  const { status } = await ask('/trpc/session.signInAs', { method: 'POST', headers, body })
  expect(status).toBe(413)
})

it('tells nobody the insides of what broke', async () => {
  const { text } = await ask('/trpc/session.me?batch=1&input=%7B')
  expect(text).not.toMatch(/stack|node_modules/)
})

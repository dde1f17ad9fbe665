import { Readable } from 'node:stream'

import { eq } from 'drizzle-orm'
import { type Context, Hono } from 'hono'

import type { Db } from '#server/db/db.ts'
import { blob, derivative } from '#server/db/schema.ts'
import type { MediaFacts } from '#shared/media/facts.ts'
import { formatOf } from '#shared/media/formats.ts'

import { attachment } from './attachment.ts'
import type { BlobStore } from './blob-store.ts'
import { byteRange } from './byte-range.ts'
import { verifyMediaUrl } from './media-url.ts'

export interface MediaAppDeps {
  db: Db
  blobs: BlobStore
  key: Buffer
  /** The application's origin: the only one whose pages may read the answers. */
  appOrigin: string
  now?: () => number
}

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  Vary: 'Origin',
}
const readable = 'Accept-Ranges, Content-Range, Content-Length, Content-Encoding, ETag'

/** The origin of user files. It knows no cookies; whoever has a signed address may read that one file. */
export function mediaApp(deps: MediaAppDeps): Hono {
  const app = new Hono()
  app.onError((_, c) => say(c, 500, 'Something in Countersign broke while reading this file.'))
  app.notFound((c) => say(c, 404, 'There is no file at this address.'))
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(always)) c.res.headers.set(name, value)
    if (c.req.header('origin') !== deps.appOrigin) return
    c.res.headers.set('Access-Control-Allow-Origin', deps.appOrigin)
    c.res.headers.set('Access-Control-Expose-Headers', readable)
  })
  app.options('/:project/:sha256', (c) => {
    c.header('Access-Control-Allow-Methods', 'GET, HEAD')
    c.header('Access-Control-Allow-Headers', 'Range, If-None-Match, If-Range')
    c.header('Access-Control-Max-Age', '86400')
    return c.body(null, 204)
  })
  app.get('/:project/:sha256', (c) => serve(deps, c))
  app.all('/:project/:sha256', (c) => {
    c.header('Allow', 'GET, HEAD, OPTIONS')
    return say(c, 405, 'Files can only be read here.')
  })
  return app
}

function say(c: Context, status: 400 | 403 | 404 | 405 | 416 | 500, sentence: string): Response {
  c.header('Cache-Control', 'no-store')
  return c.text(sentence, status)
}

async function serve(deps: MediaAppDeps, c: Context): Promise<Response> {
  const sha256 = c.req.param('sha256') ?? ''
  const grant = {
    projectId: c.req.param('project') ?? '',
    sha256,
    expires: Number(c.req.query('e')),
  }
  const verdict = verifyMediaUrl(
    deps.key,
    { ...grant, signature: c.req.query('s') ?? '' },
    deps.now?.(),
  )
  if (verdict === 'forged')
    return say(c, 403, 'This address was not made by Countersign. Open the file from its instance.')
  if (verdict === 'expired')
    return say(c, 403, 'This address is too old. Reload the page that showed the file.')
  const found = await findBytes(deps.db, sha256)
  if (!found || !(await deps.blobs.has(sha256)))
    return say(c, 404, 'There is no file at this address.')
  return answer(deps.blobs, c, { sha256, ...found })
}

type Served = Pick<MediaFacts, 'mime' | 'codec' | 'bytes'>

/** An original, or what was made from one. */
async function findBytes(db: Db, sha256: string): Promise<Served | null> {
  const [original] = await db.select().from(blob).where(eq(blob.sha256, sha256))
  if (original) return { ...original.facts, bytes: original.bytes }
  const [made] = await db.select().from(derivative).where(eq(derivative.sha256, sha256)).limit(1)
  return made?.mime && made.bytes !== null ? { mime: made.mime, bytes: made.bytes } : null
}

async function answer(
  blobs: BlobStore,
  c: Context,
  { sha256, bytes: size, ...facts }: Served & { sha256: string },
): Promise<Response> {
  const etag = `"${sha256}"`
  c.header('ETag', etag)
  c.header('Accept-Ranges', 'bytes')
  c.header('Cache-Control', 'private, max-age=31536000, immutable')
  const known = c.req
    .header('if-none-match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
  if (known?.some((tag) => tag === '*' || tag === etag)) return c.body(null, 304)

  const unchanged = [undefined, etag].includes(c.req.header('if-range'))
  const range = unchanged ? byteRange(c.req.header('range'), size) : null
  if (range === 'unsatisfiable') {
    c.header('Content-Range', `bytes */${size}`)
    return say(c, 416, 'The file ends before the part that was asked for.')
  }
  const { type, inline } = servedAs(facts)
  c.header('Content-Type', type)
  const name = c.req.query('download')
  if (name !== undefined || !inline) c.header('Content-Disposition', attachment(name || sha256))
  c.header('Content-Length', String(range ? range.end - range.start : size))
  if (range) c.header('Content-Range', `bytes ${range.start}-${range.end - 1}/${size}`)
  const status = range ? 206 : 200
  if (c.req.method === 'HEAD' || size === 0) return c.body(null, status)
  const stream = await blobs.read(sha256, range ?? undefined)
  return c.body(Readable.toWeb(stream) as ReadableStream<Uint8Array>, status)
}

/** The type that a file is sent with: from the list of formats, by its bytes; what is not listed is only for saving. */
function servedAs(facts: Pick<MediaFacts, 'mime' | 'codec'>): { type: string; inline: boolean } {
  const format = formatOf(facts.mime)
  if (!format) return { type: 'application/octet-stream', inline: false }
  const encoding = facts.codec && facts.mime.startsWith('text/') ? facts.codec : 'utf-8'
  const type = format.served === 'text/plain' ? `text/plain; charset=${encoding}` : format.served
  return { type, inline: true }
}

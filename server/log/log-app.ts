import { Readable } from 'node:stream'

import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'

import type { MemberDeps } from '#server/import/import-files-app.ts'
import { LogFilter } from '#shared/view/log-view.ts'

import { type LogForm, logForms, logLines } from './log-lines.ts'
import { verifyAll } from './verify-all.ts'

const types: Record<LogForm, string> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson',
}

/** `GET /api/projects/:slug/log.csv` and `log.jsonl`, with the filters of the page; `POST …/log/verify` tells line by line how far it is. */
export function logApp({ memberOf }: MemberDeps): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  for (const form of logForms)
    app.get(`/:slug/log.${form}`, async (c) => {
      const context = await memberOf(c, c.req.param('slug') ?? '', 'lead')
      const filter = LogFilter.parse(c.req.query())
      const name = `${context.member.slug}-log.${form}`
      return streamed(logLines(context, filter, form), {
        'Content-Type': types[form],
        'Content-Disposition': `attachment; filename="${name}"`,
      })
    })
  app.post('/:slug/log/verify', async (c) => {
    const context = await memberOf(c, c.req.param('slug'), 'lead')
    return streamed(verifiedLines(context), { 'Content-Type': 'application/x-ndjson' })
  })
  return app
}

async function* verifiedLines(context: Parameters<typeof verifyAll>[0]): AsyncGenerator<string> {
  for await (const so of verifyAll(context)) yield `${JSON.stringify(so)}\n`
}

function streamed(lines: AsyncIterable<string>, headers: Record<string, string>): Response {
  const body = Readable.toWeb(Readable.from(lines, { objectMode: false }))
  return new Response(body as unknown as BodyInit, {
    headers: { ...headers, 'Cache-Control': 'no-store' },
  })
}

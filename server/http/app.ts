import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

import { stopByLink } from '#server/digest/stop-by-link.ts'
import { statusOf } from '#server/trpc.ts'
import { Refusal } from '#shared/errors.ts'

import { type ApiDeps, apiApps } from './api.ts'
import type { HttpDeps } from './deps.ts'
import { guard } from './guard.ts'
import { memberOf } from './member-of.ts'
import { pages } from './pages.ts'
import { securityHeaders } from './security-headers.ts'
import { trpcRoute } from './trpc-route.ts'
import { contextOf } from './who-asks.ts'
import { pathForLog, withoutSecrets } from './without-secrets.ts'

const procedureLimit = 20 * 1024 * 1024

const tooLarge = () => {
  throw new Refusal('file_too_large')
}

/** The application's origin: procedures, byte streams and pages behind one guard. */
export function makeApp(deps: HttpDeps, dist: string): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.onError((error, c) => {
    if (error instanceof Refusal)
      return c.json(
        { refusal: { code: error.code, detail: error.detail }, message: error.message },
        statusOf(error) as ContentfulStatusCode,
      )
    deps.log.error({ path: pathForLog(c.req.path), error: withoutSecrets(error) }, 'broke')
    return c.json({ refusal: null, message: 'Something in Countersign broke. It was logged.' }, 500)
  })
  app.use(async (c, next) => {
    const began = performance.now()
    await next()
    const ms = Math.round(performance.now() - began)
    const path = pathForLog(c.req.path)
    deps.log.info({ method: c.req.method, path, status: c.res.status, ms }, 'request')
  })
  app.use(securityHeaders(deps.origins))
  app.use(guard(deps.origins))

  app.use('/trpc/*', bodyLimit({ maxSize: procedureLimit, onError: tooLarge }), trpcRoute(deps))
  const apiDeps: ApiDeps = {
    db: deps.db,
    blobs: deps.blobs,
    contextOf: (c) => contextOf(deps, c),
    memberOf: async (c, slug, ...roles) => memberOf(await contextOf(deps, c), slug, ...roles),
  }
  for (const { path, app: part } of apiApps) app.route(`/api${path}`, part(apiDeps))
  // By a mail program, which brings neither cookie nor origin: the signature alone counts (RFC 8058).
  app.post('/digest/stop/:token', async (c) => {
    await stopByLink(deps, { token: c.req.param('token') })
    return c.text('These mails have ended.')
  })
  app.all('/api/*', (c) => c.text('There is nothing here.', 404))
  app.route('/', pages(dist))
  return app
}

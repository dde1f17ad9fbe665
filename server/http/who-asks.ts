import type { HttpBindings } from '@hono/node-server'
import type { Context as HonoContext } from 'hono'
import { getCookie } from 'hono/cookie'
import { serialize } from 'hono/utils/cookie'

import type { Actor, Context, RequestFacts } from '#server/context.ts'
import { actorOfSession } from '#server/session/actor-of-session.ts'
import { actorOfToken } from '#server/session/actor-of-token.ts'
import { absoluteDays } from '#server/session/start-session.ts'

import type { HttpDeps } from './deps.ts'
import { isLoopbackAddress } from './origins.ts'

export type Asking = HonoContext<{ Bindings: HttpBindings }>

/** The context of a verb for one HTTP request. A session that the verb sets goes into `answer`. */
export async function contextOf(
  deps: HttpDeps,
  c: Asking,
  answer = new Headers(),
): Promise<Context> {
  const request = requestFacts(deps, { c, answer })
  return { db: deps.db, blobs: deps.blobs, actor: await request.again(), request }
}

function requestFacts(deps: HttpDeps, { c, answer }: { c: Asking; answer: Headers }): RequestFacts {
  const { origins, mails, mediaUrl } = deps
  const address = c.env.incoming.socket.remoteAddress ?? ''
  const forwarded = c.req.header('forwarded') ?? c.req.header('x-forwarded-for')
  const https = origins.app.startsWith('https:')
  const cookie = https ? '__Host-countersign' : 'countersign'
  const facts: RequestFacts = {
    loopback: origins.loopback && isLoopbackAddress(address) && forwarded === undefined,
    secure: https ? c.req.header('x-forwarded-proto') === 'https' : origins.loopback,
    // Beyond loopback a proxy stands in front: the last address it added is the one it saw itself.
    address: (https && c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()) || address,
    sessionToken: getCookie(c, cookie) ?? null,
    setSession: (token) =>
      answer.append(
        'Set-Cookie',
        serialize(cookie, token ?? '', {
          path: '/',
          httpOnly: true,
          sameSite: 'Lax',
          secure: https,
          maxAge: token === null ? 0 : absoluteDays * 86_400,
        }),
      ),
    mails,
    again: () => actorOf(deps, { c, request: facts }),
    mediaUrl,
  }
  return facts
}

/** A token wins over a cookie, and a wrong token is nobody: it never falls back to the browser's session. */
async function actorOf(
  { db }: HttpDeps,
  { c, request }: { c: Asking; request: RequestFacts },
): Promise<Actor | null> {
  const authorization = c.req.header('authorization')
  if (authorization !== undefined) {
    const token = /^Bearer ([\w-]+)$/.exec(authorization)?.[1]
    return token ? actorOfToken(db, token) : null
  }
  return request.sessionToken ? actorOfSession(db, request.sessionToken, request) : null
}

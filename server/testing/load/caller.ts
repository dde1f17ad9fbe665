import { Agent, request } from 'node:http'

import type { RefusalCode } from '#shared/errors.ts'

/** What a server answered: the result, or the name of a refusal. */
export type Answer<T> =
  | { ok: true; data: T }
  | { ok: false; refusal: RefusalCode | null; status: number }

interface Body<T> {
  result?: { data: T }
  error?: { data?: { refusal?: { code: RefusalCode } | null; httpStatus?: number } }
}

/** One person at one browser: a session and connections that stay open. Lost connections are thrown as errors. */
export class Caller {
  private readonly agent = new Agent({ keepAlive: true })
  private readonly cookie: string

  constructor(token: string) {
    this.cookie = `countersign=${token}`
  }

  /** `timeout` in milliseconds: who gives up then does not know what came of it. */
  act<T>(
    at: string,
    path: string,
    given: { input: unknown; timeout?: number },
  ): Promise<Answer<T>> {
    return this.send(`${at}/trpc/${path}`, { body: JSON.stringify(given.input), ...given })
  }

  ask<T>(
    at: string,
    path: string,
    given: { input: unknown; timeout?: number },
  ): Promise<Answer<T>> {
    const input = encodeURIComponent(JSON.stringify(given.input))
    return this.send(`${at}/trpc/${path}?input=${input}`, given)
  }

  end(): void {
    this.agent.destroy()
  }

  private send<T>(
    address: string,
    { body, timeout = 60_000 }: { body?: string; timeout?: number },
  ): Promise<Answer<T>> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer<T>>()
    const url = new URL(address)
    const sent = request(
      url,
      {
        agent: this.agent,
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          cookie: this.cookie,
          origin: url.origin,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        signal: AbortSignal.timeout(timeout),
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
        response.once('error', reject)
        response.once('end', () => {
          try {
            resolve(read(JSON.parse(text) as Body<T>, response.statusCode ?? 0))
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)))
          }
        })
      },
    )
    sent.once('error', reject)
    sent.end(body)
    return promise
  }
}

function read<T>({ result, error }: Body<T>, status: number): Answer<T> {
  if (result) return { ok: true, data: result.data }
  return { ok: false, refusal: error?.data?.refusal?.code ?? null, status }
}

import type { APIRequestContext, Page } from '@playwright/test'

import type { InstanceRow } from '#shared/view/instance-view.ts'

import { expect, type Running } from './world.ts'

/** Every instance of the demo, as the signed-in person's list tells them. */
export async function instancesOf(
  request: APIRequestContext,
  server: Running,
): Promise<InstanceRow[]> {
  const input = JSON.stringify({ project: 'demo', filter: {}, limit: 200 })
  const answer = await request.get(`${server.url}/trpc/instance.list`, { params: { input } })
  const { result } = (await answer.json()) as { result: { data: { rows: InstanceRow[] } } }
  return result.data.rows
}

/** Does something as the person of `page`, by the browser's own request; answers as the server does. */
export async function post(
  page: Page,
  server: Running,
  path: string,
  input: unknown,
): Promise<unknown> {
  const { answer, status } = await page.evaluate(
    async ([url, body]) => {
      const response = await fetch(url ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: body ?? '',
      })
      return { answer: (await response.json()) as unknown, status: response.status }
    },
    [`${server.url}/trpc/${path}`, JSON.stringify(input)],
  )
  expect(status).toBe(200)
  return (answer as { result: { data: unknown } }).result.data
}

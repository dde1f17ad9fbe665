import type { Page } from '@playwright/test'

import { instancesOf, post } from './api.ts'
import { startServer } from './start-server.ts'
import { question } from './steps.ts'
import { asPerson, expect, test } from './world.ts'

const kept = (page: Page) => page.getByText('Kept for you')
/** The streams of news that a page opens from now on. */
function streamsOf(page: Page): string[] {
  const streams: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/trpc/live.changes')) streams.push(request.url())
  })
  return streams
}
const present = (page: Page) => page.getByRole('list', { name: 'Also here now' })

test('what comes to a person is there without a reload, in every tab, also after the server was away', async ({
  browser,
}) => {
  const server = await startServer('live')
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await mara.goto(`${server.url}/projects/demo`)
  await expect(mara.getByRole('heading', { name: 'Your turn' })).toBeVisible()
  const second = await mara.context().newPage()
  const heardBy = { mara: streamsOf(mara), second: streamsOf(second) }
  await second.goto(`${server.url}/projects/demo/instances`)
  const count = second.locator('nav').getByRole('link', { name: /^Your turn/ })
  await expect(count).toContainText(/\d/)
  const shown = await kept(mara).count()

  const wei = await asPerson(browser, server, 'Wei Zhang')
  const rows = await instancesOf(wei.request, server)
  const open = rows.filter(({ stage }) => stage === 'review').map(({ key }) => key)
  const keep = (key = '') =>
    post(wei, server, 'work.assign', { project: 'demo', key, person: 'demo-mara' })
  await keep(open[0])
  await expect(kept(mara)).toHaveCount(shown + 1)
  await expect(mara.locator('[data-announcer]')).toHaveText('Something new waits for you.')
  await second.goto(`${server.url}/projects/demo`)
  await expect(kept(second)).toHaveCount(shown + 1)
  expect(heardBy.second).toHaveLength(0)
  expect(heardBy.mara.length).toBeLessThanOrEqual(1)

  const before = heardBy.mara.length
  await server.restart()
  await expect.poll(() => heardBy.mara.length, { timeout: 60_000 }).toBeGreaterThan(before)
  await keep(open[1])
  await expect(kept(mara)).toHaveCount(shown + 2)
  await second.bringToFront()
  await expect(kept(second)).toHaveCount(shown + 2)
  await server.stop()
})

test('who has an instance open is seen by those who may know, and nobody is while it is checked', async ({
  browser,
}) => {
  const server = await startServer('present')
  const [mara, tomas, ada] = await Promise.all(
    ['Mara Lindqvist', 'Tomás Ferreira', 'Ada Okafor'].map((name) =>
      asPerson(browser, server, name),
    ),
  )
  if (!mara || !tomas || !ada) throw new Error('Somebody could not sign in')
  const taken = await post(mara, server, 'work.take', { project: 'demo', phase: 'review' })
  const address = `${server.url}/projects/demo/instances/${(taken as { key: string }).key}`

  await mara.goto(address)
  await tomas.goto(address)
  await expect(tomas.getByText('Mara Lindqvist works on this. You read along.')).toBeVisible()
  await expect(present(tomas)).toContainText('Mara Lindqvist works on this now')
  await expect(present(mara)).toContainText('Tomás Ferreira has this open')
  await ada.goto(address)
  await expect(question(ada)).toBeVisible()
  await expect(ada.getByText('You read along')).toHaveCount(0)
  await tomas.goto(`${server.url}/projects/demo`)
  await expect(present(mara)).toHaveCount(0)
  await expect(present(ada)).toHaveCount(0)
  await server.stop()
})

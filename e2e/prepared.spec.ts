import { randomUUID } from 'node:crypto'

import type { Browser, Page } from '@playwright/test'
import sharp from 'sharp'

import { post } from './api.ts'
import { makeWav, tone } from './make-sounds.ts'
import { bringInMedia } from './media-records.ts'
import { viewOf } from './records.ts'
import { pressSubmit, question, sent, stage, take } from './steps.ts'
import { viewer } from './viewer-steps.ts'
import { asPerson, expect, type Running, test } from './world.ts'

test.use({ world: 'prepared' })

const picture = (name: string, background: string) =>
  sharp({ create: { width: 640, height: 400, channels: 3, background } })
    .png()
    .toBuffer()
    .then((bytes) => ({ name, bytes }))
const keyOf = (address: string) => address.split('/').at(-1) ?? ''
const prepared = (page: Page) => page.locator('[data-prepared]')

/** A reviewer who has nothing in hand yet, with two instances: the second comes next, because a lead keeps it for this person. */
async function newcomer(browser: Browser, server: Running, colour: string) {
  const wei = await asPerson(browser, server, 'Wei Zhang')
  const first = await bringInMedia(wei, server, { image1: await picture('a.png', colour) })
  const second = await bringInMedia(wei, server, {
    image1: await picture('b.png', `${colour}a`),
    image2: await picture('c.png', `${colour}5`),
    audio1: { name: 'd.wav', bytes: makeWav(8, 8000, [tone(Number(`0x${colour.slice(1)}`), 0.3)]) },
  })
  const name = `Newcomer ${colour.slice(1)}`
  const invite = { project: 'demo', name, roles: ['reviewer'] }
  const { path } = (await post(wei, server, 'people.invite', invite)) as { path: string }
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${server.url}/sign-in`)
  const account = { email: `${name.slice(9)}@example.org`, name, password: randomUUID() }
  const token = path.split('/').at(-1)
  await post(page, server, 'session.acceptInvite', { token, account })
  const list = await wei.request.get(`${server.url}/trpc/people.list`, {
    params: { input: JSON.stringify({ project: 'demo' }) },
  })
  const person = new RegExp(`"id":"([^"]+)","name":"${name}"`).exec(await list.text())?.[1]
  await post(wei, server, 'work.assign', { project: 'demo', key: keyOf(second), person })
  return { wei, page, first, second }
}

/** How often each medium came over the line to `page`, from now on: what the browser had already does not count. */
async function countFetched(page: Page): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const urls = new Map<string, string>()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  devtools.on('Network.requestWillBeSent', ({ request, requestId }) => {
    const range = request.headers['Range'] ?? ''
    if (request.url.includes('127.0.0.1')) urls.set(requestId, `${request.url} ${range}`)
  })
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    const url = urls.get(requestId)
    if (url !== undefined && !response.fromDiskCache && !response.fromPrefetchCache)
      counts.set(url, (counts.get(url) ?? 0) + 1)
  })
  return counts
}

test('the media of the next instance are here before it is asked for, and are fetched once', async ({
  browser,
  server,
}) => {
  const { first, page, second } = await newcomer(browser, server, '#345')
  const counts = await countFetched(page)
  await take(page, first)
  await expect(prepared(page)).toHaveAttribute('data-prepared', keyOf(second))
  const { content, files } = await viewOf(page, server, keyOf(second))
  const hashes = content.question.media.flatMap((one) => (one.kind === 'file' ? [one.sha256] : []))
  expect(hashes).toHaveLength(3)
  const fetchedOf = (sha256: string) => {
    const { derivatives, url } = files[sha256] ?? { derivatives: {}, url: '' }
    const made = Object.values(derivatives).flatMap((one) =>
      one.state === 'done' ? [one.url] : [],
    )
    const wanted = [url, ...made].map((one) => one.split('?')[0] ?? '')
    return [...counts].filter(([one]) => wanted.some((part) => one.startsWith(part)))
  }
  for (const sha256 of hashes)
    await expect.poll(() => fetchedOf(sha256).length, { timeout: 30_000 }).toBeGreaterThan(0)
  const before = hashes.flatMap(fetchedOf)

  await pressSubmit(page)
  await expect(stage(page)).toHaveAttribute('data-instance', keyOf(second))
  for (const tag of ['image1', 'image2'])
    await expect
      .poll(() =>
        viewer(page, tag)
          .locator('img')
          .first()
          .evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0),
      )
      .toBe(true)
  await sent(page)
  const again = hashes.flatMap(fetchedOf).filter(([, times]) => times > 1)
  expect(again).toEqual([])
  expect(before.length).toBeGreaterThanOrEqual(3)
  await page.context().close()
})

test('what was prepared is shown as it is now', async ({ browser, server }) => {
  const { first, page, second, wei } = await newcomer(browser, server, '#753')
  const key = keyOf(second)
  await take(page, first)
  await expect(prepared(page)).toHaveAttribute('data-prepared', key)
  await post(wei, server, 'discussion.comment', {
    project: 'demo',
    key,
    text: 'Look at the second picture.',
  })
  await post(wei, server, 'revision.specify', {
    project: 'demo',
    filter: { text: 'Look at <image2>' },
    specification: 'image*2+audio > text',
  })
  await pressSubmit(page)
  await expect(stage(page)).toHaveAttribute('data-instance', key)
  await expect(page.getByRole('tab', { name: /^Comments/ })).toContainText('1')
  await page.getByRole('tab', { name: /^Checks/ }).click()
  await expect(page.getByRole('textbox', { name: 'Specification' })).toHaveValue(
    'image*2+audio > text',
  )
  await expect(page.locator('[data-conflict]')).toHaveCount(0)
  await expect(question(page)).toContainText('Look at')
})

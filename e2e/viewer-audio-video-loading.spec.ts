import { statSync } from 'node:fs'

import type { Page } from '@playwright/test'

import { button, element, live } from './audio-steps.ts'
import { films, make, open } from './film-steps.ts'
import { hasFfmpeg } from './make-films.ts'
import { makeHours } from './make-sounds.ts'
import { bringInMedia } from './media-records.ts'
import { listenToConsole } from './viewer-steps.ts'
import { expect, test } from './world.ts'

listenToConsole()

const megabyte = 1_048_576
const beginning = `bytes=0-${megabyte - 1}`

/** Listens to what a page asks of its media files, and how much of each comes. */
async function listenToMedia(page: Page) {
  const asked: { range: string; url: string }[] = []
  const came = new Map<string, number>()
  const meter = await page.context().newCDPSession(page)
  await meter.send('Network.enable')
  const urls = new Map<string, string>()
  meter.on('Network.requestWillBeSent', ({ requestId, request }) => {
    urls.set(requestId, request.url)
    asked.push({ range: request.headers['Range'] ?? 'whole', url: request.url })
  })
  meter.on('Network.dataReceived', ({ requestId, dataLength }) => {
    const url = urls.get(requestId) ?? ''
    came.set(url, (came.get(url) ?? 0) + dataLength)
  })
  return {
    rangesOf: (url: string) => asked.filter((one) => one.url === url).map(({ range }) => range),
    urlsOf: (range: string) => asked.filter((one) => one.range === range).map(({ url }) => url),
    bytesOf: (url: string) => came.get(url) ?? 0,
  }
}

test('of an hour of sound only the first megabyte comes until it is played, and never all', async ({
  page,
  server,
}) => {
  const hour = makeHours(1)
  const address = await bringInMedia(page, server, { audio1: { name: 'hour.wav', bytes: hour } })
  const media = await listenToMedia(page)
  await page.goto(address)
  const sound = await live(page, 'audio1')
  const url = await element(sound).evaluate((audio: HTMLAudioElement) => audio.src)
  await expect.poll(() => media.bytesOf(url)).toBe(megabyte)
  expect(media.rangesOf(url)).toEqual([beginning])
  await button(sound, 'Play').click()
  await expect
    .poll(() => element(sound).evaluate((audio: HTMLAudioElement) => audio.currentTime))
    .toBeGreaterThan(1)
  await button(sound, 'Pause').click()
  expect(media.bytesOf(url)).toBeLessThan(hour.length / 2)
})

test('of a large film only the first megabyte comes until it is played, and not all for a look', async ({
  page,
  server,
}) => {
  test.skip(!hasFfmpeg, 'ffmpeg makes the film of this test, and it is not installed.')
  const large = make.large()
  const media = await listenToMedia(page)
  const film = await films(page, server, { video1: large })
  await expect(film).toHaveAttribute('data-state', 'ready')
  await expect.poll(() => media.urlsOf(beginning)).toHaveLength(1)
  const [url = ''] = media.urlsOf(beginning)
  await expect.poll(() => media.bytesOf(url)).toBe(megabyte)
  await open(film)
  expect(await film.locator('video').evaluate((video: HTMLVideoElement) => video.src)).toBe(url)
  expect(media.rangesOf(url)[0]).toBe(beginning)
  // What a browser reads ahead of a film that was opened is some 32 MB.
  expect(media.bytesOf(url)).toBeLessThan(0.75 * statSync(large).size)
})

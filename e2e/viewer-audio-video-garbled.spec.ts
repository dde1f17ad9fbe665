import { readFileSync } from 'node:fs'

import { type Locator, type Page } from '@playwright/test'

import { make } from './film-steps.ts'
import { garble } from './garble.ts'
import { hasFfmpeg } from './make-films.ts'
import { bringInMedia, type TestMedium } from './media-records.ts'
import { listenToConsole, viewer } from './viewer-steps.ts'
import { expect, test } from './world.ts'

listenToConsole()
test.skip(!hasFfmpeg, 'ffmpeg makes the files of these tests, and it is not installed.')

/** Six files made of one, from hardly to badly garbled. */
function garbled(path: string, kind: 'audio' | 'video'): Record<string, TestMedium> {
  const whole = readFileSync(path)
  const extension = path.split('.').at(-1)
  return Object.fromEntries(
    [20_000, 5000, 1000, 300, 100, 20].map((every, i) => [
      `${kind}${i + 1}`,
      { name: `${kind}-${i + 1}.${extension}`, bytes: garble(whole, { every, seed: i }) },
    ]),
  )
}

/** It comes to its end, one way or the other: it is ready, or it says what is wrong and gives the original. */
async function ends(one: Locator): Promise<string> {
  await expect(one).toHaveAttribute('data-state', /ready|error/)
  const state = (await one.getAttribute('data-state')) ?? ''
  if (state === 'error') {
    await expect(one.getByRole('note')).toContainText('cannot be shown')
    await expect(one.getByRole('link', { name: 'Download the original' })).toBeVisible()
  }
  return state
}

async function tryEach(page: Page, media: Record<string, TestMedium>): Promise<void> {
  for (const tag of Object.keys(media)) {
    const one = viewer(page, tag)
    await one.evaluate((box) => box.scrollIntoView({ block: 'center' }))
    if ((await ends(one)) === 'error') continue
    await one.getByRole('button', { name: /^Play/ }).first().click()
    // What cannot be played at all may have said so before anybody saw it live.
    const begun = page.locator('[data-level="live"], [data-state="error"]')
    await expect(one.and(begun)).toBeVisible()
    await ends(one)
  }
}

for (const [what, film] of [
  ['MP4', () => make.ntsc('sound.mp4', 60)],
  ['WebM', () => make.webm()],
] as const)
  test(`films in ${what} that are garbled play or say why not`, async ({ page, server }) => {
    const media = garbled(film(), 'video')
    await page.goto(await bringInMedia(page, server, media))
    await tryEach(page, media)
  })

test('sounds that are garbled play or say why not', async ({ page, server }) => {
  const media = garbled(make.mp3(), 'audio')
  await page.goto(await bringInMedia(page, server, media))
  await tryEach(page, media)
})

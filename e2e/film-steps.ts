import type { Locator, Page } from '@playwright/test'

import { bits, FilmMaker, filmSize } from './make-films.ts'
import { bringInMedia, type TestMedium } from './media-records.ts'
import { viewer as viewerOf } from './viewer-steps.ts'
import { expect, type Running } from './world.ts'

export const make = new FilmMaker()

/** Imports an instance with these media, opens it, and answers with the viewer of its first film. */
export async function films(
  page: Page,
  server: Running,
  media: Record<string, TestMedium>,
): Promise<Locator> {
  await page.goto(await bringInMedia(page, server, media))
  const first = viewerOf(page, 'video1')
  await first.scrollIntoViewIfNeeded()
  return first
}

/** Presses the poster and stops the film at its first frame. */
export async function open(viewer: Locator): Promise<void> {
  await viewer.getByRole('button', { name: /^Play / }).click()
  await expect(viewer).toHaveAttribute('data-level', 'live')
  await expect(viewer).toHaveAttribute('data-state', 'ready')
  const picture = viewer.getByRole('application')
  await expect(picture).toBeFocused()
  await picture.press('k')
  await expect(viewer.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
}

/** The number that is drawn in the picture on the screen. */
export const shown = (viewer: Locator) =>
  viewer.locator('video').evaluate(
    (video: HTMLVideoElement, { count, width, height }) => {
      const canvas = Object.assign(document.createElement('canvas'), { width, height })
      const pen = canvas.getContext('2d')
      pen?.drawImage(video, 0, 0, width, height)
      const row = pen?.getImageData(0, height / 2, width, 1).data ?? []
      let frame = 0
      for (let bit = 0; bit < count; bit++)
        if ((row[4 * Math.floor(((bit + 0.5) * width) / count)] ?? 0) > 128) frame += 2 ** bit
      return frame
    },
    { count: bits, ...filmSize },
  )

/** The frame that the viewer names once it is confirmed. */
export const confirmed = (viewer: Locator) => viewer.locator('[data-frame]')

/** Steps and looks, `times` over; answers with the steps after which another frame is seen than the one that is named. */
export async function misses(
  viewer: Locator,
  key: string,
  frames: readonly number[],
): Promise<string[]> {
  const wrong: string[] = []
  for (const frame of frames) {
    await viewer.page().keyboard.press(key)
    await expect(confirmed(viewer)).toHaveAttribute('data-frame', String(frame))
    const seen = await shown(viewer)
    if (seen !== frame) wrong.push(`${key} to ${frame} shows ${seen}`)
  }
  return wrong
}

export async function goTo(viewer: Locator, place: string): Promise<void> {
  await viewer.page().keyboard.press('g')
  await expect(viewer.getByRole('textbox')).toBeFocused()
  await viewer.page().keyboard.type(place)
  await viewer.page().keyboard.press('Enter')
  await expect(viewer.getByRole('application')).toBeFocused()
}

export const range = (from: number, to: number) =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => from + Math.sign(to - from) * i)

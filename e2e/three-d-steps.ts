import type { Locator, Page } from '@playwright/test'

import { meterGraphics } from './graphics-meter.ts'
import { bringInMedia, type TestMedium } from './media-records.ts'
import { listenToConsole, viewer } from './viewer-steps.ts'
import { expect, type Running, test } from './world.ts'

/** Every test counts what its pages do with the graphics card. */
export function meterEveryPage(): void {
  test.beforeEach(({ page }) => meterGraphics(page))
  listenToConsole()
}

export async function live(view: Locator): Promise<void> {
  await view.scrollIntoViewIfNeeded()
  await expect(view).toHaveAttribute('data-level', 'live')
  await expect(view).toHaveAttribute('data-state', 'ready')
}

export async function open(page: Page, server: Running, media: TestMedium[]): Promise<Locator> {
  const named = Object.fromEntries(media.map((medium, i) => [`threeD${i + 1}`, medium]))
  await page.goto(await bringInMedia(page, server, named))
  await live(viewer(page, 'threeD1'))
  return viewer(page, 'threeD1')
}

/** What is drawn, as an address of the picture. */
export const pictureOf = (view: Locator) =>
  view.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())

/** Red, green and blue of a place of the picture, in shares of its sides. */
export const colorAt = (view: Locator, x: number, y: number) =>
  view.locator('canvas').evaluate(
    (canvas: HTMLCanvasElement, [across, down]) => {
      const at = [canvas.width * (across ?? 0), canvas.height * (down ?? 0)].map(Math.round)
      const pixel = canvas.getContext('2d')?.getImageData(at[0] ?? 0, at[1] ?? 0, 1, 1).data ?? []
      return [...pixel].slice(0, 3)
    },
    [x, y],
  )

export async function changes(view: Locator, act: () => Promise<unknown>): Promise<void> {
  const before = await pictureOf(view)
  await act()
  await expect.poll(() => pictureOf(view)).not.toBe(before)
}

import type { Locator, Page } from '@playwright/test'

import { viewer } from './viewer-steps.ts'
import { expect } from './world.ts'

export const poster = (figure: Locator) => figure.getByRole('button', { name: /^Open the picture/ })
export const box = (figure: Locator) => figure.getByRole('application')
export const readout = (figure: Locator) => figure.locator('.picture-readout')
export const percent = (figure: Locator) => figure.locator('.viewer-percent')

export async function expectLive(figure: Locator): Promise<void> {
  await expect(figure).toHaveAttribute('data-level', 'live')
  await expect(figure).toHaveAttribute('data-state', 'ready')
}

export async function open(page: Page, tag = 'image1'): Promise<Locator> {
  const figure = viewer(page, tag)
  await figure.scrollIntoViewIfNeeded()
  await poster(figure).click()
  await expectLive(figure)
  return figure
}

/** The pixel that the readout names. */
export async function pixel(figure: Locator): Promise<{ x: number; y: number }> {
  await expect(readout(figure)).toContainText('RGB')
  const [, x, y] = /x (\d+), y (\d+)/.exec(await readout(figure).innerText()) ?? []
  return { x: Number(x), y: Number(y) }
}

import { parse } from 'node:path'

import type { Page } from '@playwright/test'

import { everyLook } from './every-look.ts'
import { expect } from './world.ts'

export const tab = (page: Page, name: string) =>
  page.getByRole('tab', { name: new RegExp(`^${name}`) })
export const panel = (page: Page) => page.getByRole('tabpanel')

/** Where a state shows, for looks that leave out the rest of the page. */
export const rail = '[data-instance] > aside'
export const dialog = '[role="dialog"]'

/** Opens a dialog by its button, looks at it in every look and closes it. */
export async function dialogOf(page: Page, button: RegExp, state: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await everyLook(page, state, { within: dialog })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

type Chosen = string | { name: string; mimeType: string; buffer: Buffer }

/** Puts a file, by its path or its bytes, in the place of a medium, in the open media panel. */
export async function replaceMedium(page: Page, key: string, file: Chosen): Promise<void> {
  const row = panel(page).locator(`[data-medium="${key}"]`)
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    row.getByRole('button', { name: /^Replace/ }).click(),
  ])
  await chooser.setFiles(file)
  const { name } = parse(typeof file === 'string' ? file : file.name)
  await expect(row).toContainText(name)
}

/** Lays the page out from right to left, by the palette. */
export async function readFromTheRight(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('right to left')
  await expect(page.getByRole('dialog').locator('[data-action]')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
}

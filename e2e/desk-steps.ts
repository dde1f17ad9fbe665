import { parse } from 'node:path'

import type { Page } from '@playwright/test'

import { everyLook } from './every-look.ts'
import { expect } from './world.ts'

export const tab = (page: Page, name: string) =>
  page.getByRole('tab', { name: new RegExp(`^${name}`) })
export const panel = (page: Page) => page.getByRole('tabpanel')

/** Opens a dialog by its button, looks at it in every look and closes it. */
export async function dialogOf(page: Page, button: RegExp, state: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await everyLook(page, state, { within: '[role="dialog"]' })
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

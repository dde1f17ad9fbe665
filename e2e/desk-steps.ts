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

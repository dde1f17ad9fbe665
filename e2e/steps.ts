import type { Page } from '@playwright/test'

import { expect } from './world.ts'

export const stage = (page: Page) => page.locator('[data-instance]')
export const question = (page: Page) => page.getByRole('region', { name: 'Question' })
export const source = (page: Page) => page.getByRole('textbox', { name: 'Question, source text' })

/** From its next load on the page hears no news, and so does not know what was saved elsewhere. */
export async function withoutNews(page: Page): Promise<void> {
  await page.context().route('**/trpc/live.changes*', (route) => route.abort())
}

export async function take(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: /^Take/ }).click()
  await expect(page.getByRole('button', { name: /^Skip/ })).toBeVisible()
}

export async function submit(page: Page): Promise<void> {
  await pressSubmit(page)
  await sent(page)
}

export async function pressSubmit(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Checks/ }).click()
  for (const check of await page.getByRole('tabpanel').getByRole('checkbox').all())
    await check.check()
  await page.getByRole('button', { name: /^Submit and next/ }).click()
}

/** Until the server has what was decided. */
export async function sent(page: Page): Promise<void> {
  await expect(page.locator('[data-outbox]')).toHaveCount(0)
}

/** Writes at the end of the question, with the editor open. */
export async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: /^Edit/ }).click()
  await expect(source(page)).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
}

export async function answerDialog(page: Page, button: string, text: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${button}`) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill(text)
  await dialog.getByRole('button', { name: button }).click()
  await expect(dialog).toBeHidden()
}

/** Gives back what was begun, for a reason of the list. */
export async function skip(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: /^Skip/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: reason }).check()
  const released = page.waitForResponse(/work\.release/)
  await dialog.getByRole('button', { name: /^Skip/ }).click()
  await released
  await expect(dialog).toBeHidden()
}

export async function voteLow(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Vote low/ }).click()
  await page.getByRole('dialog').getByRole('checkbox').first().check()
  await page.getByRole('dialog').getByRole('button', { name: 'Vote low' }).click()
  await page.getByRole('button', { name: 'Send now' }).click()
  await expect(page.getByRole('button', { name: 'Send now' })).toHaveCount(0)
}

/** Saves the policy that was chosen on the page of settings. */
export async function saveSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save the changes' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^You: / }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
}

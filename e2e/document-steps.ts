import type { Locator, Page } from '@playwright/test'

import { corpusFile } from './media-records.ts'
import { expect } from './world.ts'

export const corpus = (name: string) => corpusFile(`media/document/${name}`)
export const absent = 'The corpus is not at hand.'

/** The addresses under `canary.test` that a page asks for, from now on. */
export function canariesOf(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('canary')) asked.push(request.url())
  })
  return asked
}

/** The box of a PDF's pages, which takes its keys. */
export const pagesOf = (one: Locator) => one.getByRole('region', { name: /: pages/ })

export const center = (one: Locator) =>
  one.evaluate((element) => element.scrollIntoView({ block: 'center' }))

/** Brings a document to life, as a person does who wants this one. */
export async function wake(one: Locator, state = 'ready'): Promise<void> {
  await center(one)
  await expect(one).not.toHaveAttribute('data-state', 'loading')
  if ((await one.getAttribute('data-level')) !== 'live')
    await one.locator('button.viewer-poster').click()
  await expect(one).toHaveAttribute('data-level', 'live')
  await expect(one).toHaveAttribute('data-state', state)
}

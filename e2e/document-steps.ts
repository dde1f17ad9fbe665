import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'

import { bringInMedia, corpusFile, type TestMedium } from './media-records.ts'
import { expect, type Running, signIn } from './world.ts'

export const corpus = (name: string) => corpusFile(`media/document/${name}`)
export const absent = 'The corpus is not at hand.'
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Fails where a machine sees that some people cannot use this viewer. Where no script may run, in a page of HTML, it cannot look. */
export async function noViolations(page: Page, tag: string): Promise<void> {
  const axe = new AxeBuilder({ page })
    .include(`[data-tag="${tag}"]`)
    .exclude('iframe')
    .withTags(rules)
  const { violations } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

/** What the console complains of while a test looks on. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return complaints
}

/** Opens an instance with these media as its lead. */
export async function show(
  page: Page,
  server: Running,
  media: Record<string, TestMedium>,
): Promise<void> {
  await signIn(page, server, 'Wei Zhang')
  await page.goto(await bringInMedia(page, server, media))
}

export const viewer = (page: Page, tag: string) => page.locator(`[data-viewer][data-tag="${tag}"]`)

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

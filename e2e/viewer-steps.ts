import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { bringInMedia, type TestMedium } from './media-records.ts'
import { expect, type Running, signIn, test } from './world.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export const partOf = (tag: string) => `[data-viewer][data-tag="${tag}"]`
/** The instance that is prepared to come next has viewers too, which are not seen. */
export const viewer = (page: Page, tag: string) =>
  page.locator(partOf(tag)).filter({ visible: true })

/** Signs in as the lead, brings an instance with these media in and opens it; answers with its address. */
export async function show(
  page: Page,
  server: Running,
  media: Record<string, TestMedium>,
): Promise<string> {
  await signIn(page, server, 'Wei Zhang')
  const address = await bringInMedia(page, server, media)
  await page.goto(address)
  return address
}

/**
 * Axe finds nothing wrong with the viewers of a page, or with one part of it. Where no script may run, in a page of HTML, it
 * cannot look.
 */
export async function findsNothing(page: Page, part = '[data-viewer]'): Promise<void> {
  const axe = new AxeBuilder({ page }).include(part).exclude('iframe').withTags(wcag)
  const { violations } = await axe.analyze()
  expect(
    violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`),
  ).toEqual([])
}

/** What a page complains about in its console, from now on. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

/** Every test begins signed in and ends with a console without errors. */
export function listenToConsole(): void {
  let complaints: string[] = []
  test.beforeEach(async ({ page, server }) => {
    complaints = complaintsOf(page)
    await signIn(page, server, 'Wei Zhang')
  })
  test.afterEach(() => expect(complaints).toEqual([]))
}

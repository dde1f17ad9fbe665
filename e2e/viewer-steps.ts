import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { expect, signIn, test } from './world.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export const viewer = (page: Page, tag: string) => page.locator(`[data-viewer][data-tag="${tag}"]`)

/** Axe finds nothing wrong with the viewers of a page, or with one part of it. */
export async function findsNothing(page: Page, part = '[data-viewer]'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(wcag).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`),
  ).toEqual([])
}

/** Every test begins signed in and ends with a console without errors. */
export function listenToConsole(): void {
  let complaints: string[] = []
  test.beforeEach(async ({ page, server }) => {
    complaints = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await signIn(page, server, 'Wei Zhang')
  })
  test.afterEach(() => expect(complaints).toEqual([]))
}

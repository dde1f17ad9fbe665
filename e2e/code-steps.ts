import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'

import { bringInMedia, type TestMedium } from './media-records.ts'
import { expect, type Running, signIn } from './world.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** A program of so many lines, in which each third one begins a function. */
export const python = (lines: number) =>
  Array.from({ length: lines }, (_, i) =>
    i % 3 === 0 ? `def f${i}(x):` : i % 3 === 1 ? `    return x + ${i}` : '',
  ).join('\n')

export const viewer = (page: Page, tag: string) => page.locator(`[data-viewer][data-tag="${tag}"]`)

/** Makes a viewer live as a person would, and waits until it is drawn. */
export async function live(page: Page, tag: string): Promise<Locator> {
  const one = viewer(page, tag)
  await one.scrollIntoViewIfNeeded()
  await expect(one).toHaveAttribute('data-state', /ready|idle|error/)
  const wake = one.getByRole('button', { name: /^Open / })
  if (await wake.isVisible()) await wake.press('Enter').catch(() => undefined)
  await expect(one).toHaveAttribute('data-level', 'live')
  await expect(one).toHaveAttribute('data-state', /ready|idle/)
  return one
}

export const language = (one: Locator) => one.getByRole('combobox', { name: 'Language' })
export const editors = (page: Page) => page.locator('.monaco-editor[role="code"]')

export async function accessible(page: Page, tag: string, state: string): Promise<void> {
  const axe = new AxeBuilder({ page }).include(`[data-viewer][data-tag="${tag}"]`).withTags(wcag)
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
  expect(found, state).toEqual([])
}

export async function open(page: Page, server: Running, media: Record<string, TestMedium>) {
  await signIn(page, server, 'Wei Zhang')
  const address = await bringInMedia(page, server, media)
  await page.goto(address)
  return address
}

/** What a page complains about; filled while the test runs. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return complaints
}

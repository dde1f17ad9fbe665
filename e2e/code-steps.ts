import type { Locator, Page } from '@playwright/test'

import { viewer } from './viewer-steps.ts'
import { expect } from './world.ts'

/** A program of so many lines, in which each third one begins a function. */
export const python = (lines: number) =>
  Array.from({ length: lines }, (_, i) =>
    i % 3 === 0 ? `def f${i}(x):` : i % 3 === 1 ? `    return x + ${i}` : '',
  ).join('\n')

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

import type { Page } from '@playwright/test'

import { viewOf } from './records.ts'
import { expect, type Running } from './world.ts'

export const saveMark = (page: Page) => page.locator('[data-instance] [data-save]')

/** The question of the draft that the server has of the person on `page`. */
export async function draftedQuestion(page: Page, server: Running, key: string) {
  return (await viewOf(page, server, key)).draft?.content.question.text
}

/** Until the server's draft of the question ends so. */
export async function untilDrafted(
  page: Page,
  at: { server: Running; key: string },
  ending: string,
): Promise<void> {
  const drafted = async () => (await draftedQuestion(page, at.server, at.key)) ?? ''
  await expect.poll(drafted, { timeout: 20_000 }).toMatch(new RegExp(`${escaped(ending)}$`))
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Pastes as a person would: plain text, and what else the source offers. The page makes the string from `json`. */
export async function paste(page: Page, json: { plain: string; html?: string }): Promise<void> {
  await page.evaluate(({ html, plain }) => {
    const data = new DataTransfer()
    data.setData('text/plain', JSON.parse(plain) as string)
    if (html) data.setData('text/html', html)
    const clipboardData = data
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, json)
}

/** Saves a named revision and waits until the server has it. */
export async function saveRevision(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Save/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(saveMark(page)).toHaveAttribute('data-state', 'saved', { timeout: 60_000 })
}

/** From its next page on, the machine of `page` believes that it is tomorrow. */
export async function setClockAhead(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Real = Date
    const day = 86_400_000
    const Wrong = class extends Real {
      constructor(...given: [] | [number | string | Date]) {
        super(...((given.length === 0 ? [Real.now() + day] : given) as [number]))
      }
      static override now() {
        return Real.now() + day
      }
    }
    globalThis.Date = Wrong as DateConstructor
  })
}

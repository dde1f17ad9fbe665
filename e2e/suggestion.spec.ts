import type { Page } from '@playwright/test'

import { addressOf, bringIn, plainPair } from './records.ts'
import { answerDialog, source, stage, submit, take } from './steps.ts'
import { findsNothing } from './viewer-steps.ts'
import { asPerson, expect, test } from './world.ts'

test.use({ world: 'suggestion' })

const pair = { ...plainPair, answer: `${plainPair.answer} It is far away.` }
let key = ''

test.beforeAll(async ({ browser, server }) => {
  test.setTimeout(180_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  key = (await bringIn(wei, server, [pair]))[0] ?? ''
  await wei.context().close()
})

async function untilSent(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send now' }).click()
  await expect(page.getByRole('button', { name: 'Send now' })).toHaveCount(0)
}

/** Writes at the end of a side's source. */
async function writeOn(page: Page, side: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: `${side}, source text` }).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
}

test('a checker suggests, the reviewer takes one change and leaves another, and someone else checks', async ({
  browser,
  server,
}) => {
  test.setTimeout(300_000)
  const address = addressOf(server, key)
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, address)
  await submit(mara)
  await expect(mara).not.toHaveURL(address)

  const ada = await asPerson(browser, server, 'Ada Okafor')
  await test.step('the checker edits a copy by key, and it survives a reload', async () => {
    await take(ada, address)
    await ada.keyboard.press('Shift+E')
    const copy = ada.getByRole('region', { name: 'Suggest an edit' })
    await expect(copy.getByRole('button', { name: 'Send the suggestion' })).toBeDisabled()
    await expect(source(ada)).toBeFocused()
    await writeOn(ada, 'Question', ' Say where it is.')
    await ada.reload()
    await ada.getByRole('button', { name: /^Suggest an edit/ }).click()
    await expect(ada.locator('[data-instance] [data-side="question"]')).toContainText(
      'Say where it is.',
    )
    await expect(source(ada)).toBeFocused()
    await writeOn(ada, 'Answer', ' In the north.')
    await expect(ada.locator('[data-instance] [data-side="answer"]')).toContainText('In the north.')
    await findsNothing(ada, '[data-suggesting]')
    await copy.getByRole('textbox', { name: /^What it is for/ }).fill('Clearer for everyone.')
    await copy.getByRole('button', { name: 'Send the suggestion' }).click()
    await expect(copy).toHaveCount(0)
    await expect(ada.locator('[data-instance] [data-side="question"]')).not.toContainText(
      'Say where it is.',
    )
    await answerDialog(ada, 'Send back', 'See what I suggest.')
    await untilSent(ada)
  })

  await test.step('the reviewer decides change by change, undoes, and resubmits', async () => {
    await take(mara, address)
    await expect(mara.getByText('2 suggested changes wait for your word')).toBeVisible()
    await mara.getByRole('button', { name: 'Show it' }).click()
    const panel = mara.getByRole('tabpanel')
    await expect(panel).toContainText('Clearer for everyone.')
    await findsNothing(mara, '[data-hunks]')
    const first = panel.getByRole('listitem', { name: 'Change 1 of 2' })
    const second = panel.getByRole('listitem', { name: 'Change 2 of 2' })
    await expect(first).toBeFocused()
    await mara.keyboard.press('y')
    await expect(first).toHaveAttribute('data-state', 'accepted')
    await expect(mara.locator('[data-instance] [data-side="question"]')).toContainText(
      'Say where it is.',
    )
    await mara.keyboard.press('Control+z')
    await expect(first).toHaveAttribute('data-state', 'open')
    await first.getByRole('button', { name: 'Accept' }).click()
    await expect(first).toHaveAttribute('data-state', 'accepted')
    await expect(second).toBeFocused()
    await mara.keyboard.press('Shift+Y')
    await expect(second).toHaveAttribute('data-state', 'rejected')
    await expect(mara.getByText('suggested change waits')).toHaveCount(0)
    await submit(mara)
    await mara.getByRole('dialog').getByRole('button', { name: 'Submit and next' }).click()
    await expect(mara).not.toHaveURL(address)
  })

  await test.step('who suggested what stands checks no more, another does', async () => {
    await ada.goto(address)
    await expect(stage(ada)).toHaveAttribute('data-stage', 'check')
    const no = 'An edit that you suggested stands in this'
    await expect(ada.getByRole('button', { name: /^Take/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await expect(ada.getByText(no).first()).toBeAttached()
    const kenji = await asPerson(browser, server, 'Kenji Mori')
    await take(kenji, address)
    await kenji.getByRole('button', { name: /^Vote high/ }).click()
    await untilSent(kenji)
  })

  await test.step('the timeline tells it, and shows the instance as it was', async () => {
    await mara.goto(address)
    await mara.getByRole('tab', { name: /^History/ }).click()
    const timeline = mara.getByRole('list', { name: 'Timeline' })
    await expect(timeline).toContainText('1 accepted · 1 rejected')
    const suggested = timeline.getByRole('listitem').filter({ hasText: 'Edit suggested' })
    // While the next votes are open, who checks stays hidden.
    await expect(suggested).toContainText('Name hidden')
    await expect(suggested).toContainText('Clearer for everyone.')
    await expect(timeline).not.toContainText('Kenji')
    await findsNothing(mara, '[role="tabpanel"]')

    await timeline
      .getByRole('listitem')
      .filter({ hasText: 'Imported' })
      .getByRole('button', { name: 'Show revision 1' })
      .click()
    await expect(mara.getByText('You see the import, as it was')).toBeVisible()
    await expect(mara.locator('[data-instance] [data-side="question"]')).not.toContainText(
      'Say where it is.',
    )
    await expect(mara).toHaveURL(/revision=1/)
    await mara.reload()
    await expect(mara.getByText('You see the import, as it was')).toBeVisible()
    await mara.getByRole('button', { name: 'Back to the newest' }).click()
    await expect(mara.locator('[data-instance] [data-side="question"]')).toContainText(
      'Say where it is.',
    )
    await expect(mara).not.toHaveURL(/revision=/)
  })
})

import type { Page } from '@playwright/test'

import { addressOf, bringIn } from './records.ts'
import { source, stage, take } from './steps.ts'
import { findsNothing } from './viewer-steps.ts'
import { asPerson, expect, test } from './world.ts'

test.use({ world: 'discussion' })

const text =
  'Look at <image1>. The blue van waits at the corner. Return exactly one image of the same place.'
const answer = 'The same place stands in <image2>.'
let key = ''

test.beforeAll(async ({ browser, server }) => {
  test.setTimeout(180_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  ;[key = ''] = await bringIn(wei, server, [{ question: text, answer }])
  expect(key).not.toBe('')
  await wei.context().close()
})

const threads = (page: Page) => page.locator('[data-comment]')
const comments = (page: Page) => page.getByRole('tab', { name: /^Comments/ })
/** Where this is drawn: the panel, and the text with its marks. */
const parts = ['aside', '[data-side="question"]']
const box = (page: Page) => page.getByRole('textbox', { name: 'Comment', exact: true })

/** Selects words of the question where it is read, as a drag of the pointer does. */
async function select(page: Page, words: string): Promise<void> {
  await page
    .locator('[data-side="question"] p')
    .first()
    .evaluate((paragraph, wanted) => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1
        if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
      }
    }, words)
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(words)
}

/** Ticks the four checks by their keys and submits by its own, past the warning if there is one. */
async function submitByKeys(page: Page): Promise<void> {
  const panel = page.getByRole('tabpanel')
  await page.getByRole('tab', { name: /^Checks/ }).press('Enter')
  for (const [i, check] of (await panel.getByRole('checkbox').all()).entries()) {
    if (!(await check.isChecked())) await page.keyboard.press(String(i + 1))
    await expect(check).toBeChecked()
  }
  await page.keyboard.press('Control+Enter')
}

test('a return is discussed at its spots until it is resolved', async ({ browser, server }) => {
  test.setTimeout(300_000)
  const address = addressOf(server, key)
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  const ada = await asPerson(browser, server, 'Ada Okafor')

  await test.step('a reviewer submits', async () => {
    await take(mara, address)
    await submitByKeys(mara)
    await expect(mara).not.toHaveURL(address)
  })

  await test.step('a checker remarks on words and on the whole, and nothing typed is lost', async () => {
    await take(ada, address)
    await select(ada, 'The blue van')
    await ada.keyboard.press('c')
    await expect(box(ada)).toBeFocused()
    await expect(ada.locator('[data-about]')).toContainText('The blue van')
    await ada.keyboard.type('Which van? There are tw')
    await ada.reload()
    await comments(ada).click()
    await expect(box(ada)).toHaveValue('Which van? There are tw')
    await expect(ada.locator('[data-about]')).toContainText('The blue van')
    await box(ada).focus()
    await ada.keyboard.press('End')
    await ada.keyboard.type('o.')
    await ada.keyboard.press('Tab')
    await ada.keyboard.press('Space')
    await box(ada).focus()
    await ada.keyboard.press('Control+Enter')
    await expect(threads(ada)).toHaveCount(1)
    await expect(threads(ada).first()).toContainText('Which van? There are two.')

    await ada.keyboard.type('@tom')
    await expect(ada.getByRole('option', { name: 'Tomás Ferreira' })).toBeVisible()
    await ada.keyboard.press('Enter')
    await ada.keyboard.type('is the licence known?')
    await expect(box(ada)).toHaveValue('@Tomás Ferreira is the licence known?')
    await ada.keyboard.press('Control+Enter')
    await expect(threads(ada)).toHaveCount(2)
    for (const part of parts) await findsNothing(ada, part)
  })

  await test.step('the return needs no more words', async () => {
    await ada.getByRole('heading', { level: 1 }).focus()
    await ada.keyboard.press('Shift+3')
    const dialog = ada.getByRole('dialog')
    await expect(dialog).toContainText('1 comment of yours goes with it')
    await expect(dialog).toContainText('Which van? There are two.')
    await expect(dialog.getByRole('textbox')).toBeFocused()
    await ada.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await ada.keyboard.press('Control+Enter')
    await expect(
      ada.getByRole('status').filter({ hasText: /^Send back on .*: sent/ }),
    ).toBeAttached()
  })

  await test.step('who is mentioned finds it under what waits, until it is read', async () => {
    const tomas = await asPerson(browser, server, 'Tomás Ferreira')
    await tomas.goto(`${server.url}/projects/demo`)
    const group = tomas.getByRole('region', { name: /^Mentioned/ })
    await group.getByText('is the licence known?').click()
    await expect(threads(tomas)).toHaveCount(2)
    await tomas.goto(`${server.url}/projects/demo`)
    await expect(tomas.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(
      tomas.getByRole('region', { name: /^Returned|^To review|^In your/ }).first(),
    ).toBeVisible()
    await expect(group).toHaveCount(0)
  })

  const first = threads(mara).filter({ hasText: 'Which van?' })
  await test.step('the reviewer is led to the words', async () => {
    await mara.goto(address)
    await expect(stage(mara)).toHaveAttribute('data-stage', 'returned')
    await expect(mara.getByText('Returned with 1 comment that has to be resolved')).toBeVisible()
    await mara.getByRole('button', { name: /^Take/ }).click()
    await expect(mara.getByRole('button', { name: /^Skip/ })).toBeVisible()
    await mara.keyboard.press(']')
    await mara.keyboard.press(']')
    await expect(first).toBeFocused()
    await expect(first.locator('[data-place]')).toHaveText('in place')
    await mara.keyboard.press('Enter')
    const mark = mara.getByRole('button', { name: 'Comment here: Which van? There are two.' })
    await expect(mark).toBeFocused()
    await mara.keyboard.press('Enter')
    await expect(first).toBeFocused()
  })

  await test.step('the spot says what becomes of it while the text is edited', async () => {
    await mara.keyboard.press('e')
    await expect(source(mara)).toBeFocused()
    await mara.keyboard.press('Control+Home')
    await mara.keyboard.type('First, ')
    await expect(first.locator('[data-place]')).toHaveText('moved')
    await expect(mara.locator('.cm-comment')).toHaveText('The blue van')
    for (let i = 0; i < 'Look at <'.length - 1; i++) await mara.keyboard.press('ArrowRight')
    await mara.keyboard.press('ArrowRight')
    for (let i = 0; i < '. The'.length; i++) await mara.keyboard.press('ArrowRight')
    await mara.keyboard.type(' dark')
    await expect(mara.locator('.cm-comment')).toHaveText('The dark blue van')
    await expect(first.locator('[data-place]')).toHaveText('text changed')
    await mara.keyboard.press('Control+a')
    await mara.keyboard.type('Return exactly one image of the place that you see on <image1>.')
    await expect(first.locator('[data-place]')).toHaveText('no longer there')
    await expect(first.locator('blockquote')).toHaveText('The blue van')
    await mara.keyboard.press('Escape')
    await mara.keyboard.press('Control+s')
    await mara.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await expect(first.locator('[data-place]')).toHaveText('no longer there')
  })

  await test.step('it is answered, warned about and resolved', async () => {
    await mara.getByRole('heading', { level: 1 }).focus()
    await submitByKeys(mara)
    const warning = mara.getByRole('dialog')
    await expect(warning).toContainText('1 comment is not resolved')
    await warning.getByRole('button', { name: 'Look at them' }).click()
    await first.focus()
    await mara.keyboard.press('r')
    await mara.keyboard.type('None any more.')
    await mara.keyboard.press('Control+Enter')
    await expect(first).toContainText('None any more.')
    await expect(first).toBeFocused()
    await mara.keyboard.press('Shift+R')
    await expect(first).toContainText('Resolved by you')
    for (const part of parts) await findsNothing(mara, part)
    await mara.keyboard.press('Control+Enter')
    await expect(mara).not.toHaveURL(address)
  })

  await test.step('the checker sees what is resolved', async () => {
    await take(ada, address)
    await expect(ada.getByText('1 of 1 comments of the last return are resolved')).toBeVisible()
    await comments(ada).click()
    await expect(threads(ada).filter({ hasText: 'Which van?' })).toContainText('None any more.')
    await ada.getByRole('button', { name: 'Resolved 1' }).click()
    await expect(threads(ada)).toHaveCount(1)
  })
})

import type { Locator, Page } from '@playwright/test'

import { plainPdf, workbookFile } from './document-files.ts'
import { wake } from './document-steps.ts'
import { bringInMedia } from './media-records.ts'
import { answerDialog, stage, submit, take } from './steps.ts'
import { viewer } from './viewer-steps.ts'
import { asPerson, expect, test } from './world.ts'

test.use({ world: 'checker remarks' })

const thread = (page: Page, text: string) =>
  page.locator('[data-comment]').filter({ hasText: text })
const box = (page: Page) => page.getByRole('textbox', { name: 'Comment', exact: true })
const about = (page: Page) => page.locator('[data-about]')
const pin = (one: Locator, text: string) => one.getByRole('button', { name: `Comment: ${text}` })

async function say(page: Page, text: string): Promise<void> {
  await expect(box(page)).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Control+Enter')
  await expect(thread(page, text)).toHaveCount(1)
}

test('a checker remarks on a turned page, and on cells, and the reviewer is led to each', async ({
  browser,
  server,
}) => {
  test.setTimeout(300_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  const address = await bringInMedia(wei, server, {
    document1: { name: 'paper.pdf', bytes: plainPdf(3, (page) => `Page ${page}: a figure`) },
    document2: { name: 'table.csv', bytes: 'name,count\nalpha,1\nbeta,22\ngamma,3\n' },
    document3: { name: 'book.xlsx', bytes: await workbookFile(30, (row) => `word ${row}`) },
  })
  await wei.context().close()
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, address)
  await submit(mara)

  const ada = await asPerson(browser, server, 'Ada Okafor')
  await take(ada, address)
  await test.step('on a turned page', async () => {
    const pdf = viewer(ada, 'document1')
    await wake(pdf)
    await pdf.getByRole('textbox', { name: /^Page/ }).fill('2')
    await ada.keyboard.press('Enter')
    await pdf.getByRole('region', { name: /: pages/ }).focus()
    await ada.keyboard.press('r')
    const sheet = pdf.locator('.page[data-page-number="2"]')
    await expect
      .poll(async () => {
        const { height = 0, width = 0 } = (await sheet.boundingBox()) ?? {}
        return width > height
      })
      .toBe(true)
    await pdf.getByRole('button', { name: /^Comment on/ }).press('Enter')
    await expect(pdf.locator('[data-choosing-box]')).toBeFocused()
    await ada.keyboard.press('Shift+ArrowRight')
    await ada.keyboard.press('Enter')
    await expect(about(ada)).toContainText('page 2')
    await say(ada, 'Made while it lay on its side.')
    await expect(pin(pdf, 'Made while it lay on its side.')).toBeVisible()
  })
  await test.step('on a cell of a table, and of a workbook', async () => {
    const table = viewer(ada, 'document2')
    await wake(table)
    await table.getByRole('grid').focus()
    await ada.keyboard.press('ArrowDown')
    await ada.keyboard.press('ArrowRight')
    await expect(table.getByLabel('The whole cell')).toContainText('22')
    await ada.keyboard.press('c')
    await expect(about(ada)).toContainText('row 2, column 2')
    await say(ada, 'This count is wrong.')

    const book = viewer(ada, 'document3')
    await wake(book)
    const pages = book.getByRole('button', { name: 'Show its pages, as a PDF made of it' })
    if ((await pages.count()) > 0 && (await pages.getAttribute('aria-pressed')) === 'true')
      await pages.click()
    await book.getByRole('grid').focus()
    await ada.keyboard.press('ArrowDown')
    await ada.keyboard.press('c')
    await expect(about(ada)).toContainText('document3')
    await say(ada, 'This word is another.')
  })
  await answerDialog(ada, 'Send back', 'See the three remarks.')
  await ada.getByRole('button', { name: 'Send now' }).click()
  await expect(ada.getByRole('button', { name: 'Send now' })).toHaveCount(0)

  await take(mara, address)
  await expect(stage(mara)).toHaveAttribute('data-stage', 'returned')
  const comments = mara.getByRole('tab', { name: /^Comments/ })
  const reveal = async (text: string) => {
    await comments.click()
    await expect(thread(mara, text).locator('[data-place]')).toHaveText('in place')
    await thread(mara, text).press('Enter')
  }
  await reveal('Made while it lay')
  const pdf = viewer(mara, 'document1')
  await expect(pdf.getByRole('textbox', { name: /^Page/ })).toHaveValue('2')
  await expect(pin(pdf, 'Made while it lay on its side.')).toBeInViewport()
  await reveal('This count is wrong')
  await expect(viewer(mara, 'document2').getByLabel('The whole cell')).toContainText('22')
  await expect(pin(viewer(mara, 'document2'), 'This count is wrong.')).toBeVisible()
  await reveal('This word is another')
  await expect(pin(viewer(mara, 'document3'), 'This word is another.')).toBeVisible()
})

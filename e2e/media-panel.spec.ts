import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { addressOf, bringIn, plainPair, viewOf } from './records.ts'
import { question, source, stage, take } from './steps.ts'
import { asPerson, expect, test } from './world.ts'

test.use({ world: 'media panel' })

const wcag = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']
let keys: string[] = []

test.beforeAll(async ({ browser, server }) => {
  test.setTimeout(180_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  keys = await bringIn(wei, server, [plainPair, plainPair])
  expect(keys).not.toContain('')
  await wei.context().close()
})

const svg = (size: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="9" height="9"/></svg>`
const file = (name: string, bytes: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})

async function mediaOf(page: Page) {
  await page.getByRole('tab', { name: /^Media/ }).click()
  return page.getByRole('tabpanel')
}

async function choose(page: Page, press: () => Promise<void>, files: ReturnType<typeof file>[]) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()])
  await chooser.setFiles(files)
}

/** Drops or pastes files as the browser would. */
async function give(page: Page, selector: string, how: 'drop' | 'paste') {
  await page
    .locator(selector)
    .first()
    .evaluate((target, type) => {
      const data = new DataTransfer()
      data.items.add(new File(['one,two\n3,4\n'], `${type}.csv`, { type: 'text/csv' }))
      const box = target.getBoundingClientRect()
      const at = { clientX: box.left + 2, clientY: box.top + box.height / 2 }
      const common = { bubbles: true, cancelable: true }
      const event =
        type === 'drop'
          ? new DragEvent('drop', { ...common, ...at, dataTransfer: data })
          : new ClipboardEvent('paste', { ...common, clipboardData: data })
      target.dispatchEvent(event)
    }, how)
}

const saved = async (page: Page) => {
  await page.keyboard.press('Control+s')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(stage(page).getByText('Saved', { exact: true })).toBeVisible()
}

test('files are added together, ordered, moved to the other side and taken back; code is written in place', async ({
  browser,
  server,
}) => {
  const page = await asPerson(browser, server, 'Tomás Ferreira')
  await take(page, addressOf(server, keys[0] ?? ''))
  const panel = await mediaOf(page)
  const add = panel.getByRole('button', { name: 'Add a file' }).first()
  await choose(page, () => add.click(), [
    file('b.svg', svg(9)),
    file('a.svg', svg(9)),
    file('nothing.bin', '\0\u0001\u0002'),
  ])
  const failed = panel.getByRole('alert')
  await expect(failed).toContainText('nothing.bin was not added to Question')
  const rows = panel.locator('[data-media-of="question"] [data-medium]')
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(1)).toContainText(/b-\w+\.svg/)
  await expect(rows.nth(2)).toContainText(/a-\w+\.svg/)
  await failed.getByRole('button', { name: 'Close' }).click()
  await expect(failed).toHaveCount(0)

  const shaOf = async (key: string) => {
    const { content } = await viewOf(page, server, keys[0] ?? '')
    const medium = content.question.media.find((one) => one.key === key)
    return medium?.kind === 'file' ? medium.sha256 : key
  }
  await saved(page)
  expect(await shaOf('image3')).toBe(await shaOf('image4'))

  const wrong = panel.locator('[data-medium="image1"]').getByRole('button', { name: 'Replace' })
  await choose(page, () => wrong.click(), [file('table.csv', 'a,b\n1,2\n')])
  await expect(failed).toContainText('table.csv is of kind')
  await expect(rows.first()).toContainText('img_1.png')

  await rows
    .nth(2)
    .getByRole('button', { name: /^More for/ })
    .focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(rows.nth(1)).toContainText(/a-\w+\.svg/)
  await expect(
    panel.getByRole('heading', { name: 'Numbers by the order of the lists' }),
  ).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(rows.nth(1)).toContainText(/b-\w+\.svg/)

  await rows
    .first()
    .getByRole('button', { name: /^More for/ })
    .click()
  await page.getByRole('menuitem', { name: 'Move to the other side: Answer' }).click()
  await expect(rows).toHaveCount(2)
  const answers = panel.locator('[data-media-of="answer"] [data-medium]')
  await expect(answers.last()).toContainText('img_1.png')
  await expect(answers.last()).toHaveAttribute('data-medium', 'image4')
  await expect(rows.first()).toHaveAttribute('data-medium', 'image1')
  await page.keyboard.press('Control+z')
  await expect(rows).toHaveCount(3)
  await expect(rows.first()).toContainText('img_1.png')

  await panel.getByRole('button', { name: 'Write inline' }).first().click()
  await page.getByRole('menuitem', { name: 'Code' }).click()
  await panel.getByRole('button', { name: 'Edit the text of code1' }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .locator('.monaco-editor textarea, .monaco-editor .native-edit-context')
    .first()
    .focus()
  await page.keyboard.type('x = [1')
  await page.keyboard.press('Enter')
  await page.keyboard.type('2]')
  await expect(dialog.locator('.view-lines')).toContainText('2]')
  const axe = await new AxeBuilder({ page }).include('[role="dialog"]').withTags(wcag).analyze()
  expect(axe.violations.map(({ id }) => id)).toEqual([])
  await dialog.getByRole('button', { name: 'Close the text' }).click()
  await expect(dialog).toHaveCount(0)
  await saved(page)
  const { content } = await viewOf(page, server, keys[0] ?? '')
  const code = content.question.media.find((one) => one.key === 'code1')
  expect(code?.value).toBe('x = [1\n2]')
  await page.context().close()
})

test('files are dropped and pasted into the text, and a tag shows what is behind it', async ({
  browser,
  server,
}) => {
  const page = await asPerson(browser, server, 'Mara Lindqvist')
  await take(page, addressOf(server, keys[1] ?? ''))
  await page.getByRole('button', { name: /^Edit/ }).click()
  await expect(source(page)).toBeFocused()
  await page.keyboard.press('Control+Home')
  await give(page, '.cm-content', 'paste')
  await expect(source(page).locator('[data-chip="document1"]')).toBeVisible()
  await expect(source(page)).toHaveText(/^document1/)
  await give(page, '.cm-content >> nth=1', 'drop')
  const answer = page.getByRole('textbox', { name: 'Answer, source text' })
  await expect(answer.locator('[data-chip^="document"]')).toBeVisible()

  const chip = source(page).locator('[data-chip="image1"]')
  await expect(chip).toHaveAccessibleName('image1, img_1.png')
  await chip.hover()
  const card = page.getByRole('tooltip')
  await expect(card).toContainText('img_1.png')
  await expect(card.locator('img')).toBeVisible()
  await card.hover()
  await expect(card).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)

  await chip.click()
  await expect(question(page).locator('[data-viewer][data-tag="image1"]')).toHaveAttribute(
    'data-linked',
  )
  await expect(card).toBeVisible()
  await page.keyboard.press('Alt+Shift+KeyM')
  await page.getByRole('menuitem', { name: 'To the end of its sentence' }).click()
  await expect(source(page)).toHaveText(/same place image1img_1\.png\.$/)
  await page.keyboard.press('Control+z')
  await expect(source(page)).toHaveText(/Look at image1/)

  await answer.locator('[data-chip="image2"]').dragTo(chip)
  await expect(source(page).locator('[data-chip="image2"]')).toBeVisible()
  await expect(answer.locator('[data-chip^="image"]')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(answer.locator('[data-chip="image2"]')).toBeVisible()

  await source(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' <im')
  const option = page.locator('.cm-tooltip-autocomplete').getByRole('option')
  await expect(option).toContainText('img_1.png')
  await expect(option.locator('img')).toBeVisible()
  const lies = await option.evaluate((one) => {
    const { bottom, right } = one.getBoundingClientRect()
    return one.contains(document.elementFromPoint(right - 4, bottom - 4))
  })
  expect(lies, 'the list of tags lies over the media beside it').toBe(true)
  const axe = await new AxeBuilder({ page }).include('[data-instance]').withTags(wcag).analyze()
  expect(axe.violations.map(({ id }) => id)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(source(page).locator('[data-chip="image1"]')).toHaveCount(2)

  await question(page).locator('figcaption').filter({ hasText: 'document1' }).first().click()
  await expect(source(page).locator('[data-chip="document1"]')).toHaveAttribute('data-linked')
  await page.context().close()
})

import type { Locator, Page } from '@playwright/test'

import { python } from './code-steps.ts'
import { plainPdf } from './document-files.ts'
import { twoCubes } from './make-models.ts'
import { bringInMedia } from './media-records.ts'
import { take } from './steps.ts'
import { findsNothing, partOf, viewer } from './viewer-steps.ts'
import { asPerson, expect, test } from './world.ts'

test.use({ world: 'spots of documents, code and models' })

const threads = (page: Page) => page.locator('[data-comment]')
const thread = (page: Page, text: string) => threads(page).filter({ hasText: text })
const comments = (page: Page) => page.getByRole('tab', { name: /^Comments/ })
const box = (page: Page) => page.getByRole('textbox', { name: 'Comment', exact: true })
const about = (page: Page) => page.locator('[data-about]')
const tool = (one: Locator) => one.getByRole('button', { name: /^Comment on/ })
const pin = (one: Locator, text: string) => one.getByRole('button', { name: `Comment: ${text}` })

async function live(page: Page, tag: string): Promise<Locator> {
  const one = viewer(page, tag)
  await one.evaluate((figure) => figure.scrollIntoView({ block: 'center' }))
  await expect(one).toHaveAttribute('data-level', 'live')
  await expect(one).toHaveAttribute('data-state', 'ready')
  return one
}

async function say(page: Page, text: string): Promise<void> {
  await expect(box(page)).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Control+Enter')
  await expect(thread(page, text)).toHaveCount(1)
}

/** Draws the pointer over a line of a page, from its first letter to its last. */
async function drawOver(page: Page, written: Locator): Promise<void> {
  const { height = 0, width = 0, x = 0, y = 0 } = (await written.boundingBox()) ?? {}
  await page.mouse.move(x + 1, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 })
  await page.mouse.move(x + width - 1, y + height / 2, { steps: 3 })
  await page.mouse.up()
}

/** Goes to the spot of a thread from the panel, as the keys do. */
async function reveal(page: Page, text: string): Promise<void> {
  await comments(page).click()
  await thread(page, text).press('Enter')
}

const line = (page: number) => `Page ${page}: an accuracy of 0.8${page}`

test('remarks are made on words, areas, lines and points, and others are led to them', async ({
  browser,
  server,
}) => {
  test.setTimeout(400_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  const address = await bringInMedia(wei, server, {
    document1: { name: 'paper.pdf', bytes: plainPdf(9, line) },
    code1: { inline: python(120) },
    threeD1: twoCubes(),
  })
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, address)

  await test.step('selected words of a page', async () => {
    const pdf = await live(mara, 'document1')
    await pdf.getByRole('textbox', { name: /^Page/ }).fill('7')
    await mara.keyboard.press('Enter')
    await expect(pdf.locator('.textLayer span', { hasText: 'Page 7' })).toBeVisible()
    await drawOver(mara, pdf.locator('.textLayer span', { hasText: 'Page 7' }))
    await mara.keyboard.press('c')
    await expect(about(mara)).toContainText('page 7')
    await expect(about(mara)).toContainText(line(7))
    await say(mara, 'Table 2 gives another figure.')
    await expect(thread(mara, 'Table 2')).toContainText('page 7')
    await expect(pin(pdf, 'Table 2 gives another figure.')).toBeVisible()
  })

  await test.step('an area of a page, drawn and by keys alone', async () => {
    const pdf = viewer(mara, 'document1')
    await mara.evaluate(() => getSelection()?.removeAllRanges())
    await tool(pdf).press('Enter')
    const chooser = pdf.locator('[data-choosing-box]')
    await expect(chooser).toBeFocused()
    await findsNothing(mara, partOf('document1'))
    const before = await chooser.boundingBox()
    for (let i = 0; i < 3; i++) await mara.keyboard.press('ArrowRight')
    await mara.keyboard.press('Shift+ArrowDown')
    const after = await chooser.boundingBox()
    expect((after?.x ?? 0) - (before?.x ?? 0)).toBeGreaterThan(10)
    expect(after?.height ?? 0).toBeGreaterThan(before?.height ?? 0)
    await mara.keyboard.press('Enter')
    await expect(about(mara)).toContainText('page 7')
    await say(mara, 'This corner is empty.')

    await tool(pdf).click()
    const sheet = await pdf.locator('.page[data-page-number="7"]').boundingBox()
    const [x, y] = [(sheet?.x ?? 0) + 60, Math.max(sheet?.y ?? 0, 200) + 60]
    await mara.mouse.move(x, y)
    await mara.mouse.down()
    await mara.mouse.move(x + 80, y + 40, { steps: 4 })
    await mara.mouse.up()
    await say(mara, 'Drawn by hand.')
    await tool(pdf).click()
    await expect(chooser).toBeFocused()
    await mara.keyboard.press('Escape')
    await expect(chooser).toHaveCount(0)
    await expect(pin(pdf, 'Drawn by hand.')).toBeVisible()
  })

  await test.step('lines of code, selected by keys', async () => {
    const code = await live(mara, 'code1')
    await code.locator('.view-line').nth(3).click()
    await mara.keyboard.press('Shift+ArrowDown')
    await mara.keyboard.press('Control+Alt+m')
    await expect(about(mara)).toContainText('lines 4 to 5')
    await say(mara, 'What is f3 for?')
    await expect(thread(mara, 'What is f3')).toContainText('lines 4 to 5')
    await expect(code.locator('.code-spot').first()).toBeVisible()
    await findsNothing(mara, partOf('code1'))
    await pin(code, 'What is f3 for?').press('Enter')
    await expect(thread(mara, 'What is f3')).toBeFocused()
  })

  await test.step('a point of a model, by a click and by keys alone', async () => {
    const model = await live(mara, 'threeD1')
    await tool(model).press('Enter')
    await expect(model.getByText('Click the point, or bring it to the middle.')).toBeVisible()
    await findsNothing(mara, partOf('threeD1'))
    await mara.keyboard.press('Enter')
    await expect(model.getByText('There is nothing of the model here')).toBeVisible()
    for (let i = 0; i < 3; i++) await mara.keyboard.press('Shift+ArrowRight')
    await mara.keyboard.press('Enter')
    await expect(about(mara)).toContainText('point')
    await say(mara, 'This face is inside out.')
    await expect(pin(model, 'This face is inside out.')).toBeVisible()
    await tool(model).click()
    const canvas = await model.locator('canvas').boundingBox()
    await mara.mouse.click(
      (canvas?.x ?? 0) + (canvas?.width ?? 0) / 2,
      (canvas?.y ?? 0) + (canvas?.height ?? 0) / 2 + 4,
    )
    await say(mara, 'The edge is sharp.')
  })

  await test.step('another person is led to each', async () => {
    await wei.goto(address)
    await reveal(wei, 'Table 2')
    const pdf = viewer(wei, 'document1')
    await expect(pdf.getByRole('textbox', { name: /^Page/ })).toHaveValue('7')
    await expect(pin(pdf, 'Table 2 gives another figure.')).toBeVisible()
    await reveal(wei, 'What is f3')
    await expect(viewer(wei, 'code1').locator('.code-spot-active').first()).toBeInViewport()
    await reveal(wei, 'This face')
    const mark = pin(viewer(wei, 'threeD1'), 'This face is inside out.')
    await expect(mark).toBeInViewport()
    await expect(mark).not.toHaveAttribute('data-behind')
    const canvas = await viewer(wei, 'threeD1').locator('canvas').boundingBox()
    const at = await mark.boundingBox()
    expect(Math.abs((at?.x ?? 0) - (canvas?.x ?? 0) - (canvas?.width ?? 0) / 2)).toBeLessThan(4)
    await mark.press('Enter')
    await expect(thread(wei, 'This face')).toBeFocused()
  })
})

test('a remark on code is followed into the code as it is edited', async ({ browser, server }) => {
  const wei = await asPerson(browser, server, 'Wei Zhang')
  const address = await bringInMedia(wei, server, { code1: { inline: python(60) } })
  const tomas = await asPerson(browser, server, 'Tomás Ferreira')
  await take(tomas, address)
  const code = await live(tomas, 'code1')
  await code.locator('.view-line').nth(6).click()
  await tomas.keyboard.press('Control+Alt+m')
  await say(tomas, 'This name says nothing.')
  const remark = thread(tomas, 'This name')
  await expect(remark).toContainText('line 7')

  await tomas.getByRole('tab', { name: /^Media/ }).click()
  await tomas.getByRole('button', { name: 'Edit the text of code1' }).click()
  const dialog = tomas.getByRole('dialog')
  await dialog.locator('.view-line').first().click()
  await tomas.keyboard.press('Control+Home')
  await tomas.keyboard.type('import math\n')
  await dialog.getByRole('button', { name: 'Close the text' }).click()
  await comments(tomas).click()
  await expect(remark.locator('[data-place]')).toHaveText('on a previous version')
  await tomas.keyboard.press('Control+s')
  await tomas.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await remark.getByRole('button', { name: 'Carry over to the new version' }).click()
  await expect(remark).toContainText('line 8')
  await expect(remark.locator('[data-place]')).toHaveText('in place')
  await expect(pin(viewer(tomas, 'code1'), 'This name says nothing.')).toBeVisible()
})

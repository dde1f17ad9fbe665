import type { Browser, Page } from '@playwright/test'
import sharp from 'sharp'

import { saveMark, saveRevision } from './draft-steps.ts'
import { bringInMedia, type TestMedium } from './media-records.ts'
import { viewOf } from './records.ts'
import { question, source, stage, take } from './steps.ts'
import { findsNothing, viewer } from './viewer-steps.ts'
import { asPerson, expect, type Running, test } from './world.ts'

test.use({ world: 'mending' })

const picture = (name: string, background: string, height = 60) =>
  sharp({ create: { width: 90, height, channels: 3, background } })
    .png()
    .toBuffer()
    .then((bytes) => ({ name, bytes }))

const keyOf = (address: string) => address.split('/').at(-1) ?? ''
const findings = (page: Page) => page.getByRole('tab', { name: /^Findings/ })
const panelOf = (page: Page) => page.getByRole('tabpanel')

/** Opens what a lead has brought in as Tomás, who takes it and edits; the question is put in place of its text. */
async function edit(
  browser: Browser,
  server: Running,
  { media, text }: { media: Record<string, TestMedium>; text: string },
): Promise<{ page: Page; address: string }> {
  const wei = await asPerson(browser, server, 'Wei Zhang')
  const address = await bringInMedia(wei, server, media)
  await wei.context().close()
  const page = await asPerson(browser, server, 'Tomás Ferreira')
  await take(page, address)
  await page.getByRole('button', { name: /^Edit/ }).click()
  await expect(source(page)).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
  return { page, address }
}

test('all findings of a kind are mended in one step that is shown before and undone at once', async ({
  browser,
  server,
}) => {
  const text = 'Compare <Image1> with <image 2>, then with <IMAGE3>. Say what differs.'
  const { page } = await edit(browser, server, {
    media: {
      image1: await picture('one.png', '#345'),
      image2: await picture('two.png', '#543'),
      image3: await picture('three.png', '#534'),
    },
    text,
  })
  const malformed = page.locator('[data-finding="tag-malformed"]')

  await test.step('fix all of this kind', async () => {
    await findings(page).click()
    await expect(malformed).toHaveCount(3)
    await malformed.first().getByRole('button', { name: 'Fix all 3 of this kind…' }).click()
    const effect = malformed.first().locator('[data-whole]')
    await expect(effect.locator('ins')).toHaveText(['image1', 'image2', 'image3'])
    await expect(effect.locator('del')).toHaveCount(3)
    await findsNothing(page, '[role="tabpanel"]')
    await malformed.first().getByRole('button', { name: 'Apply 3 fixes' }).click()
    await expect(malformed).toHaveCount(0)
    await expect(source(page).locator('[data-chip]')).toHaveCount(3)
    await page.keyboard.press('Control+z')
    await expect(malformed).toHaveCount(3)
    await expect(source(page)).toHaveText(text)
    await page.keyboard.press('Control+Shift+z')
    await expect(malformed).toHaveCount(0)
  })

  await test.step('renumber by first appearance', async () => {
    await source(page).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('Compare <image3> with <image1>, then with <image2>.')
    const renumber = panelOf(page).locator('section', { hasText: 'Numbers by first appearance' })
    await expect(renumber.locator('ins')).toHaveText(['1', '2', '3'])
    await renumber.getByRole('button').click()
    await expect(renumber).toHaveCount(0)
    const names = source(page).locator('[data-chip] .cm-chip-name')
    await expect(names).toHaveText(['three.png', 'one.png', 'two.png'])
    await expect(source(page).locator('[data-chip]').first()).toHaveAttribute('data-chip', 'image1')
    await page.getByRole('tab', { name: /^Media/ }).click()
    const row = panelOf(page).locator('[data-medium="image1"]')
    await expect(row).toContainText('three.png')
    await page.keyboard.press('Control+z')
    await expect(row).toContainText('one.png')
    await expect(source(page).locator('[data-chip]').first()).toHaveAttribute('data-chip', 'image3')
  })

  await test.step('the specification is mended beside what holds of it', async () => {
    await page.getByRole('tab', { name: /^Checks/ }).click()
    const box = panelOf(page).getByRole('textbox', { name: 'Specification' })
    await box.fill('image*3 > image')
    await expect(panelOf(page).getByText('Image: 3, there are 3')).toBeVisible()
    await expect(panelOf(page).locator('[data-holds="false"]')).toHaveCount(1)
    await findings(page).click()
    await expect(page.locator('[data-finding="combination-mismatch"]')).toBeVisible()
    await page.getByRole('tab', { name: /^Checks/ }).click()
    // Between the two, for what is typed into one field within a moment is undone in one step.
    const difficulty = panelOf(page).getByRole('combobox', { name: 'Difficulty' })
    await difficulty.selectOption('3')
    await box.fill('image*3 > text')
    await expect(panelOf(page).locator('[data-holds="false"]')).toHaveCount(0)
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('Control+z')
    await expect(panelOf(page).locator('[data-holds="false"]')).toHaveCount(1)
    await page.keyboard.press('Control+z')
    await expect(difficulty).toHaveValue('2')
  })
  await page.context().close()
})

test('text and code of the record are written in place, and nothing else of them changes', async ({
  browser,
  server,
}) => {
  const poem = 'one\r\n  two\u200b three \r\nlast  '
  const program = 'def f():\r\n\treturn "é\u00a0"\r\n'
  const { address, page } = await edit(browser, server, {
    media: { text1: { inline: poem }, code1: { inline: program } },
    text: 'Read <text1> and <code1>.',
  })
  const dialog = page.getByRole('dialog')
  const open = async (key: string) => {
    await panelOf(page)
      .getByRole('button', { name: `Edit the text of ${key}` })
      .click()
    await expect(dialog).toContainText('New lines end in CRLF')
  }
  const close = async () => {
    await dialog.getByRole('button', { name: 'Close the text' }).click()
    await expect(dialog).toHaveCount(0)
  }
  await page.getByRole('tab', { name: /^Media/ }).click()
  await open('text1')
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('!')
  await findsNothing(page, '[role="dialog"]')
  await close()

  await open('code1')
  const code = dialog.locator('.monaco-editor textarea, .monaco-editor .native-edit-context')
  await code.first().focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('f()')
  await expect(dialog.locator('.view-lines')).toContainText('f()')
  await close()
  await expect(viewer(page, 'code1')).toBeAttached()

  await saveRevision(page)
  const valueOf = async (key: string) => {
    const { content } = await viewOf(page, server, keyOf(address))
    return content.question.media.find((one) => one.key === key)?.value
  }
  expect(await valueOf('text1')).toBe(`${poem}!`)
  expect(await valueOf('code1')).toBe(`${program}f()`)

  await open('text1')
  await expect(dialog.getByRole('textbox')).toContainText('last')
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Control+z')
  await close()
  await expect(saveMark(page)).toHaveAttribute('data-state', 'saved')
  await page.context().close()
})

const lines = (from: number) =>
  Array.from({ length: 25 }, (_, i) => `Paragraph ${from + i} says something of its own.`)

const seen = (locator: ReturnType<Page['locator']>) =>
  locator.evaluate((one) => {
    const { bottom, top } = one.getBoundingClientRect()
    return bottom > 0 && top < innerHeight
  })

test('source and rendered text stay together while either is scrolled, and know of each other', async ({
  browser,
  server,
}) => {
  const text = [...lines(1), 'Here is <image1>.', ...lines(26), 'There is <image2>.', ...lines(51)]
  const { page } = await edit(browser, server, {
    media: {
      image1: await picture('tall.png', '#345', 900),
      image2: await picture('low.png', '#543'),
    },
    text: text.join('\n\n'),
  })
  await expect(question(page).locator('[data-viewer]')).toHaveCount(2)
  await page.keyboard.press('Control+Home')
  const column = stage(page)
    .locator('section')
    .filter({ has: page.locator('[data-side]') })
  const scrolled = () =>
    column.first().evaluate((box) => {
      let at: Element | null = box
      while (at && !/auto|scroll/.test(getComputedStyle(at).overflowY)) at = at.parentElement
      return at?.scrollTop ?? 0
    })
  await expect.poll(scrolled).toBeLessThan(200)
  const picture2 = question(page).locator('[data-viewer][data-tag="image2"]')
  await expect.poll(() => seen(picture2)).toBe(false)
  await source(page).evaluate((one) => {
    const scroller = one.closest('.cm-scroller')
    if (scroller) scroller.scrollTop = scroller.scrollHeight * 0.6
  })
  await expect.poll(() => seen(picture2)).toBe(true)
  const chip2 = source(page).locator('[data-chip="image2"]')
  await expect.poll(() => seen(chip2)).toBe(true)

  await picture2.locator('figcaption').click()
  await expect(chip2).toHaveAttribute('data-linked')
  await page.keyboard.press('Escape')
  await picture2.evaluate((one) => {
    let at: Element | null = one
    while (at && !/auto|scroll/.test(getComputedStyle(at).overflowY)) at = at.parentElement
    at?.scrollTo({ top: 0 })
  })
  await expect.poll(() => seen(source(page).getByText('Paragraph 2 says'))).toBe(true)
  await page.context().close()
})

import type { Locator, Page } from '@playwright/test'

import { panel, readFromTheRight, tab } from './desk-steps.ts'
import { everyLook } from './every-look.ts'
import { rampMedium } from './make-pictures.ts'
import { bringInMedia } from './media-records.ts'
import { question, source, take, write } from './steps.ts'
import { beginWalk, missedControls, noteControls, walk } from './tab-walk.ts'
import { viewer } from './viewer-steps.ts'
import { asPerson, expect, test } from './world.ts'

test.use({ world: 'editing walk', actionTimeout: 30_000 })

const addresses: string[] = []

test.beforeAll(async ({ browser, server }) => {
  test.setTimeout(240_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  for (const size of [400, 300])
    addresses.push(
      await bringInMedia(wei, server, {
        image1: await rampMedium('photo.png', size, 300),
        code1: { inline: 'def twice(x):\n    return 2 * x\n' },
      }),
    )
  await wei.context().close()
})

/** From the skip link on, forth and back: every control is a stop, and each is seen and marked. */
async function walksThrough(page: Page): Promise<void> {
  const first = await beginWalk(page)
  const forth = [first, ...(await walk(page, 'Tab'))]
  expect.soft(await missedControls(page)).toEqual([])
  await noteControls(page)
  const back = await walk(page, 'Shift+Tab', first)
  expect.soft(await missedControls(page)).toEqual([])
  for (const stops of [forth, back]) {
    expect(stops.length).toBeGreaterThan(20)
    expect.soft(stops.filter(({ covered }) => covered)).toEqual([])
    expect.soft(stops.filter(({ unmarked }) => unmarked)).toEqual([])
  }
}

test('while editing, every control is reached by Tab, seen and marked; Escape leads out of each', async ({
  browser,
  server,
}) => {
  test.setTimeout(600_000)
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, addresses[0] ?? '')
  await write(mara, ' See <Image1> and <image9>.')
  await tab(mara, 'Findings').click()
  await expect(panel(mara).locator('[data-fix-effect]').first()).toBeVisible()
  await test.step('with findings and their fixes', () => walksThrough(mara))
  await tab(mara, 'Media').click()
  await test.step('with the media panel', () => walksThrough(mara))

  await test.step('out of the text, its list, its menu and its dialogs', async () => {
    await source(mara).focus()
    await mara.keyboard.press('Control+End')
    await mara.keyboard.type(' <')
    await expect(mara.locator('.cm-tooltip-autocomplete')).toBeVisible()
    await mara.keyboard.press('Escape')
    await expect(mara.locator('.cm-tooltip-autocomplete')).toHaveCount(0)
    await expect(source(mara)).toBeFocused()
    await mara.keyboard.press('Control+Home')
    for (const _ of 'Look at ') await mara.keyboard.press('ArrowRight')
    await mara.keyboard.press('Alt+Shift+m')
    await expect(mara.getByRole('menu')).toBeVisible()
    await mara.keyboard.press('Escape')
    await expect(mara.getByRole('menu')).toHaveCount(0)
    await expect(source(mara)).toBeFocused()

    const opener = panel(mara).getByRole('button', { name: 'Edit the text of code1' })
    await opener.focus()
    await mara.keyboard.press('Enter')
    const dialog = mara.getByRole('dialog')
    await expect(dialog.locator('.monaco-editor')).toBeVisible()
    const writer = dialog.locator('textarea, .native-edit-context').first()
    await writer.focus()
    await mara.keyboard.press('Control+m')
    await mara.keyboard.press('Tab')
    await expect(writer).not.toBeFocused()
    await expect(dialog.locator(':focus')).toHaveCount(1)
    await mara.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(opener).toBeFocused()

    await source(mara).focus()
    await mara.keyboard.press('Escape')
    await expect(mara.locator('[data-side-heading="question"]:focus')).toHaveCount(1)
  })
})

test('from right to left, texts, chips, panels and differences are mirrored and laid out', async ({
  browser,
  server,
}) => {
  test.setTimeout(600_000)
  const mara = await asPerson(browser, server, 'Tomás Ferreira')
  await take(mara, addresses[1] ?? '')
  await readFromTheRight(mara)
  await write(mara, ' See <Image1>.\n\nانظر إلى <image1> ثم قل ما تراه.')
  await expect(question(mara)).toContainText('انظر')
  await tab(mara, 'Findings').click()
  await expect(panel(mara).locator('[data-fix-effect]').first()).toBeVisible()
  await everyLook(mara, 'right to left, editing')
  await expect(source(mara).locator('.cm-line', { hasText: 'Look at' }).first()).toHaveCSS(
    'direction',
    'ltr',
  )
  await expect(source(mara).locator('.cm-line', { hasText: 'انظر' })).toHaveCSS('direction', 'rtl')
  // What a viewer shows keeps its own direction and its place.
  await expect(viewer(mara, 'code1').getByText('def twice')).toBeInViewport()
  expect(await runsOn(panel(mara).getByText('more than once.'))).toBe('right')
  expect(await runsOn(mara.getByText(/^\d+:\d+ left$/))).toBe('right')
  const rendered = await question(mara).boundingBox()
  const written = await source(mara).boundingBox()
  expect(written?.x ?? 0).toBeGreaterThan((rendered?.x ?? 0) + 100)
  await tab(mara, 'Media').click()
  await everyLook(mara, 'right to left, media')
  await mara.getByRole('button', { name: /^Compare/ }).click()
  await expect(mara.locator('[data-comparison] ins').first()).toBeVisible()
  await everyLook(mara, 'right to left, comparing')
  const added = mara.locator('[data-comparison] ins', { hasText: 'انظر' })
  expect(await runsOn(added, 'انظر', 'تراه')).toBe('left')
})

/** To which side the words of a line run on, by where its first and last letters (or two words of it) are drawn. */
function runsOn(line: Locator, from?: string, to?: string): Promise<'left' | 'right'> {
  return line.first().evaluate(
    (element, [first, last]) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const letters: Range[] = []
      let whole = ''
      while (walker.nextNode())
        for (const [i, sign] of Array.from(walker.currentNode.textContent ?? '').entries()) {
          const range = new Range()
          range.setStart(walker.currentNode, i)
          range.setEnd(walker.currentNode, i + 1)
          letters.push(range)
          whole += sign
        }
      const at = (word: string | undefined, otherwise: number) =>
        letters.at(word ? whole.indexOf(word) : otherwise)?.getBoundingClientRect().left ?? 0
      return at(first, 0) < at(last, -1) ? 'right' : 'left'
    },
    [from, to] as const,
  )
}

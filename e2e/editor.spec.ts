import type { Page } from '@playwright/test'

import { addressOf, bringIn, plainPair, viewOf } from './records.ts'
import { question, skip, source, stage, take, write } from './steps.ts'
import { asPerson, expect, test } from './world.ts'

test.use({ world: 'editor' })

const zeroWidth = {
  ...plainPair,
  question: 'Look at\u200b <image1>, return\r\n  one\u00a0image.  ',
}

/** What editors are known to change: each text is an answer that nobody touches. */
const exact = [
  'plain text',
  '  spaces around  ',
  'one\r\ntwo\r\n',
  'one\rtwo\r',
  'one\ntwo\r\nthree\rfour',
  '# Title\n\n* a\n* b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
  String.raw`$\frac{a_1}{b^2}$ and \(x_i * y_i\) \\ $$z$$`,
  '<b>bold</b> &amp; <image> <Image 1> </p>',
  'a\u00a0b\u200bc\ufeffd',
  'a\u2028b\u2029c',
  'a\u0001b\u0007c\u001bd\u007fe',
  '👩‍👩‍👧 e\u0301 🇩🇪',
  '\ta\tb\t',
  'ends with a line end\n',
  '\n\n\n',
  'שלום \u202eabc\u202c \u2066x\u2069 مرحبا',
]
let keys: string[] = []

test.beforeAll(async ({ browser, server }) => {
  test.setTimeout(180_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  keys = await bringIn(wei, server, [
    plainPair,
    zeroWidth,
    ...exact.map((answer) => ({ ...plainPair, answer })),
  ])
  expect(keys).not.toContain('')
  await wei.context().close()
})

test('a medium is added, replaced and removed', async ({ browser, server }) => {
  const address = addressOf(server, keys[0] ?? '')
  const tomas = await asPerson(browser, server, 'Tomás Ferreira')
  await take(tomas, address)
  await tomas.getByRole('tab', { name: /^Media/ }).click()
  const panel = tomas.getByRole('tabpanel')
  const choose = async (button: ReturnType<Page['getByRole']>, name: string, bytes: string) => {
    const [chooser] = await Promise.all([tomas.waitForEvent('filechooser'), button.click()])
    await chooser.setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes) })
  }
  await choose(panel.getByRole('button', { name: 'Add a file' }).first(), 'notes.csv', 'a,b\n1,2\n')
  const row = panel.locator('[data-medium="document1"]')
  await expect(row).toContainText(/notes-\w+\.csv/)
  await expect(question(tomas)).toContainText('document1')

  await choose(
    panel.locator('[data-medium="image1"]').getByRole('button', { name: 'Replace' }),
    'new.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  )
  await expect(panel.locator('[data-medium="image1"]')).toContainText(/new-\w+\.svg/)

  await row.getByRole('button', { name: 'More for document1' }).click()
  await tomas.getByRole('menuitem', { name: 'Remove the medium and its tags' }).click()
  await expect(row).toHaveCount(0)
  await expect(question(tomas)).not.toContainText('document1')
  await tomas.keyboard.press('Control+z')
  await expect(row).toHaveCount(1)
  await expect(question(tomas)).toContainText('document1')
})

test('typing and moving a tag beside odd characters change nothing else', async ({
  browser,
  server,
}) => {
  const key = keys[1] ?? ''
  const tomas = await asPerson(browser, server, 'Tomás Ferreira')
  await take(tomas, addressOf(server, key))
  await tomas.getByRole('button', { name: /^Edit/ }).click()
  await expect(source(tomas)).toBeFocused()
  await tomas.keyboard.press('Control+Home')
  for (const _ of 'Look at\u200b') await tomas.keyboard.press('ArrowRight')
  await tomas.keyboard.type('x')
  await tomas.keyboard.press('Control+s')
  await tomas.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(stage(tomas).getByText('Saved', { exact: true })).toBeVisible()
  const typed = zeroWidth.question.replace('\u200b', '\u200bx')
  expect((await viewOf(tomas, server, key)).content.question.text).toBe(typed)

  await source(tomas).focus()
  for (const _ of ' <') await tomas.keyboard.press('ArrowRight')
  await tomas.keyboard.press('Alt+Shift+ArrowLeft')
  await expect(source(tomas)).toHaveText(/^Look at•\s*image1/)
  await tomas.keyboard.press('Control+z')
  await expect(source(tomas)).not.toHaveText(/^Look at•\s*image1/)
  await expect(stage(tomas).getByText('Saved', { exact: true })).toBeVisible()
})

test('texts come through the editor byte for byte', async ({ browser, server }) => {
  test.setTimeout(300_000)
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  for (const [i, text] of exact.entries()) {
    const key = keys[2 + i] ?? ''
    await take(mara, addressOf(server, key))
    await write(mara, '!')
    const answer = mara.getByRole('textbox', { name: 'Answer, source text' })
    await answer.focus()
    await mara.keyboard.press('Control+Home')
    await mara.keyboard.type('x')
    await mara.keyboard.press('Backspace')
    await mara.keyboard.press('Control+s')
    await mara.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await expect(stage(mara).getByText('Saved', { exact: true })).toBeVisible()
    const { content, head } = await viewOf(mara, server, key)
    expect(head.number).toBe(2)
    expect(content.question.text).toBe(`${plainPair.question}!`)
    expect(content.answer.text).toBe(text)
    await skip(mara, 'I cannot tell what is right')
    await expect(mara).not.toHaveURL(addressOf(server, key))
  }
})

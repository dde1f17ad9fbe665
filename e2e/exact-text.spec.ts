import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { instancesOf } from './api.ts'
import { draftedQuestion, paste, saveMark, saveRevision, untilDrafted } from './draft-steps.ts'
import { addressOf, bringIn, viewOf } from './records.ts'
import { question, source, take } from './steps.ts'
import { asPerson, expect, type Running, test } from './world.ts'

test.use({ world: 'exact text' })

const record = (id: string, asked: string) =>
  JSON.stringify({
    domain: 'natural_science',
    subdomain: 'medicine',
    id,
    input: { modal: {}, content: asked },
    output: { modal: {}, content: 'It is what it says.' },
    difficulty_level: 2,
  })

/** Each is one character to its reader. */
const characters = {
  family: '👩‍👩‍👧',
  'flag of a state': '🇩🇪',
  'flag of a region': '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'tone of skin': '👍🏽',
  keycap: '1️⃣',
  'Hangul in parts': '\u1112\u1161\u11ab',
}
/** These too; Backspace takes their marks one by one. */
const marked = { 'accent apart': 'e\u0301', 'vowel sign': 'நி' }
let key = ''
let other = ''

test.beforeAll(async ({ browser, server }) => {
  test.setTimeout(180_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  const text = 'Say what this is: <image1>.'
  const pair = { question: text, answer: 'It is what it says.' }
  ;[key = '', other = ''] = await bringIn(wei, server, [pair, pair])
  expect([key, other]).not.toContain('')
  await wei.context().close()
})

test('what no text can be is refused by name at import, and the rest comes in', async ({
  browser,
  server,
}) => {
  const folder = join(mkdtempSync(join(tmpdir(), 'countersign-exact-')), 'medicine')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'medicine.jsonl'),
    [
      record('91', 'Say what this is.'),
      record('92', 'A character \u0000 of nothing.'),
      record('93', 'Half a pair \uD83D of two.'),
      record('94', 'The escapes \\u0000 and \\ud83d, spelt out.'),
    ].join('\n'),
  )
  const wei = await asPerson(browser, server, 'Wei Zhang')
  await wei.goto(`${server.url}/projects/demo/import`)
  await wei.locator('input[webkitdirectory]').setInputFiles(folder)
  const bring = wei.getByRole('button', { name: 'Bring 2 records in' })
  await expect(bring).toBeVisible({ timeout: 60_000 })
  const rule = wei.getByRole('row').filter({ hasText: 'text-not-unicode' })
  await expect(rule).toContainText('2')
  await bring.click()
  await expect(wei.getByRole('heading', { name: 'Import report' })).toBeVisible()
  const why = wei.getByText('holds characters that are not valid Unicode')
  await expect(why).toHaveCount(2)
  const rows = (await instancesOf(wei.request, server)).filter(({ id }) => /^9\d$/.test(id))
  expect(rows.map(({ id }) => id).toSorted()).toEqual(['91', '94'])
  const spelt = rows.find(({ id }) => id === '94')?.key ?? ''
  expect((await viewOf(wei, server, spelt)).content.question.text).toBe(
    'The escapes \\u0000 and \\ud83d, spelt out.',
  )
  await wei.context().close()
})

/** Makes the question exactly this, as a person would. */
async function fill(page: Page, text: string): Promise<void> {
  await source(page).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.insertText(text)
}

const drafted = (page: Page, server: Running) =>
  expect.poll(() => draftedQuestion(page, server, key), { timeout: 20_000 })

test('the cursor steps over a character as a reader sees it, and deleting takes it whole', async ({
  browser,
  server,
}) => {
  const tomas = await asPerson(browser, server, 'Tomás Ferreira')
  await take(tomas, addressOf(server, key))
  await tomas.getByRole('button', { name: /^Edit/ }).click()
  await expect(source(tomas)).toBeFocused()
  const steps = [...Object.values(characters), ...Object.values(marked)]
  await fill(tomas, steps.join(''))
  // From the end to the start, and a stroke between every two of them on the way.
  for (const _ of steps.slice(1)) {
    await tomas.keyboard.press('ArrowLeft')
    await tomas.keyboard.type('|')
    await tomas.keyboard.press('ArrowLeft')
  }
  await drafted(tomas, server).toBe(steps.join('|'))
  await tomas.keyboard.press('Home')
  for (const _ of Object.values(characters)) {
    await tomas.keyboard.press('ArrowRight')
    await tomas.keyboard.press('Backspace')
    await tomas.keyboard.press('ArrowRight')
  }
  const left = '|'.repeat(Object.keys(characters).length)
  await drafted(tomas, server).toBe(left + Object.values(marked).join('|'))
  for (const [name, character] of Object.entries({ ...characters, ...marked })) {
    await fill(tomas, `a${character}b`)
    await tomas.keyboard.press('Home')
    await tomas.keyboard.press('ArrowRight')
    await tomas.keyboard.press('Shift+ArrowRight')
    await tomas.keyboard.type(`${name} `)
    await expect(source(tomas)).toHaveText(`a${name} b`)
    await fill(tomas, `a${character}b`)
    await tomas.keyboard.press('Home')
    await tomas.keyboard.press('ArrowRight')
    await tomas.keyboard.press('Delete')
    await expect(source(tomas)).toHaveText('ab')
  }
  await tomas.context().close()
})

test('a pasted character of nothing and half a pair are kept as they are, named, and never submitted', async ({
  browser,
  server,
}) => {
  const tomas = await asPerson(browser, server, 'Tomás Ferreira')
  await take(tomas, addressOf(server, other))
  await tomas.getByRole('button', { name: /^Edit/ }).click()
  await fill(tomas, 'Say what this is.')
  await paste(tomas, { plain: String.raw`"\u0000\ud83d\r\nnext\rlast\r\n"` })
  const text = 'Say what this is.\u0000\ud83d\nnext\nlast\n'
  await untilDrafted(tomas, { server, key: other }, 'last\n')
  expect(await draftedQuestion(tomas, server, other)).toBe(text)
  await tomas.getByRole('tab', { name: /^Findings/ }).click()
  await expect(tomas.locator('[data-finding="text-not-unicode"]')).toBeVisible()
  await expect(tomas.getByRole('button', { name: /^Submit and next/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await tomas.reload()
  await expect(question(tomas)).toContainText('last')
  await saveRevision(tomas)
  expect((await viewOf(tomas, server, other)).content.question.text).toBe(text)
  await tomas.getByRole('button', { name: /^Edit/ }).click()
  await source(tomas).focus()
  await tomas.keyboard.press('Control+End')
  await tomas.keyboard.type('!')
  await tomas.keyboard.press('Control+Home')
  for (const _ of 'Say what this is.') await tomas.keyboard.press('ArrowRight')
  await tomas.keyboard.press('Delete')
  await tomas.keyboard.press('Delete')
  await expect(tomas.locator('[data-finding="text-not-unicode"]')).toHaveCount(0)
  await saveRevision(tomas)
  await expect(saveMark(tomas)).toHaveAttribute('data-state', 'saved')
  expect((await viewOf(tomas, server, other)).content.question.text).toBe(
    'Say what this is.\nnext\nlast\n!',
  )
})

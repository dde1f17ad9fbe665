import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'

import { post } from './api.ts'
import { makeWav, tone } from './make-sounds.ts'
import { bringInMedia } from './media-records.ts'
import { viewOf } from './records.ts'
import { take, write } from './steps.ts'
import { findsNothing } from './viewer-steps.ts'
import { asPerson, expect, test } from './world.ts'

test.use({ world: 'differences' })

const code = (name: string) =>
  [
    'def greet():',
    `    return "${name}"`,
    '',
    ...Array.from({ length: 20 }, (_, i) => `x${i} = ${i}`),
  ].join('\n')
const picture = (background: string) =>
  sharp({ create: { width: 320, height: 200, channels: 3, background } })
    .png()
    .toBuffer()
const sound = (pitch: number) => Buffer.from(makeWav(6, 8000, [tone(pitch, 0.3)]))

let address = ''

async function replace(
  page: Page,
  key: string,
  file: { name: string; mimeType: string; buffer: Buffer },
) {
  const row = page.getByRole('tabpanel').locator(`[data-medium="${key}"]`)
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    row.getByRole('button', { name: /^Replace/ }).click(),
  ])
  await chooser.setFiles(file)
  await expect(row).toContainText(file.name.replace(/\.\w+$/, ''))
}

async function saveAs(page: Page): Promise<void> {
  await page.keyboard.press('Control+s')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('[data-instance]').getByText('Saved', { exact: true })).toBeVisible()
}

test.beforeAll(async ({ browser, server }) => {
  test.setTimeout(240_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  address = await bringInMedia(wei, server, {
    image1: { name: 'before.png', bytes: await picture('#345') },
    audio1: { name: 'low.wav', bytes: sound(220) },
    code1: { inline: code('world') },
  })
  await wei.context().close()

  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, address)
  const key = address.split('/').at(-1) ?? ''
  const { content, lease } = await viewOf(mara, server, key)
  const question = {
    text: 'Look at <audio1>. Then read <code1>.  And at last <image1>.',
    media: content.question.media.map((medium) =>
      medium.key === 'code1' ? { ...medium, value: code('moon') } : medium,
    ),
  }
  const input = {
    project: 'demo',
    key,
    lease,
    base: 1,
    requestKey: 'differences-1',
    message: 'Second',
  }
  await post(mara, server, 'revision.save', {
    ...input,
    content: { ...content, question, difficulty: 3 },
  })
  await mara.reload()
  await mara.getByRole('tab', { name: /^Media/ }).click()
  await replace(mara, 'image1', {
    name: 'after.png',
    mimeType: 'image/png',
    buffer: await picture('#a53'),
  })
  await replace(mara, 'audio1', { name: 'high.wav', mimeType: 'audio/wav', buffer: sound(440) })
  await mara.getByRole('tab', { name: /^Checks/ }).click()
  await write(mara, ' The end.')
  await saveAs(mara)
  await mara.context().close()
})

async function open(page: Page): Promise<Locator> {
  await page.goto(address)
  await page.getByRole('heading', { name: 'Question' }).waitFor()
  await page.keyboard.press('d')
  const comparison = page.locator('[data-comparison]')
  await expect(comparison.locator('ins').first()).toBeVisible()
  return comparison
}

test('any two revisions are compared: words, spaces, moved tags, fields, by key and by address', async ({
  browser,
  server,
}) => {
  const wei = await asPerson(browser, server, 'Wei Zhang')
  const comparison = await open(wei)
  await expect(comparison.locator('[data-piece="moved_here"]').first()).toBeVisible()
  await expect(comparison.getByRole('row', { name: /Difficulty/ })).toContainText('23')
  await expect(comparison.locator('ins').filter({ hasText: 'The end.' })).toBeVisible()

  await wei.keyboard.press('n')
  await expect(comparison.locator('[data-change]').first()).toBeFocused()
  await expect(comparison.getByText(/^1 of \d+$/)).toBeVisible()
  await wei.keyboard.press('p')
  await expect(comparison.locator('[data-change]').last()).toBeFocused()

  await comparison.getByLabel('From', { exact: true }).selectOption('2')
  await comparison.getByLabel('To', { exact: true }).selectOption('3')
  await expect(wei).toHaveURL(/compare=2-3/)
  await expect(comparison.locator('[data-piece="moved_here"]')).toHaveCount(0)
  await comparison.getByRole('button', { name: 'Swap the two' }).click()
  await expect(comparison.locator('del').filter({ hasText: 'The end.' })).toBeVisible()
  await comparison.getByRole('switch', { name: 'Only changes' }).click()
  await wei.reload()
  await expect(comparison.getByLabel('From', { exact: true })).toHaveValue('3')
  await findsNothing(wei, '[data-comparison]')
  await comparison.getByRole('button', { name: 'Close the comparison' }).click()
  await expect(wei).not.toHaveURL(/compare=/)
})

test('replaced media stand before and after: pictures swiped, sounds switched at the same time, code in one editor', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000)
  const ada = await asPerson(browser, server, 'Wei Zhang')
  const comparison = await open(ada)

  const image = comparison.locator('[data-tag="image1"][data-viewer]')
  await image.scrollIntoViewIfNeeded()
  await expect(image).toHaveAttribute('data-level', 'live')
  await expect(image.getByRole('group', { name: /Compare/ })).toBeVisible({ timeout: 30_000 })
  await expect(image.locator('.picture-name')).toHaveText([/^After · /, /^Before · /])
  const [now, then] = await image.locator('.picture-name').all()
  const placeOf = async (one: typeof now) => (await one?.boundingBox())?.x ?? 0
  expect(await placeOf(then)).toBeLessThan(await placeOf(now))
  await image.getByRole('button', { name: 'Swipe' }).click()
  await expect(image.getByRole('slider')).toHaveValue('50')

  const audio = comparison.locator('[data-tag="audio1"][data-viewer]')
  await audio.scrollIntoViewIfNeeded()
  const after = audio.getByRole('button', { name: /^After · high/ })
  const before = audio.getByRole('button', { name: /^Before · low/ })
  await expect(after).toHaveAttribute('aria-pressed', 'true', { timeout: 30_000 })
  await audio.getByRole('slider', { name: 'Position' }).fill('3')
  await before.click()
  await expect(before).toHaveAttribute('aria-pressed', 'true')
  const times = () =>
    audio
      .locator('audio')
      .evaluateAll((all) => all.map((one) => (one as HTMLAudioElement).currentTime))
  expect(await times()).toEqual([3, 3])
  await before.press('b')
  await expect(after).toHaveAttribute('aria-pressed', 'true')

  const text = comparison.locator('[data-tag="code1"][data-viewer]')
  await text.scrollIntoViewIfNeeded()
  await expect(text.locator('.monaco-diff-editor')).toBeVisible({ timeout: 30_000 })
  await expect(text).toContainText('1 difference')
  await findsNothing(ada, '[data-comparison]')
})

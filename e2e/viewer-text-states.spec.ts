import { complaintsOf, findsNothing, partOf, show, viewer } from './viewer-steps.ts'
import { expect, test } from './world.ts'

const cutOff = Buffer.concat([Buffer.from('你好，世界'), Buffer.from([0xe4, 0xb8])])
const wide = Buffer.from('\ufeffGrüße, 世界', 'utf16le')
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + i * i) % 256)

test('a text that is odd, cut off, foreign or none is shown or says in one sentence why not', async ({
  page,
  server,
}) => {
  const complaints = complaintsOf(page)
  await show(page, server, {
    text1: { inline: '' },
    text2: { name: 'cut.txt', bytes: cutOff },
    text3: { name: 'wide.txt', bytes: wide },
    text4: { name: 'picture.txt', bytes: picture },
    text5: { name: 'empty.txt', bytes: '' },
    text6: { name: 'noise.txt', bytes: noise },
    text7: { inline: '*a_'.repeat(30_000) },
    text8: { inline: `${'> '.repeat(500)}deep` },
    text9: { inline: '$\\def\\a{\\a\\a}\\a$ and $$\\frac{1}{$$ and $\\nothing{x}$' },
  })
  const says = async (tag: string, state: string, words: string) => {
    await viewer(page, tag).scrollIntoViewIfNeeded()
    await expect(viewer(page, tag)).toHaveAttribute('data-state', state)
    await expect(viewer(page, tag)).toContainText(words)
  }
  await says('text1', 'ready', 'The text is empty.')
  await says('text2', 'ready', '你好，世界')
  await expect(viewer(page, 'text2')).not.toContainText('Read as')
  await says('text3', 'ready', 'Read as UTF-16LE, not UTF-8.')
  await says('text4', 'error', 'Its bytes are image/png, which does not fit “Text”.')
  await says('text5', 'error', 'The file is empty.')
  await says('text6', 'error', 'The file is damaged; replace it by a whole one.')
  await says('text7', 'ready', 'so it is shown as it is written.')
  await says('text8', 'ready', 'so it is shown as it is written.')
  await says('text9', 'ready', 'and')
  for (const tag of ['text1', 'text4', 'text6', 'text7']) await findsNothing(page, partOf(tag))
  expect(complaints).toEqual([])
})

test('a long text comes part by part, and all of it is copied', async ({ page, server }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const complaints = complaintsOf(page)
  const long = Array.from({ length: 12_000 }, (_, i) => `Line ${i} of a long text.`).join('\n')
  await show(page, server, {
    text1: { name: 'long.txt', bytes: long },
    text2: { name: 'line.txt', bytes: 'word '.repeat(1_000_000) },
  })
  const text = viewer(page, 'text1')
  await expect(text).toHaveAttribute('data-state', 'ready')
  await expect(text).toContainText('Line 900 of')
  await expect(text).not.toContainText('Line 1100 of')
  const more = text.getByRole('button', { name: /^Show more/ })
  await more.press('Enter')
  await expect(text).toContainText('Line 1100 of')
  await text.getByRole('button', { name: /^As written/ }).click()
  await expect(text.locator('pre')).toHaveCount(2)
  await text.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(text.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(long)
  await findsNothing(page, partOf('text1'))

  await viewer(page, 'text2').scrollIntoViewIfNeeded()
  await expect(viewer(page, 'text2')).toHaveAttribute('data-state', 'ready')
  await expect(viewer(page, 'text2')).toContainText('Show more (4,9')
  expect(complaints).toEqual([])
})

import type { Locator, Page } from '@playwright/test'

import { bringInMedia } from './media-records.ts'
import { complaintsOf, findsNothing, viewer } from './viewer-steps.ts'
import { expect, signIn, test } from './world.ts'

const canaries = `# Try
<script>window.canary = 'script'</script>
<img src="x" onerror="window.canary = 'img'">
<svg onload="window.canary = 'svg'"><script>window.canary = 'svg script'</script></svg>
<iframe srcdoc="<script>parent.canary = 'frame'</script>"></iframe>
[press](javascript:window.canary='link') and [this](data:text/html,<script>1</script>)
$\\href{javascript:window.canary='math'}{x}$`

const scripts = `מה כתוב כאן? \`code()\` ועוד.

The second paragraph is English.

- مرحبا بالعالم
- hello

你好，世界。「測試」很長的一行文字應該在任何字之間換行而不需要空格因為中文沒有空格這是很重要的規則。

| a | b |
|---|---|
| 1 | $x^2$ |

$$
\\sum_{i=1}^n i
$$
`

const odd = 'one two\tthree  \r\nhard\u00a0space\u200b \u202eevil\u202c end'

async function shown(page: Page, tag: string): Promise<Locator> {
  await viewer(page, tag).scrollIntoViewIfNeeded()
  await expect(viewer(page, tag)).toHaveAttribute('data-state', 'ready')
  return viewer(page, tag)
}

test('a text is Markdown that runs nothing, and shows at a key what it hides', async ({
  page,
  server,
}) => {
  const complaints = complaintsOf(page)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page, server, 'Wei Zhang')
  const address = await bringInMedia(page, server, {
    text1: { inline: canaries },
    text2: { name: 'scripts.md', bytes: scripts },
    text3: { inline: odd },
    text4: { name: 'sjis.txt', bytes: Buffer.from('82a082a282a482a682a88abf8e9a0a', 'hex') },
  })
  await page.goto(address)

  await test.step('nothing of a text runs', async () => {
    const text = await shown(page, 'text1')
    await expect(text).toContainText('<script>')
    await expect(text).toContainText('onerror="window.canary')
    await expect(text.locator('.text-medium :is(script, img, svg[onload], iframe)')).toHaveCount(0)
    await text.getByText('press', { exact: true }).click()
    expect(await page.evaluate(() => Reflect.get(window, 'canary') as unknown)).toBeUndefined()
    expect(new URL(page.url()).pathname).toBe(new URL(address).pathname)
  })

  await test.step('each paragraph goes its own way, and lines break in any script', async () => {
    const text = await shown(page, 'text2')
    const directions = await text
      .locator('p, ul, li')
      .evaluateAll((all) => all.map((one) => `${one.tagName} ${getComputedStyle(one).direction}`))
    expect(directions.slice(0, 5)).toEqual(['P rtl', 'P ltr', 'UL rtl', 'LI rtl', 'LI ltr'])
    await expect(text.locator('table td')).toHaveCount(2)
    await expect(text.locator('.katex-display')).toBeVisible()
    const beyond = await text
      .locator('.rendered-text')
      .evaluate((box) => box.scrollWidth - box.clientWidth)
    expect(beyond).toBe(0)
  })

  await test.step('what cannot be seen is named, marked at a key, and copied exactly', async () => {
    const text = await shown(page, 'text3')
    await expect(text).toContainText(/8 words|7 words/)
    await expect(text).toContainText('NBSP × 1')
    await expect(text).toContainText('RLO × 1')
    await text.getByRole('region').focus()
    await page.keyboard.press('r')
    await expect(text.getByRole('button', { name: /^As written/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await expect(text.getByRole('region')).toBeFocused()
    const marks = await text
      .locator('[data-marks], [data-name]')
      .evaluateAll((all) => all.map((one) => one.dataset['marks'] ?? one.dataset['name'] ?? ''))
    expect(marks).toEqual(['·', '→', '··', '␍¶', 'NBSP', 'ZWSP', '·', 'RLO', 'PDF', '·'])
    expect(await text.locator('pre').evaluate((pre) => pre.textContent)).toBe(odd)

    await text.locator('pre').evaluate((pre) => window.getSelection()?.selectAllChildren(pre))
    await page.keyboard.press('Control+c')
    expect(await clipboard(page)).toBe(odd)
    await text.getByRole('button', { name: 'Copy', exact: true }).click()
    await expect(text.getByRole('button', { name: 'Copied' })).toBeVisible()
    expect(await clipboard(page)).toBe(odd)
  })

  await test.step('another encoding is said', async () => {
    const text = await shown(page, 'text4')
    await expect(text).toContainText('あいうえお漢字')
    await expect(text).toContainText('Read as Shift_JIS, not UTF-8.')
  })

  await findsNothing(page)
  expect(complaints).toEqual([])
})

test('how a text is shown is kept while it is away', async ({ page, server }) => {
  await signIn(page, server, 'Wei Zhang')
  const long = Array.from({ length: 400 }, (_, i) => `Paragraph ${i}.`).join('\n\n')
  const others = Array.from({ length: 8 }, (_, i) => [`text${i + 2}`, { inline: long }])
  const media = { text1: { inline: 'first *text*' }, ...Object.fromEntries(others) }
  await page.goto(await bringInMedia(page, server, media))
  const text = viewer(page, 'text1')
  await text.getByRole('button', { name: /^As written/ }).click()
  await expect(text.locator('pre')).toHaveText('first *text*')
  const height = (await text.boundingBox())?.height
  await expect(viewer(page, 'text4')).toHaveAttribute('data-state', 'ready')
  await viewer(page, 'text9').scrollIntoViewIfNeeded()
  await expect(viewer(page, 'text9')).toHaveAttribute('data-state', 'ready')
  await viewer(page, 'text9').scrollIntoViewIfNeeded()
  await expect(text).toHaveAttribute('data-level', 'suspended')
  expect((await text.boundingBox())?.height).toBe(height)
  await text.scrollIntoViewIfNeeded()
  await expect(text.locator('pre')).toHaveText('first *text*')
})

async function clipboard(page: Page): Promise<string> {
  // Some systems write every line end of the clipboard as one of their own.
  return page.evaluate(() => navigator.clipboard.readText())
}

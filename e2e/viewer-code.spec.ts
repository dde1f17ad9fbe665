import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'

import { bringInMedia, corpusFile, type TestMedium } from './media-records.ts'
import { expect, signIn, test } from './world.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const python = (lines: number) =>
  Array.from({ length: lines }, (_, i) =>
    i % 3 === 0 ? `def f${i}(x):` : i % 3 === 1 ? `    return x + ${i}` : '',
  ).join('\n')

/** Languages of the corpus's files, as a person reads them. */
const real: Record<string, string> = {
  'biome.json': 'JSON',
  'common.h': 'C++',
  'evaluate_gq.py': 'Python',
  'functions1.rs': 'Rust',
  'hugeparam_main.go': 'Go',
  'intro1.rs': 'Rust',
  'multiple-video-formats.html': 'HTML',
  'operations.cc': 'C++',
  'pre.js': 'JavaScript',
  'ray.py': 'Python',
  'simpleviewer.mjs': 'JavaScript',
  'vanilla.ts': 'TypeScript',
}

const viewer = (page: Page, tag: string) => page.locator(`[data-viewer][data-tag="${tag}"]`)

/** Makes a viewer live as a person would, and waits until it is drawn. */
async function live(page: Page, tag: string): Promise<Locator> {
  const one = viewer(page, tag)
  await one.scrollIntoViewIfNeeded()
  await expect(one).toHaveAttribute('data-state', /ready|idle|error/)
  const wake = one.getByRole('button', { name: /^Open / })
  if (await wake.isVisible()) await wake.press('Enter').catch(() => undefined)
  await expect(one).toHaveAttribute('data-level', 'live')
  await expect(one).toHaveAttribute('data-state', /ready|idle/)
  return one
}

const language = (one: Locator) => one.getByRole('combobox', { name: 'Language' })
const editors = (page: Page) => page.locator('.monaco-editor[role="code"]')

async function accessible(page: Page, tag: string, state: string): Promise<void> {
  const axe = new AxeBuilder({ page }).include(`[data-viewer][data-tag="${tag}"]`).withTags(wcag)
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
  expect(found, state).toEqual([])
}

async function open(
  page: Page,
  server: { url: string; data: string },
  media: Record<string, TestMedium>,
) {
  await signIn(page, server, 'Wei Zhang')
  const address = await bringInMedia(page, server, media)
  await page.goto(address)
  return address
}

/** What a page complains about; filled while the test runs. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return complaints
}

test('every file of the corpus opens in its language, in one editor with one worker', async ({
  page,
  server,
}) => {
  const files = Object.keys(real).map((name) => corpusFile(`media/code/${name}`))
  test.skip(files.includes(null), 'The corpus is not at hand.')
  const complaints = complaintsOf(page)
  const media = Object.fromEntries(files.map((file, i) => [`code${i + 1}`, file ?? '']))
  await open(page, server, media)
  for (const [i, name] of Object.values(real).entries()) {
    const one = await live(page, `code${i + 1}`)
    await expect(language(one).locator('option').first()).toHaveText(`${name} (recognised)`)
    await expect(editors(page)).toHaveCount(1)
    expect(page.workers().length).toBeLessThanOrEqual(1)
  }
  expect(complaints).toEqual([])
})

test('a reader finds, folds, wraps, goes to a line and chooses a language, which stay', async ({
  page,
  server,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const text = `${python(600)}\nprint("the needle, the end")`
  await open(page, server, { code1: { inline: text }, code2: { inline: python(600) } })
  await expect(viewer(page, 'code1').locator('.code-lines, .monaco-editor').first()).toBeVisible()
  const box = await viewer(page, 'code1').boundingBox()
  const one = await live(page, 'code1')
  expect(await one.boundingBox()).toEqual(box)
  await accessible(page, 'code1', 'live')

  await test.step('find', async () => {
    await page.keyboard.press('j')
    await expect(one).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(one.locator('.monaco-editor.focused')).toHaveCount(1)
    await page.keyboard.press('/')
    const find = one.locator('.find-widget')
    await expect(find.locator('textarea').first()).toBeFocused()
    await page.keyboard.type('needle')
    await expect(find).toContainText('1 of 1')
    await accessible(page, 'code1', 'find')
    await page.keyboard.press('Escape')
    await expect(find).not.toHaveClass(/visible/)
    await expect(one.getByRole('textbox', { name: /^Go to line/ })).toHaveValue('601')
  })

  await test.step('go to a line', async () => {
    const line = one.getByRole('textbox', { name: /^Go to line/ })
    await line.fill('300')
    await line.press('Enter')
    await expect(one.locator('.view-lines')).toContainText('f300')
    await expect(line).toHaveValue('300')
  })

  await test.step('fold and wrap by key', async () => {
    await page.keyboard.press('-')
    await expect(one.locator('.view-lines')).not.toContainText('return')
    await page.keyboard.press('+')
    await expect(one.locator('.view-lines')).toContainText('return')
    await page.keyboard.press('w')
    await expect(one.getByRole('button', { name: 'Wrap lines' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await page.keyboard.press('.')
    await expect(one.locator('.view-lines .mtkw, .view-lines .mtkz').first()).toBeVisible()
  })

  await test.step('copy', async () => {
    await one.getByRole('button', { name: 'Copy', exact: true }).click()
    await expect(one.getByRole('button', { name: 'Copied' })).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text)
  })

  await test.step('what was set stays while the viewer is away', async () => {
    await language(one).selectOption({ label: 'Ruby' })
    const top = await one.locator('.line-numbers').first().textContent()
    await live(page, 'code2')
    await expect(one).toHaveAttribute('data-level', 'suspended')
    await expect(one.locator('.code-lines')).toContainText('f300')
    await accessible(page, 'code1', 'suspended')
    await live(page, 'code1')
    await expect(language(one)).toHaveValue('ruby')
    await expect(one.getByRole('button', { name: 'Wrap lines' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await expect(one.locator('.view-lines')).toContainText('f300')
    expect(await one.locator('.line-numbers').first().textContent()).toBe(top)
  })

  await test.step('Tab goes through and out', async () => {
    await one.locator('.monaco-editor').first().click()
    await page.keyboard.press('Tab')
    await expect(one.getByRole('textbox', { name: /^Go to line/ })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(one).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(one.locator('.monaco-editor.focused')).toHaveCount(1)
  })
})

test('a link names lines: it is made from a selection and opens there', async ({
  page,
  server,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const address = await open(page, server, {
    code1: { inline: python(60) },
    code2: { name: 'second.py', bytes: python(400) },
  })
  const one = await live(page, 'code2')
  const line = one.getByRole('textbox', { name: /^Go to line/ })
  await line.fill('10')
  await line.press('Enter')
  for (let i = 0; i < 10; i++) await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+End')
  await one.getByRole('button', { name: 'Copy link to lines 10–20' }).click()
  await expect(one.getByRole('button', { name: 'Link copied' })).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(`${address}#code2:L10-L20`)

  await page.goto('about:blank')
  await page.goto(link.replace('L10-L20', 'L310-L320'))
  await expect(viewer(page, 'code2')).toHaveAttribute('data-level', 'live')
  await expect(viewer(page, 'code2').locator('.code-linked').first()).toBeInViewport()
  await expect(viewer(page, 'code2').locator('.view-lines')).toContainText('f312')
  await expect(viewer(page, 'code2')).toBeInViewport()
})

test('two texts are laid beside each other and taken apart again without a trace', async ({
  page,
  server,
}) => {
  test.setTimeout(240_000)
  const complaints = complaintsOf(page)
  const changed = python(200).replace('x + 100', 'x - 100').replace('f150', 'g150')
  await open(page, server, { code1: { inline: python(200) }, code2: { inline: changed } })
  const one = await live(page, 'code1')
  const compare = one.getByRole('combobox', { name: 'Compare with…' })
  const begin = async () => {
    await compare.selectOption('code2')
    await expect(one.locator('.code-status')).toContainText('2 differences')
  }
  const end = async () => {
    await one.getByRole('button', { name: 'End the comparison' }).click()
    await expect(one.locator('.monaco-diff-editor')).toHaveCount(0)
    await expect(editors(page)).toHaveCount(1)
  }
  await begin()
  await expect(one.locator('.monaco-diff-editor')).toHaveClass(/side-by-side/)
  await accessible(page, 'code1', 'side by side')
  await one.getByRole('button', { name: 'Next difference' }).click()
  await page.keyboard.press('u')
  await expect(one.locator('.monaco-diff-editor')).not.toHaveClass(/side-by-side/)
  await expect(one.getByRole('button', { name: 'Side by side' })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
  await accessible(page, 'code1', 'unified')
  await end()

  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const counts = async () => {
    await cdp.send('HeapProfiler.collectGarbage')
    await cdp.send('HeapProfiler.collectGarbage')
    const { metrics } = await cdp.send('Performance.getMetrics')
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value
    return { nodes: of('Nodes'), listeners: of('JSEventListeners') }
  }
  await begin()
  await end()
  const before = await counts()
  for (let i = 0; i < 10; i++) {
    await begin()
    await end()
  }
  expect(await counts()).toEqual(before)
  expect(page.workers().length).toBe(1)
  expect(complaints).toEqual([])
})

test('a notebook is read as cells, and as its source where it is damaged', async ({
  page,
  server,
}) => {
  const complaints = complaintsOf(page)
  const dot =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const data = (bundle: object) => ({ output_type: 'display_data', metadata: {}, data: bundle })
  const cells = [
    { cell_type: 'markdown', source: '# Notes\n<script>window.canary = 1</script> $x^2$' },
    {
      cell_type: 'code',
      execution_count: 3,
      source: 'import math\nprint(math.pi)',
      outputs: [
        { output_type: 'stream', name: 'stdout', text: ['3.14\n'] },
        data({ 'image/png': dot }),
        data({
          'text/html':
            '<table onclick="window.canary = 2"><tr><td>cell<img src=x onerror="window.canary = 3"></td></tr></table>',
        }),
        {
          output_type: 'error',
          ename: 'ValueError',
          evalue: 'no',
          traceback: ['\u001b[31mno\u001b[0m'],
        },
      ],
    },
  ]
  const book = JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells })
  const section = corpusFile('media/code/section.ipynb')
  await open(page, server, {
    code1: { name: 'made.ipynb', bytes: book },
    code2: { name: 'broken.ipynb', bytes: book.slice(0, -20) },
    code3: section ?? { inline: book },
  })
  const one = await live(page, 'code1')
  await expect(one).toContainText('2 cells · 1 of code · 4 outputs')
  await expect(one.getByRole('heading', { name: 'Notes' })).toBeVisible()
  await expect(one.locator('.katex').first()).toBeVisible()
  await expect(one.locator('pre span[class^="mtk"]').first()).toBeAttached()
  await expect(one.getByRole('img', { name: 'Picture that cell 2 put out' })).toBeVisible()
  await expect(one.getByRole('cell', { name: 'cell' })).toBeVisible()
  await expect(one.locator('[data-error]')).toHaveText('no')
  expect(await page.evaluate(() => Reflect.get(window, 'canary') as unknown)).toBeUndefined()
  await accessible(page, 'code1', 'notebook')
  await one.getByRole('region', { name: /cells of a notebook/ }).focus()
  await page.keyboard.press('r')
  await expect(one.locator('.view-lines')).toContainText('nbformat')
  await one.getByRole('button', { name: 'Show as cells' }).click()
  await expect(one.getByRole('heading', { name: 'Notes' })).toBeVisible()

  const broken = await live(page, 'code2')
  await expect(broken).toContainText('This notebook cannot be read')
  await expect(broken.locator('.view-lines')).toContainText('nbformat')
  const third = await live(page, 'code3')
  await expect(third).toContainText(section ? '12 cells · 12 of code · 0 outputs' : '2 cells')
  expect(complaints).toEqual([])
})

test('what is large, long, foreign, empty or no text says so', async ({ page, server }) => {
  test.setTimeout(240_000)
  const complaints = complaintsOf(page)
  const five = Array.from(
    { length: 110_000 },
    (_, i) => `def function_${i}(value): return ${i} + value`,
  )
  const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)
  await open(page, server, {
    code1: { name: 'five.py', bytes: five.join('\n') },
    code2: { name: 'long.js', bytes: `const a = "${'x'.repeat(1_000_000)}"` },
    code3: {
      name: 'foreign.py',
      bytes: Buffer.from('6e616d65203d202282a082a282a482a6220a', 'hex'),
    },
    code4: { inline: '' },
    code5: { name: 'noise.py', bytes: noise },
    code6: { name: 'empty.py', bytes: '' },
    code7: { inline: '\u0001\u0002\u0003ELF\u0001\u0002' },
  })
  const large = await live(page, 'code1')
  await expect(large.locator('.code-lines')).toContainText('function_20')
  await accessible(page, 'code1', 'offer')
  await large.getByRole('button', { name: 'Show it' }).click()
  await expect(large).toHaveAttribute('data-state', 'ready')
  await expect(large).toContainText('of 110,000')
  await large.getByRole('textbox', { name: /^Go to line/ }).fill('109999')
  await page.keyboard.press('Enter')
  await expect(large.locator('.view-lines')).toContainText('function_109998')

  await expect(await live(page, 'code2')).toContainText('The longest line has 1,000,012 characters')
  const foreign = await live(page, 'code3')
  await expect(foreign).toContainText('Read as Shift_JIS, not UTF-8.')
  await expect(foreign.locator('.view-lines')).toContainText('あいうえ')
  await expect(await live(page, 'code4')).toContainText('The text is empty.')
  for (const tag of ['code5', 'code6', 'code7']) {
    await viewer(page, tag).scrollIntoViewIfNeeded()
    await expect(viewer(page, tag)).toHaveAttribute('data-state', 'error')
    await expect(viewer(page, tag)).toContainText('cannot be shown.')
    await accessible(page, tag, 'error')
  }
  await expect(viewer(page, 'code7')).toContainText('Its bytes are no text')
  expect(complaints).toEqual([])
})

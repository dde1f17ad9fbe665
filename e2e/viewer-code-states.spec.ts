import { live } from './code-steps.ts'
import { corpusFile } from './media-records.ts'
import { complaintsOf, findsNothing, partOf, show, viewer } from './viewer-steps.ts'
import { expect, test } from './world.ts'

const data = (bundle: object) => ({ output_type: 'display_data', metadata: {}, data: bundle })

test('a notebook is read as cells, and as its source where it is damaged', async ({
  page,
  server,
}) => {
  const complaints = complaintsOf(page)
  const dot =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
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
  await show(page, server, {
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
  await findsNothing(page, partOf('code1'))
  await expect(one.getByRole('button', { name: /^Comment on the whole notebook/ })).toBeVisible()
  await one.getByRole('region', { name: /cells of a notebook/ }).focus()
  await page.keyboard.press('r')
  await expect(one.locator('.view-lines')).toContainText('nbformat')
  await one.getByRole('button', { name: 'Show as cells' }).click()
  await expect(one.getByRole('heading', { name: 'Notes' })).toBeVisible()

  const broken = await live(page, 'code2')
  await expect(broken).toContainText('its JSON breaks in line 1')
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
  await show(page, server, {
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
  await findsNothing(page, partOf('code1'))
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
    await findsNothing(page, partOf(tag))
  }
  await expect(viewer(page, 'code7')).toContainText('Its bytes are no text')
  expect(complaints).toEqual([])
})

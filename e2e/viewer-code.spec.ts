import { editors, language, live, python } from './code-steps.ts'
import { corpusFile } from './media-records.ts'
import { complaintsOf, findsNothing, partOf, show, viewer } from './viewer-steps.ts'
import { expect, test } from './world.ts'

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

test('every file of the corpus opens in its language, in one editor with one worker', async ({
  page,
  server,
}) => {
  const files = Object.keys(real).map((name) => corpusFile(`media/code/${name}`))
  test.skip(files.includes(null), 'The corpus is not at hand.')
  const complaints = complaintsOf(page)
  const media = Object.fromEntries(files.map((file, i) => [`code${i + 1}`, file ?? '']))
  await show(page, server, media)
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
  await show(page, server, { code1: { inline: text }, code2: { inline: python(600) } })
  await expect(viewer(page, 'code1').locator('.code-lines, .monaco-editor').first()).toBeVisible()
  const box = await viewer(page, 'code1').boundingBox()
  const one = await live(page, 'code1')
  expect(await one.boundingBox()).toEqual(box)
  await findsNothing(page, partOf('code1'))

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
    await findsNothing(page, partOf('code1'))
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
    await expect(one.locator('.view-overlays svg path').first()).toBeVisible()
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
    await findsNothing(page, partOf('code1'))
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

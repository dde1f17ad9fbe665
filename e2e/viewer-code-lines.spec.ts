import { editors, live, python } from './code-steps.ts'
import { steady } from './heavy-world.ts'
import { openMeter } from './heavy/measure.ts'
import { complaintsOf, findsNothing, partOf, show, viewer } from './viewer-steps.ts'
import { expect, test } from './world.ts'

test('a link names lines: it is made from a selection and opens there', async ({
  page,
  server,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const address = await show(page, server, {
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
  await show(page, server, { code1: { inline: python(200) }, code2: { inline: changed } })
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
  await findsNothing(page, partOf('code1'))
  await one.getByRole('button', { name: 'Next difference' }).click()
  await page.keyboard.press('u')
  await expect(one.locator('.monaco-diff-editor')).not.toHaveClass(/side-by-side/)
  await expect(one.getByRole('button', { name: 'Side by side' })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
  await findsNothing(page, partOf('code1'))
  await end()

  const meter = await openMeter(page)
  const counts = async () => {
    const { nodes, listeners } = await steady(meter)
    return { nodes, listeners }
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

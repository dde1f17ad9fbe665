import { plainPdf } from './document-files.ts'
import { absent, corpus, pagesOf, wake } from './document-steps.ts'
import { findsNothing, partOf, show, viewer } from './viewer-steps.ts'
import { expect, test } from './world.ts'

test.use({ world: 'documents' })

test('a password opens each of the locked files, and a wrong one may be tried again', async ({
  page,
  server,
}) => {
  const passwords = {
    'issue15893_reduced.pdf': 'test',
    'bug1782186.pdf': 'Hello',
    'issue6010_1.pdf': 'abc',
    'issue6010_2.pdf': 'æøå',
  }
  const files = Object.keys(passwords).map(corpus)
  test.skip(files.includes(null), absent)
  await show(
    page,
    server,
    Object.fromEntries(files.map((file, i) => [`document${i + 1}`, file ?? ''])),
  )
  for (const [i, password] of Object.values(passwords).entries()) {
    const one = viewer(page, `document${i + 1}`)
    await wake(one, 'idle')
    const field = one.getByLabel(/needs a password/)
    if (i === 0) {
      await findsNothing(page, partOf('document1'))
      await findsNothing(page, partOf('document2'))
    }
    await field.fill('not this')
    await field.press('Enter')
    await expect(one.getByRole('alert')).toHaveText('This is not the password. Try another one.')
    await field.fill(password)
    await one.getByRole('button', { name: 'Open', exact: true }).click()
    await expect(one).toHaveAttribute('data-state', 'ready')
  }
})

test('find counts every match of a paper, and its outline and small pages lead to their pages', async ({
  page,
  server,
}) => {
  const [paper, outlined] = [corpus('tracemonkey.pdf'), corpus('TAMReview.pdf')]
  test.skip(!paper || !outlined, absent)
  await show(page, server, { document1: paper ?? '', document2: outlined ?? '' })
  const one = viewer(page, 'document1')
  await wake(one)
  await pagesOf(one).focus()
  await page.keyboard.press('/')
  await page.keyboard.type('SpiderMonkey')
  const count = one.getByRole('status')
  await expect(count).toHaveText('1 of 19')
  await page.keyboard.press('Enter')
  await expect(count).toHaveText('2 of 19')
  await page.keyboard.press('Shift+Enter')
  await expect(count).toHaveText('1 of 19')
  await one.getByRole('button', { name: 'Match case' }).click()
  await one.getByLabel('Find in the document').last().fill('spidermonkey')
  await expect(count).toHaveText('1 of 1')
  await one.getByLabel('Find in the document').last().fill('SPIDERMONKEY')
  await expect(count).toHaveText('Nothing found')
  await findsNothing(page, partOf('document1'))
  await one.getByLabel('Find in the document').last().press('Escape')

  await page.keyboard.press('t')
  const pages = one.getByRole('listbox', { name: 'Small pages' })
  await pages.focus()
  await page.keyboard.press('End')
  await expect(one.getByRole('textbox', { name: 'Page, of 14' })).toHaveValue('14')
  await findsNothing(page, partOf('document1'))

  const two = viewer(page, 'document2')
  await wake(two)
  await pagesOf(two).focus()
  await page.keyboard.press('End')
  const number = two.getByRole('textbox', { name: 'Page, of 23' })
  await expect(number).toHaveValue('23')
  await page.keyboard.press('o')
  const tree = two.getByRole('tree', { name: 'Headings' })
  await tree.focus()
  await page.keyboard.press('Enter')
  await expect(number).toHaveValue('1')
  await findsNothing(page, partOf('document2'))
})

test('a long document has few elements and one worker; page, zoom, rotation and find survive', async ({
  page,
  server,
}) => {
  await show(page, server, {
    document1: { name: 'long.pdf', bytes: plainPdf(200, (n) => `This is page ${n} of many`) },
    document2: { name: 'other.pdf', bytes: plainPdf(2, (n) => `Other page ${n}`) },
  })
  const one = viewer(page, 'document1')
  await wake(one)
  expect(page.workers()).toHaveLength(1)
  const field = one.getByRole('textbox', { name: 'Page, of 200' })
  await field.fill('120')
  await field.press('Enter')
  await expect(one.locator('.textLayer', { hasText: 'This is page 120 of many' })).toBeVisible()
  expect(await one.locator('*').count()).toBeLessThan(1500)
  await pagesOf(one).focus()
  await page.keyboard.press('r')
  await page.keyboard.press('9')
  await expect(field).toHaveValue('120')
  const turned = one.locator('.page[data-page-number="120"]')
  await expect(turned.locator('[data-main-rotation="90"]').first()).toBeAttached()

  const percent = await one.locator('.pdf-percent').textContent()
  await wake(viewer(page, 'document2'))
  await expect(one).toHaveAttribute('data-level', 'suspended')
  await wake(one)
  await expect(field).toHaveValue('120')
  await expect(one.locator('.pdf-percent')).toHaveText(percent ?? '')
  await expect(turned.locator('[data-main-rotation="90"]').first()).toBeAttached()
  expect(page.workers()).toHaveLength(1)
})

test('text is selected and copied, pages without text say so, and a link says where it leads', async ({
  page,
  server,
  context,
}) => {
  const links = corpus('annotation-link-text-popup.pdf')
  test.skip(!links, absent)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await show(page, server, {
    document1: { name: 'short.pdf', bytes: plainPdf(1, () => 'Copy these words') },
    document2: { name: 'scan.pdf', bytes: plainPdf(1, () => '') },
    document3: links ?? '',
  })
  const one = viewer(page, 'document1')
  await wake(one)
  await one.locator('.textLayer span', { hasText: 'Copy these words' }).first().selectText()
  await page.keyboard.press('Control+c')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Copy these words')

  const scan = viewer(page, 'document2')
  await wake(scan)
  await expect(scan.locator('.viewer-note')).toContainText('No text layer')

  const three = viewer(page, 'document3')
  await wake(three)
  await three.locator('.annotationLayer a').first().click()
  const leaving = three.getByRole('alertdialog')
  await expect(leaving).toContainText('http://www.mozilla.org/')
  const out = leaving.getByRole('link', { name: 'Open in a new tab' })
  await expect(out).toHaveAttribute('rel', 'noopener noreferrer nofollow')
  await expect(out).toBeFocused()
  await findsNothing(page, partOf('document3'))
  await page.keyboard.press('Escape')
  await expect(leaving).toHaveCount(0)
  expect(context.pages()).toHaveLength(1)
})

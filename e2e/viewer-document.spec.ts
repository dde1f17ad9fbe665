import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'

import { plainPdf, zipOf } from './document-files.ts'
import { bringInMedia, corpusFile, type TestMedium } from './media-records.ts'
import { expect, type Running, signIn, test } from './world.ts'

test.use({ world: 'documents' })

const corpus = (name: string) => corpusFile(`media/document/${name}`)
const absent = 'The corpus is not at hand.'
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function noViolations(page: Page, within: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(within).withTags(rules).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

/** What the console complains of while a test looks on. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return complaints
}

async function show(
  page: Page,
  server: Running,
  media: Record<string, TestMedium>,
): Promise<string> {
  await signIn(page, server, 'Wei Zhang')
  const address = await bringInMedia(page, server, media)
  await page.goto(address)
  return address
}

const viewer = (page: Page, tag: string) => page.locator(`[data-viewer][data-tag="${tag}"]`)

/** Brings a document to life, as a person does who wants this one. */
async function wake(one: Locator, state = 'ready'): Promise<void> {
  await one.scrollIntoViewIfNeeded()
  await one.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const poster = one.locator('button.viewer-poster')
  await expect(one).not.toHaveAttribute('data-state', 'loading')
  if ((await one.getAttribute('data-level')) !== 'live') await poster.click()
  await expect(one).toHaveAttribute('data-level', 'live')
  await expect(one).toHaveAttribute('data-state', state)
}

test('every document of the corpus opens, asks for its password, or says why it does not', async ({
  page,
  server,
}) => {
  const folder = corpusFile('media/document')
  test.skip(!folder, absent)
  const complaints = complaintsOf(page)
  const names = readdirSync(folder ?? '').toSorted()
  const media = names.map((name, i) => [`document${i + 1}`, join(folder ?? '', name)] as const)
  await show(page, server, Object.fromEntries(media))
  const locked = /bug1782186|issue15893|issue6010/
  for (const [i, name] of names.entries()) {
    const one = viewer(page, `document${i + 1}`)
    await one.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await expect(one).toHaveAttribute('data-state', /ready|idle|error/)
    if ((await one.getAttribute('data-state')) === 'error') {
      await expect(one.getByRole('note')).toContainText(name)
      continue
    }
    await wake(one, locked.test(name) ? 'idle' : 'ready')
    if (locked.test(name)) await expect(one.getByLabel(/needs a password/)).toBeVisible()
  }
  expect(page.workers()).toHaveLength(1)
  expect(complaints).toEqual([])
})

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
      await noViolations(page, '[data-tag="document1"]')
      await noViolations(page, '[data-tag="document2"]')
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
  await one.getByRole('region').focus()
  await page.keyboard.press('/')
  await page.keyboard.type('SpiderMonkey')
  const count = one.getByRole('status')
  await expect(count).toHaveText('1 of 22')
  await page.keyboard.press('Enter')
  await expect(count).toHaveText('2 of 22')
  await page.keyboard.press('Shift+Enter')
  await expect(count).toHaveText('1 of 22')
  await one.getByRole('button', { name: 'Match case' }).click()
  await one.getByLabel('Find in the document').last().fill('spidermonkey')
  await expect(count).toHaveText('Nothing found')
  await noViolations(page, '[data-tag="document1"]')
  await one.getByLabel('Find in the document').last().press('Escape')

  await page.keyboard.press('t')
  const pages = one.getByRole('listbox', { name: 'Small pages' })
  await pages.focus()
  await page.keyboard.press('End')
  await expect(one.getByRole('textbox', { name: 'Page, of 14' })).toHaveValue('14')
  await noViolations(page, '[data-tag="document1"]')

  const two = viewer(page, 'document2')
  await wake(two)
  await two.getByRole('region').focus()
  await page.keyboard.press('o')
  const tree = two.getByRole('tree', { name: 'Headings' })
  await tree.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(two.getByRole('textbox', { name: /^Page/ })).not.toHaveValue('1')
  await noViolations(page, '[data-tag="document2"]')
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
  await one.getByRole('region').focus()
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
  await noViolations(page, '[data-tag="document3"]')
  await page.keyboard.press('Escape')
  await expect(leaving).toHaveCount(0)
  expect(context.pages()).toHaveLength(1)
})

test('a table of 50,000 rows is scrolled, searched and walked with few cells in the page', async ({
  page,
  server,
}) => {
  const rows = Array.from(
    { length: 50_000 },
    (_, i) => `${i},name ${i},${i % 1000 ? '' : 'needle'}`,
  )
  await show(page, server, {
    document1: { name: 'rows.csv', bytes: `id,name,note\n${rows.join('\n')}\n` },
  })
  const one = viewer(page, 'document1')
  await one.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await expect(one).toHaveAttribute('data-state', 'ready')
  const grid = one.getByRole('grid')
  await grid.focus()
  await page.keyboard.press('End')
  await expect(one.getByRole('gridcell', { name: '49999', exact: true })).toBeVisible()
  expect(await one.locator('*').count()).toBeLessThan(400)
  await page.keyboard.press('/')
  await page.keyboard.type('needle')
  await expect(one.getByRole('status').first()).toContainText('0 of 50')
  await page.keyboard.press('Enter')
  await expect(one.getByLabel('The whole cell')).toContainText('needle')
  await noViolations(page, '[data-tag="document1"]')
})

test('a page of HTML and a Markdown file run nothing and load nothing', async ({
  page,
  server,
}) => {
  const complaints = complaintsOf(page)
  const foreign: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('canary')) foreign.push(request.url())
  })
  const run = "parent.document.title='run';document.title='run'"
  const html = `<h1>Heading</h1><script>${run}</script><img src="https://canary.test/x.png" onerror="${run}">
    <a href="javascript:${run}">a</a><iframe srcdoc="<script>${run}</script>"></iframe><svg onload="${run}"></svg>
    <style>body{background:url(https://canary.test/y.png)}</style><p style="background:url(//canary.test/z)">words</p>`
  await show(page, server, {
    document1: { name: 'page.html', bytes: `<!doctype html><html><body>${html}</body></html>` },
    document2: {
      name: 'notes.md',
      bytes: `# Notes\n\n<script>${run}</script>\n\n| a |\n|-|\n| 1 |\n`,
    },
    document3: { name: 'data.json', bytes: '{"a":1.0,"b":[12345678901234567890]}' },
  })
  for (const tag of ['document1', 'document2', 'document3']) {
    await viewer(page, tag).evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await expect(viewer(page, tag)).toHaveAttribute('data-state', 'ready')
  }
  const frame = viewer(page, 'document1').frameLocator('iframe')
  await expect(frame.getByRole('heading', { name: 'Heading' })).toBeVisible()
  await viewer(page, 'document1').getByRole('button', { name: 'As written' }).click()
  await expect(viewer(page, 'document1').locator('pre').first()).toContainText('<script>')
  await expect(viewer(page, 'document2').getByRole('heading', { name: 'Notes' })).toBeVisible()
  await expect(viewer(page, 'document3')).toContainText('12345678901234567890')
  await expect(page).not.toHaveTitle('run')
  expect(foreign).toEqual([])
  expect(complaints).toEqual([])
  await noViolations(page, '[data-tag="document2"]')
  await noViolations(page, '[data-tag="document3"]')
})

test('slides are read without their layout, a packed bomb and a broken file say what is wrong', async ({
  page,
  server,
}) => {
  const slide = (text: string) =>
    `<p:sld xmlns:a="a"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`
  const deck = await zipOf({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>`,
    'ppt/presentation.xml': '<p:presentation/>',
    'ppt/slides/slide1.xml': slide('First &amp; foremost'),
    'ppt/slides/slide2.xml': slide('مرحبا 漢字'),
  })
  await show(page, server, { document1: { name: 'deck.pptx', bytes: deck } })
  const one = viewer(page, 'document1')
  await wake(one)
  const reading = one.getByRole('button', { name: 'Show what can be read without the PDF' })
  await expect(reading.or(one.getByText('First & foremost'))).toBeVisible({ timeout: 60_000 })
  if (await reading.isVisible()) await reading.click()
  await expect(one.getByText('First & foremost')).toBeVisible()
  await expect(one.getByText('مرحبا 漢字')).toBeVisible()
  await noViolations(page, '[data-tag="document1"]')
})

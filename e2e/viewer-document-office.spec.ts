import type { Locator } from '@playwright/test'

import { officeFile, wordFile, workbookFile } from './document-files.ts'
import { canariesOf, center, wake } from './document-steps.ts'
import { complaintsOf, findsNothing, partOf, show, viewer } from './viewer-steps.ts'
import { expect, test } from './world.ts'

test.use({ world: 'documents' })

const slide = (text: string) =>
  `<p:sld xmlns:a="a"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`

/** Wakes an office file and goes from the PDF that LibreOffice may have made of it to what we read ourselves. */
async function read(one: Locator): Promise<void> {
  await wake(one)
  const pages = one.getByRole('button', { name: 'Show its pages, as a PDF made of it' })
  if ((await pages.count()) > 0 && (await pages.getAttribute('aria-pressed')) === 'true')
    await pages.click()
}

test('text, rows and slides of office files are read safely in a worker that ends', async ({
  page,
  server,
}) => {
  const complaints = complaintsOf(page)
  const foreign = canariesOf(page)
  const text = ['Plain words', '&lt;script&gt;document.title="run"&lt;/script&gt;', 'A {link} here']
  await show(page, server, {
    document1: {
      name: 'letter.docx',
      bytes: await wordFile(text, "javascript:parent.document.title='run'"),
    },
    document2: {
      name: 'book.xlsx',
      bytes: await workbookFile(3000, (row) => (row === 2500 ? 'needle' : `word ${row}`)),
    },
    document3: {
      name: 'deck.pptx',
      bytes: await officeFile('pptx', {
        'ppt/presentation.xml': '<p:presentation/>',
        'ppt/slides/slide1.xml': slide('First &amp; foremost'),
        'ppt/slides/slide10.xml': slide('مرحبا 漢字'),
        'ppt/slides/slide2.xml': slide('Second'),
      }),
    },
  })
  const letter = viewer(page, 'document1')
  await read(letter)
  const written = letter.frameLocator('iframe.document-page')
  await expect(written.getByText('Plain words')).toBeVisible()
  await expect(written.getByText('<script>document.title="run"</script>')).toBeVisible()
  await expect(written.getByText('link', { exact: true })).toBeVisible()
  await expect(written.locator('script, a[href]')).toHaveCount(0)
  await expect(letter.getByTitle('letter.docx: page')).toBeVisible()
  await findsNothing(page, partOf('document1'))

  const book = viewer(page, 'document2')
  await read(book)
  await book.getByRole('grid').focus()
  await page.keyboard.press('/')
  await expect(book.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('needle')
  await page.keyboard.press('Enter')
  await expect(book.getByLabel('The whole cell')).toContainText('2500 · B needle')
  await expect(book.getByRole('gridcell', { name: 'needle' })).toBeVisible()
  await findsNothing(page, partOf('document2'))

  const deck = viewer(page, 'document3')
  await read(deck)
  await expect(deck.locator('.office-part p')).toHaveText([
    'First & foremost',
    'Second',
    'مرحبا 漢字',
  ])
  await findsNothing(page, partOf('document3'))

  await expect.poll(() => page.workers().filter((one) => one.url().includes('office'))).toEqual([])
  await expect(page).not.toHaveTitle('run')
  expect(foreign).toEqual([])
  expect(complaints).toEqual([])
})

test('a workbook of a million rows shows the first of them, and says so', async ({
  page,
  server,
}) => {
  await show(page, server, {
    document1: { name: 'million.xlsx', bytes: await workbookFile(1_000_000, () => 'w') },
  })
  const one = viewer(page, 'document1')
  await center(one)
  await expect(one).toHaveAttribute('data-state', 'ready', { timeout: 60_000 })
  await expect(one).toContainText('100,000 rows')
  await expect(one).toContainText('only the first rows and columns are shown')
  expect(await one.locator('*').count()).toBeLessThan(400)
})

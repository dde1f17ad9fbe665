import type { Page } from '@playwright/test'

import { officeFile, plainPdf, wordFile, workbookFile } from './document-files.ts'
import { center, wake } from './document-steps.ts'
import type { TestMedium } from './media-records.ts'
import { complaintsOf, findsNothing, partOf, show, viewer } from './viewer-steps.ts'
import { expect, test } from './world.ts'

test.use({ world: 'documents' })

const half = (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)
const named = (name: string, bytes: Uint8Array | string): TestMedium => ({ name, bytes })

/** Wakes a document that is as it should not be; answers with the sentence it says, or null where it opens. */
async function outcome(page: Page, tag: string): Promise<string | null> {
  const one = viewer(page, tag)
  await center(one)
  await expect(one).toHaveAttribute('data-state', /ready|idle|error/)
  if (
    (await one.getAttribute('data-level')) === 'poster' &&
    (await one.locator('button.viewer-poster').count()) > 0
  )
    await one.locator('button.viewer-poster').click()
  await expect(one).toHaveAttribute('data-state', /ready|error/)
  if ((await one.getAttribute('data-state')) === 'ready') return null
  return one.getByRole('note').innerText()
}

test('damaged, empty, misnamed and packed files open or say in a sentence what is wrong', async ({
  page,
  server,
}) => {
  const complaints = complaintsOf(page)
  const letter = await wordFile(['Dear reader'])
  const zeros = '0'.repeat(60_000_000)
  const files: [TestMedium, RegExp | null][] = [
    [named('cut.pdf', half(plainPdf(3, () => 'words'))), /damaged|cut off/],
    [named('garbled.pdf', '%PDF-1.7\nthis is no PDF at all'), /damaged|cut off/],
    [named('empty.pdf', ''), /empty/],
    [named('cut.docx', half(letter)), /damaged/],
    [named('no-letter.docx', await officeFile('docx', { 'x.xml': '' })), /damaged/],
    [named('packed.docx', await wordFile([zeros])), /more than is shown/],
    [named('packed.xlsx', await workbookFile(1, () => zeros)), /more than is shown/],
    [named('letter.pdf', letter), null],
    [named('words.docx', 'Only words, no office file.'), null],
    [
      named('noise.csv', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251))),
      null,
    ],
    [named('signs.md', `${'>'.repeat(5000)} ${'['.repeat(5000)} ${'*'.repeat(5000)}`), null],
    [named('open.html', `<${'<'.repeat(20_000)}<style>${'url('.repeat(20_000)}`), null],
  ]
  const media = files.map(([medium], i) => [`document${i + 1}`, medium] as const)
  await show(page, server, Object.fromEntries(media))
  for (const [i, [medium, wrong]] of files.entries()) {
    const said = await outcome(page, `document${i + 1}`)
    const file = typeof medium === 'object' && 'name' in medium ? medium.name : ''
    if (wrong) expect(said, file).toMatch(wrong)
    if (said !== null) expect(said).toContain(file)
  }
  await findsNothing(page, partOf('document1'))
  expect(page.workers().length).toBeLessThanOrEqual(1)
  expect(complaints).toEqual([])
})

test('one line of five megabytes is shown, and the page answers', async ({ page, server }) => {
  const complaints = complaintsOf(page)
  const words = 'word and more '.repeat(375_000)
  await show(page, server, {
    document1: named('line.txt', words),
    document2: named('line.csv', words.replaceAll(' ', ',')),
    document3: named('line.html', `<p>${words}`),
    document4: named('line.md', words.replaceAll('and', '*and*')),
    document5: named('line.json', `[${'1.0,'.repeat(1_250_000)}1]`),
  })
  for (const tag of ['document1', 'document2', 'document3', 'document4', 'document5']) {
    await wake(viewer(page, tag))
    expect(await viewer(page, tag).locator('*').count()).toBeLessThan(1500)
  }
  await expect(viewer(page, 'document2')).toContainText('1,000 columns')
  expect(complaints).toEqual([])
})

test('a table of 100,000 rows is shown whole', async ({ page, server }) => {
  const rows = Array.from({ length: 100_000 }, (_, i) => `${i},${i * 2}`)
  await show(page, server, { document1: named('rows.csv', `a,b\n${rows.join('\n')}\n`) })
  const one = viewer(page, 'document1')
  await wake(one)
  await expect(one).toContainText('100,000 rows')
  await one.getByRole('grid').focus()
  await page.keyboard.press('End')
  await expect(one.getByRole('gridcell', { name: '99999', exact: true })).toBeVisible()
})

import { center, complaintsOf, noViolations, show, viewer } from './document-steps.ts'
import { expect, test } from './world.ts'

test.use({ world: 'documents' })

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
  await center(one)
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
  await noViolations(page, 'document1')
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
    await center(viewer(page, tag))
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
  await noViolations(page, 'document2')
  await noViolations(page, 'document3')
})

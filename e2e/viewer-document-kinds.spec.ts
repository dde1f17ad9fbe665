import { canariesOf, center } from './document-steps.ts'
import { complaintsOf, findsNothing, partOf, show, viewer } from './viewer-steps.ts'
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
  await findsNothing(page, partOf('document1'))
})

const run = "fetch('https://canary.test/');parent.document.title='run';document.title='run'"
const hostilePage = `<!doctype html><html><head>
  <meta http-equiv="refresh" content="0;url=https://canary.test/refresh"><base href="https://canary.test/base/">
  <link rel="stylesheet" href="https://canary.test/a.css"><script src="https://canary.test/a.js"></script><script>${run}</script>
  <style>@import "https://canary.test/b.css"; body{background:url(https://canary.test/a.png)}
  h1{background:u\\72l(https://canary.test/b.png)} p{background:image-set("https://canary.test/c.png" 1x)}
  @font-face{font-family:f;src:url(https://canary.test/f.woff)} h1{font-family:f}</style></head>
  <body onload="${run}"><h1>Heading</h1><img src="https://canary.test/d.png" srcset="https://canary.test/e.png 2x" onerror="${run}">
  <img alt="1 > 0" src="x" onerror="${run}"><a href="javascript:${run}">a</a><a href="https://canary.test/">b</a>
  <iframe src="https://canary.test/frame"></iframe><iframe srcdoc="<script>${run}</script>"></iframe>
  <object data="https://canary.test/o"></object><embed src="https://canary.test/e"><form action="https://canary.test/f"><input autofocus onfocus="${run}"></form>
  <svg onload="${run}"><script>${run}</script><image href="https://canary.test/g.png"/><rect width="9" height="9" fill="url(https://canary.test/h.svg#a)"/></svg>
  <video src="https://canary.test/v.mp4" poster="https://canary.test/v.png" autoplay></video>
  <p style="background:url(//canary.test/z)">the last words</p></body></html>`
const hostileNotes = `# Notes\n\n<script>${run}</script>\n\n<img src=x onerror="${run}">\n\n<iframe src="https://canary.test/frame"></iframe>
\n[a](javascript:alert(1)) ![b](https://canary.test/i.png)\n\n| a |\n|-|\n| 1 |\n`

test('a page of HTML and a Markdown file run nothing and load nothing', async ({
  page,
  server,
}) => {
  const complaints = complaintsOf(page)
  const foreign = canariesOf(page)
  await show(page, server, {
    document1: { name: 'page.html', bytes: hostilePage },
    document2: { name: 'notes.md', bytes: hostileNotes },
    document3: { name: 'data.json', bytes: '{"a":1.0,"b":[12345678901234567890]}' },
  })
  for (const tag of ['document1', 'document2', 'document3']) {
    await center(viewer(page, tag))
    await expect(viewer(page, tag)).toHaveAttribute('data-state', 'ready')
  }
  const frame = viewer(page, 'document1').frameLocator('iframe')
  await expect(frame.getByRole('heading', { name: 'Heading' })).toBeVisible()
  await expect(frame.getByText('the last words')).toBeVisible()
  await expect(frame.locator('script, iframe, object, embed, base, form, a[href]')).toHaveCount(0)
  await viewer(page, 'document1').getByRole('button', { name: 'As written' }).click()
  await expect(viewer(page, 'document1').locator('pre').first()).toContainText('<script>')
  await expect(viewer(page, 'document2').getByRole('heading', { name: 'Notes' })).toBeVisible()
  await expect(viewer(page, 'document2').locator('a[href*="script"], iframe, img')).toHaveCount(0)
  await expect(viewer(page, 'document3')).toContainText('12345678901234567890')
  await expect(page).not.toHaveTitle('run')
  expect(foreign).toEqual([])
  expect(complaints).toEqual([])
  await findsNothing(page, partOf('document2'))
  await findsNothing(page, partOf('document3'))
})

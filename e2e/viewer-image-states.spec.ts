import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { open, percent, readout } from './image-steps.ts'
import { ramp, rampMedium } from './make-pictures.ts'
import { bringInMedia, corpusFile } from './media-records.ts'
import { viewOf } from './records.ts'
import { findsNothing, listenToConsole, viewer } from './viewer-steps.ts'
import { expect, test } from './world.ts'

const folder = corpusFile('media/image')
listenToConsole()

test('a drawing runs no script and fetches nothing', async ({ page, server }) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20">
    <script>document.title = 'canary'; fetch('/canary')</script>
    <image href="${server.url}/canary.png" width="5" height="5"/>
    <rect width="40" height="20" fill="#204060" onload="document.title='canary'"/></svg>`
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const media = { image1: { name: 'canary.svg', bytes: svg } }
  await page.goto(await bringInMedia(page, server, media))
  const figure = await open(page)
  await page.keyboard.press('x')
  await expect(readout(figure)).toContainText('x 20, y 10')
  await expect(readout(figure)).toContainText('#204060')
  expect(await page.title()).not.toContain('canary')
  expect(asked.filter((url) => url.endsWith('canary') || url.endsWith('canary.png'))).toEqual([])
})

test('very tall, very wide and tiny pictures can be looked into', async ({ page, server }) => {
  const media = {
    image1: await rampMedium('tall.png', 100, 4000),
    image2: await rampMedium('wide.png', 4000, 40),
    image3: await rampMedium('dot.png', 1, 1),
  }
  await page.goto(await bringInMedia(page, server, media))
  await expect(viewer(page, 'image1').getByText('It goes on')).toBeVisible()
  await expect(percent(await open(page))).toHaveText('100 %')
  await expect(percent(await open(page, 'image2'))).toHaveText('100 %')
  const dot = await open(page, 'image3')
  for (let i = 0; i < 20; i++) await page.keyboard.press('+')
  await expect(percent(dot)).toHaveText('6400 %')
  await page.keyboard.press('x')
  await expect(readout(dot)).toContainText('x 0, y 0')
})

test('a picture whose small copy is made while it is being decoded stays a picture', async ({
  page,
  server,
}) => {
  const media = { image1: await rampMedium('wide.png', 3000, 100) }
  const address = await bringInMedia(page, server, media)
  let copy = ''
  await expect
    .poll(async () => {
      const { files } = await viewOf(
        page,
        server,
        new URL(address).pathname.split('/').at(-1) ?? '',
      )
      const made = Object.values(files)[0]?.derivatives.picture
      copy = made?.state === 'done' ? made.url : ''
      return copy
    })
    .not.toBe('')
  // The page is told that the copy is still to come, and told of it only while the original is being decoded.
  await page.route(/instance\.get/, async (route) => {
    const answer = await route.fetch()
    const told = (await answer.text()).replaceAll('"state":"done"', '"state":"waiting"')
    await route.fulfill({ response: answer, body: told })
  })
  await page.addInitScript(() => {
    const kept = HTMLImageElement.prototype as { decode: () => Promise<void> }
    const real = kept.decode
    kept.decode = function decode(this: HTMLImageElement) {
      if (document.documentElement.dataset['decoding']) return real.call(this)
      document.documentElement.dataset['decoding'] = 'true'
      return new Promise((_, reject) => {
        const changed = new MutationObserver(() => reject(new DOMException('', 'EncodingError')))
        changed.observe(this, { attributeFilter: ['src'] })
      })
    }
  })
  await page.route(/media\.derivatives/, async (route) => {
    await page.locator('html[data-decoding]').waitFor()
    await route.continue()
  })
  await page.goto(address)
  await expect(viewer(page, 'image1').locator('img')).toHaveAttribute('src', copy)
  await expect(viewer(page, 'image1')).toHaveAttribute('data-state', 'ready')
})

test('a broken picture says so in one sentence', async ({ page, server }) => {
  const whole = await ramp(64, 64)
  const media = {
    image1: { name: 'empty.png', bytes: '' },
    image2: { name: 'cut.png', bytes: whole.subarray(0, 200) },
    image3: { name: 'words.jpg', bytes: 'These are words, not a picture.' },
    image4: { name: 'whole.png', bytes: whole },
  }
  await page.goto(await bringInMedia(page, server, media))
  for (const tag of ['image1', 'image2', 'image3']) {
    await viewer(page, tag).scrollIntoViewIfNeeded()
    await expect(viewer(page, tag)).toHaveAttribute('data-state', 'error')
    await expect(viewer(page, tag).getByRole('note')).toContainText(/cannot be shown\. \w/)
  }
  await viewer(page, 'image4').scrollIntoViewIfNeeded()
  await expect(viewer(page, 'image4')).toHaveAttribute('data-state', 'ready')
  await findsNothing(page)
})

test('opening and putting away pictures gives nodes and listeners back', async ({
  page,
  server,
}) => {
  const pictures = [1, 2, 3].map(
    async (n) => [`image${n}`, await rampMedium(`ramp${n}.png`, 300, 200 + n)] as const,
  )
  await page.goto(await bringInMedia(page, server, Object.fromEntries(await Promise.all(pictures))))
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const counts = async () => {
    await cdp.send('HeapProfiler.collectGarbage')
    const { metrics } = await cdp.send('Performance.getMetrics')
    const value = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0
    return { nodes: value('Nodes'), listeners: value('JSEventListeners') }
  }
  const round = async () => {
    for (const tag of ['image1', 'image2', 'image3']) await open(page, tag)
    await expect(page.locator('.openseadragon-container')).toHaveCount(2)
    return counts()
  }
  await round()
  const before = await round()
  for (let i = 0; i < 4; i++) await round()
  expect((await counts()).listeners).toBe(before.listeners)
  // OpenSeadragon's own timers hold a viewer for some seconds after its end.
  await expect.poll(async () => (await counts()).nodes).toBeLessThanOrEqual(before.nodes)
})

test('every picture of the corpus opens, or says why it does not', async ({ page, server }) => {
  test.skip(!folder, 'The corpus is not at hand.')
  const names = readdirSync(folder ?? '').toSorted()
  const media = Object.fromEntries(
    names.map((name, i) => [`image${i + 1}`, join(folder ?? '', name)]),
  )
  await page.goto(await bringInMedia(page, server, media))
  for (const [i, name] of names.entries()) {
    const figure = viewer(page, `image${i + 1}`)
    await figure.scrollIntoViewIfNeeded()
    await expect(figure, name).toHaveAttribute('data-state', /ready|error/)
    if ((await figure.getAttribute('data-state')) === 'ready') await open(page, `image${i + 1}`)
    else await expect(figure.getByRole('note'), name).toContainText(/cannot be shown\. \w/)
  }
})

import { type Browser, chromium, type Page } from '@playwright/test'

import { plainPage } from './bench/plain-page.ts'
import { between, watchViewers } from './bench/timeline.ts'
import { bringInHeavy, readThrough, settled } from './heavy-world.ts'
import { countNow, type Counted, heldBy, openMeter, shiftOf, watchPage } from './heavy/measure.ts'
import config from './playwright.config.ts'
import { viewOf } from './records.ts'
import { startServer } from './start-server.ts'
import { partOf, viewer } from './viewer-steps.ts'
import { asPerson, type Running } from './world.ts'

// npm run bench:viewers: each viewer on an instance with thirty large media beside what one would write first, in the same
// run; medians of five, in milliseconds, and what the whole page holds.

const runs = 5
const live = { level: 'live', state: 'ready' }

type Times = Record<string, number>

function median(values: readonly number[]): number {
  return Math.round(values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN)
}

function medians(all: readonly Times[]): Times {
  const names = Object.keys(all[0] ?? {})
  return Object.fromEntries(names.map((name) => [name, median(all.map((one) => one[name] ?? 0))]))
}

const say = (what: string) => process.stderr.write(`${what}\n`)

async function wake(page: Page, tag: string): Promise<void> {
  await viewer(page, tag).scrollIntoViewIfNeeded()
  await viewer(page, tag).evaluate((figure) => figure.scrollIntoView({ block: 'center' }))
}

/** Until a viewer is live and drawn; a film and a picture are asked for by a press on their poster. */
async function cometh(page: Page, tag: string, press: boolean): Promise<void> {
  await wake(page, tag)
  if (press) {
    await settled(page)
    await viewer(page, tag).locator('[data-layer="poster"] button').first().click()
  }
  const ready = `${partOf(tag)}[data-level="live"][data-state="ready"]`
  await page.locator(ready).waitFor({ timeout: 60_000 })
}

async function ours(browser: Browser, server: Running, address: string): Promise<Times> {
  const page = await asPerson(browser, server, 'Wei Zhang')
  await watchViewers(page)
  const times: Times = {}
  for (const [name, tag, press] of [
    ['film', 'video1', true],
    ['document', 'document1', false],
    ['model', 'threeD1', false],
  ] as const) {
    await page.goto(address)
    await cometh(page, tag, press)
    times[name] = await between(page, tag, [{ level: 'live' }, live])
  }
  await page.goto(address)
  await wake(page, 'audio4')
  await settled(page)
  times['waveform'] = await between(page, 'audio4', [{ state: 'loading' }, { state: 'ready' }])
  await page.context().close()
  return times
}

async function plainly(
  browser: Browser,
  server: Running,
  { open, files }: { open: (page: Page, origin: string) => Promise<void>; files: Files },
): Promise<Times> {
  const page = await asPerson(browser, server, 'Wei Zhang')
  await watchPage(page)
  await open(page, server.url)
  const times = {
    waveform: await page.evaluate((url) => window.plain.audio(url), files.audio),
    film: await page.evaluate((url) => window.plain.video(url), files.video),
    document: await page.evaluate(
      (urls) => window.plain.documents(urls),
      files.documents.slice(0, 1),
    ),
    documents: await page.evaluate((urls) => window.plain.documents(urls), files.documents),
    workers: page.workers().length,
    model: await page.evaluate((urls) => window.plain.models(urls), files.models.slice(0, 1)),
    models: await page.evaluate((urls) => window.plain.models(urls), files.models),
    contexts: (await countNow(page)).contexts,
  }
  await page.context().close()
  return times
}

interface Files {
  audio: string
  video: string
  documents: string[]
  models: string[]
}

async function filesOf(browser: Browser, server: Running, address: string): Promise<Files> {
  const page = await asPerson(browser, server, 'Wei Zhang')
  const view = await viewOf(page, server, address.split('/').at(-1) ?? '')
  const of = (kind: string) =>
    view.content.question.media
      .filter(({ key }) => key.startsWith(kind))
      .flatMap((medium) => (medium.kind === 'file' ? [view.files[medium.sha256]?.url ?? ''] : []))
  await page.context().close()
  const [audio = '', video = ''] = [of('audio')[0], of('video')[0]]
  return { audio, video, documents: of('document'), models: of('threeD') }
}

/** What the whole instance holds while somebody reads through it. */
async function throughout(browser: Browser, server: Running, address: string) {
  const page = await asPerson(browser, server, 'Wei Zhang')
  await watchPage(page)
  const meter = await openMeter(page)
  await page.goto(address)
  const peak: Counted = { live: 0, contexts: 0, workers: 0, nodes: 0 }
  await readThrough(page, async () => {
    const now = await countNow(page)
    for (const name of Object.keys(peak) as (keyof Counted)[])
      peak[name] = Math.max(peak[name], now[name])
  })
  const { heap } = await heldBy(meter)
  const shift = await shiftOf(page)
  await page.context().close()
  return { ...peak, heapMB: Math.round(heap), layoutShift: shift }
}

async function measured(browser: Browser, server: Running) {
  const lead = await asPerson(browser, server, 'Wei Zhang')
  say('Making thirty large media, and what is derived of them …')
  const [address = ''] = await bringInHeavy(lead, server, 0)
  await lead.context().close()
  const files = await filesOf(browser, server, address)
  const plain = await plainPage()
  const [own, bare]: [Times[], Times[]] = [[], []]
  for (let run = 0; run < runs; run++) {
    say(`Run ${run + 1} of ${runs}: ours …`)
    own.push(await ours(browser, server, address))
    say(`Run ${run + 1} of ${runs}: plain …`)
    bare.push(await plainly(browser, server, { open: plain.open, files }))
  }
  await plain.close()
  const [mine, other] = [medians(own), medians(bare)]
  const ratio = (name: string) => Number(((mine[name] ?? 0) / (other[name] ?? 1)).toFixed(2))
  const ratios = Object.fromEntries(Object.keys(mine).map((name) => [name, ratio(name)]))
  say('Reading through the whole instance …')
  const page = await throughout(browser, server, address)
  return { bench: 'viewers', unit: 'ms', runs, ours: mine, plain: other, ratios, page }
}

const server = await startServer('bench')
const browser = await chromium.launch(config.use?.launchOptions)
try {
  process.stdout.write(`${JSON.stringify(await measured(browser, server))}\n`)
} finally {
  await browser.close()
  await server.stop()
}

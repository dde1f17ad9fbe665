import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { type Browser, chromium, type Page } from '@playwright/test'
import sharp from 'sharp'

import { instancesOf } from './api.ts'
import config from './playwright.config.ts'
import { addressOf, bringInFolder } from './records.ts'
import { startServer } from './start-server.ts'
import { asPerson, type Running } from './world.ts'

// npm run bench:next: from the key to the next instance painted, with thirty media each and the processor slowed to a
// quarter; ours beside the same step where the browser keeps every request to have the next one ready from the server.

const presses = Number(process.argv[2] ?? 20)
const throttle = 4
const media = 30
const say = (what: string) => process.stderr.write(`${what}\n`)

declare global {
  interface Window {
    countersignPress: { at: number; painted: number | null; heading: string }
  }
}

/** Records with thirty pictures each, every picture of its own bytes. */
async function makeRecords(folder: string, count: number): Promise<void> {
  mkdirSync(join(folder, 'image'), { recursive: true })
  const lines: string[] = []
  for (let record = 1; record <= count; record++) {
    const modal: Record<string, string> = {}
    for (let n = 1; n <= media; n++) {
      const path = `image/img_${record}_${n}.png`
      const background = { r: (record * 37) % 256, g: (n * 8) % 256, b: (record * n) % 256 }
      const picture = sharp({ create: { width: 640, height: 400, channels: 3, background } })
      await picture.png().toFile(join(folder, path))
      modal[`image${n}`] = path
    }
    const tags = Object.keys(modal).map((key) => `Look at <${key}>, and say what stands in it.`)
    lines.push(
      JSON.stringify({
        domain: 'social_science',
        subdomain: 'art',
        id: String(record),
        input: { modal, content: `${tags.join('\n\n')}\n\nReturn no other media.` },
        output: { modal: {}, content: 'Each of them shows a plain field of one colour.' },
        difficulty_level: 1,
      }),
    )
  }
  writeFileSync(join(folder, 'art.jsonl'), lines.join('\n'))
}

/** Notes the moment of the key and that of the second frame in which another heading is visible. */
async function watchPresses(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const selector = '[data-instance] h1'
    addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Enter' || !event.ctrlKey) return
        const heading = document.querySelector(selector)?.textContent ?? ''
        const press = { at: performance.now(), painted: null as number | null, heading }
        window.countersignPress = press
        const look = () => {
          const now = document.querySelector(selector)?.textContent ?? ''
          if (now === '' || now === press.heading) return requestAnimationFrame(look)
          return requestAnimationFrame(() => {
            press.painted = performance.now()
          })
        }
        requestAnimationFrame(look)
      },
      { capture: true },
    )
  })
}

/** One press after another; each begins when the page is at rest and, with preparation, the next is ready. */
async function run(
  browser: Browser,
  server: Running,
  { first, prepare }: { first: string; prepare: boolean },
): Promise<number[]> {
  const page = await asPerson(browser, server, prepare ? 'Mara Lindqvist' : 'Tomás Ferreira')
  await watchPresses(page)
  if (!prepare)
    await page.route('**/trpc/**', (route) =>
      route.request().postData()?.includes('"ahead":true') ? route.abort() : route.continue(),
    )
  await page.goto(addressOf(server, first))
  await page.getByRole('button', { name: /^Take/ }).click()
  const session = await page.context().newCDPSession(page)
  const times: number[] = []
  while (times.length < presses) {
    await page.locator('[data-instance] h1').waitFor()
    if (prepare) await page.locator('[data-prepared]').waitFor({ state: 'attached' })
    await page.locator('[data-outbox]').waitFor({ state: 'detached' })
    for (const digit of ['1', '2', '3', '4']) await page.keyboard.press(digit)
    await page.waitForFunction(
      () => document.querySelectorAll('[data-instance] input[type=checkbox]:checked').length >= 4,
    )
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
    await page.keyboard.press('Control+Enter')
    await page.waitForFunction(() => window.countersignPress.painted !== null)
    const took = await page.evaluate(
      () => (window.countersignPress.painted ?? 0) - window.countersignPress.at,
    )
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    times.push(took)
  }
  await page.context().close()
  return times
}

/** Gives each reviewer half of the instances; answers with the first of each. */
async function shareOut(lead: Page, server: Running): Promise<string[]> {
  const ask = (path: string, input: object) =>
    lead.request.get(`${server.url}/trpc/${path}`, { params: { input: JSON.stringify(input) } })
  const told = await (await ask('people.list', { project: 'demo' })).json()
  const { members } = (told as { result: { data: People } }).result.data
  const idOf = (name: string) => members.find((one) => one.name === name)?.id ?? ''
  const people = [idOf('Mara Lindqvist'), idOf('Tomás Ferreira')]
  const rows = (await instancesOf(lead.request, server)).filter(({ domain }) => domain === 'art')
  const mine = rows.filter(({ excerpt }) => excerpt.startsWith('Look at'))
  for (const [i, { key }] of mine.entries())
    await lead.request.post(`${server.url}/trpc/work.assign`, {
      data: { project: 'demo', key, person: people[i % 2] },
    })
  return mine.slice(0, 2).map(({ key }) => key)
}

interface People {
  members: { id: string; name: string }[]
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0)
}

const summary = (times: readonly number[]) => ({
  p50: quantile(times, 0.5),
  p95: quantile(times, 0.95),
})

async function measured(browser: Browser, server: Running) {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-next-'))
  const lead = await asPerson(browser, server, 'Wei Zhang')
  try {
    say(`Making ${2 * presses + 6} instances with ${media} media each …`)
    await makeRecords(join(folder, 'art'), 2 * presses + 6)
    await bringInFolder(lead, server, join(folder, 'art'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const first = await shareOut(lead, server)
  await lead.context().close()
  say('With the next one prepared …')
  const ours = await run(browser, server, { first: first[0] ?? '', prepare: true })
  say('Without …')
  const plain = await run(browser, server, { first: first[1] ?? '', prepare: false })
  const [mine, other] = [summary(ours), summary(plain)]
  const ratio = Number((mine.p95 / other.p95).toFixed(2))
  return { bench: 'next', unit: 'ms', throttle, media, presses, ours: mine, plain: other, ratio }
}

const server = await startServer('bench-next')
const browser = await chromium.launch(config.use?.launchOptions)
try {
  process.stdout.write(`${JSON.stringify(await measured(browser, server))}\n`)
} finally {
  await browser.close()
  await server.stop()
}

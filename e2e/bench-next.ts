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
const sets = 4
const say = (what: string) => process.stderr.write(`${what}\n`)

declare global {
  interface Window {
    countersignPress: { at: number; painted: number | null; heading: string }
  }
}

/** Records with thirty pictures each; those of neighbours are other files, and every fourth pair of records shares them. */
async function makeRecords(folder: string, count: number): Promise<void> {
  mkdirSync(join(folder, 'image'), { recursive: true })
  for (let set = 0; set < sets; set++)
    for (let n = 1; n <= media; n++) {
      const background = { r: (set * 60) % 256, g: (n * 8) % 256, b: 120 }
      const picture = sharp({ create: { width: 640, height: 400, channels: 3, background } })
      await picture.png().toFile(join(folder, `image/img_${set}_${n}.png`))
    }
  const lines: string[] = []
  for (let record = 0; record < count; record++) {
    const set = Math.floor(record / 2) % sets
    const paths = Array.from({ length: media }, (_, n) => `image/img_${set}_${n + 1}.png`)
    const modal = Object.fromEntries(paths.map((path, n) => [`image${n + 1}`, path]))
    const tags = Object.keys(modal).map((key) => `Look at <${key}>, and say what stands in it.`)
    lines.push(
      JSON.stringify({
        domain: 'social_science',
        subdomain: 'art',
        id: String(record + 1),
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
  page: Page,
  server: Running,
  { first, prepare }: { first: string; prepare: boolean },
): Promise<number[]> {
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
    await page.locator('[data-instance] [data-act="submit"]').waitFor()
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

/** A verb called as the page itself calls it: the server takes nothing from elsewhere. */
function act(page: Page, verb: string, input: object): Promise<unknown> {
  return page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`/trpc/${path}`, { method: 'POST', headers, body })
      if (!answer.ok) throw new Error(await answer.text())
      const told: unknown = await answer.json()
      return told
    },
    [verb, JSON.stringify(input)] as const,
  )
}

/** A reviewer who has nothing in hand and nothing that came back, signed in on a page of their own. */
async function newcomer(browser: Browser, server: Running, lead: Page): Promise<Page> {
  const name = `Reviewer ${crypto.randomUUID().slice(0, 6)}`
  const invited = await act(lead, 'people.invite', { project: 'demo', name, roles: ['reviewer'] })
  const { result } = invited as { result: { data: { path: string } } }
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${server.url}/sign-in`)
  const email = `${crypto.randomUUID()}@example.org`
  const account = { email, name, password: crypto.randomUUID() }
  const token = result.data.path.split('/').at(-1)
  await act(page, 'session.acceptInvite', { token, account })
  return page
}

/** Keeps half of the instances for each of two people; answers with the first of each. */
async function shareOut(lead: Page, server: Running, pages: Page[]): Promise<string[]> {
  const ids = await Promise.all(pages.map((page) => personOf(page, server)))
  const rows = await instancesOf(lead.request, server)
  const made = rows.filter(
    ({ domain, excerpt }) => domain === 'art' && excerpt.startsWith('Look at'),
  )
  for (const [i, { key }] of made.entries())
    await act(lead, 'work.assign', { project: 'demo', key, person: ids[i % 2] })
  return made.slice(0, 2).map(({ key }) => key)
}

async function personOf(page: Page, server: Running): Promise<string> {
  const told: unknown = await (await page.request.get(`${server.url}/trpc/session.me`)).json()
  return (told as { result: { data: { person: { id: string } } } }).result.data.person.id
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
  const one = await newcomer(browser, server, lead)
  const other = await newcomer(browser, server, lead)
  const [first = '', second = ''] = await shareOut(lead, server, [one, other])
  await lead.context().close()
  say('With the next one prepared …')
  const ours = summary(await run(one, server, { first, prepare: true }))
  say(`${JSON.stringify(ours)}; without …`)
  const plain = summary(await run(other, server, { first: second, prepare: false }))
  const ratio = Number((ours.p95 / plain.p95).toFixed(2))
  return { bench: 'next', unit: 'ms', throttle, media, presses, ours, plain, ratio }
}

const server = await startServer('bench-next')
const browser = await chromium.launch(config.use?.launchOptions)
try {
  process.stdout.write(`${JSON.stringify(await measured(browser, server))}\n`)
} finally {
  await browser.close()
  await server.stop()
}

import { type Browser, chromium, type Page } from '@playwright/test'

import config from './playwright.config.ts'
import { addressOf, bringIn } from './records.ts'
import { startServer } from './start-server.ts'
import { source, take } from './steps.ts'
import { asPerson, type Running } from './world.ts'

// npm run bench:typing: from a key to the finding that it makes or mends, drawn, in a text of 10,000 characters; beside it, from
// a key to the letter drawn in a plain text box of the same text that is not validated. Same run, same page, milliseconds.

const keys = 60
const sentence =
  'The photograph <image1> shows a bridge over the river; return exactly one image of the same place with 3 people. '
const text = sentence.repeat(Math.ceil(10_000 / sentence.length)).slice(0, 10_000 - 7)

interface Times {
  p50: number
  p95: number
  max: number
}

function timesOf(all: readonly number[]): Times {
  const sorted = all.toSorted((a, b) => a - b)
  const at = (share: number) =>
    Number((sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1))
  return { p50: at(0.5), p95: at(0.95), max: at(1) }
}

/** Waits in the page for `selector` to match another number of elements after each key, and for that to be drawn. */
async function watchKeys(page: Page, selector: string): Promise<void> {
  await page.evaluate((what) => {
    const drawn: number[] = []
    Object.assign(window, { drawn })
    let began: number | null = null
    let before = 0
    const count = () => {
      const box = document.querySelector<HTMLTextAreaElement>('textarea#plain')
      return what === 'textarea' ? (box?.value.length ?? 0) : document.querySelectorAll(what).length
    }
    const look = () => {
      if (began === null) return
      if (count() === before) return void requestAnimationFrame(look)
      const from = began
      began = null
      // What is in the page before a frame is painted is on the screen after it.
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => drawn.push(performance.now() - from))
      port1.start()
      port2.postMessage(null)
    }
    window.addEventListener(
      'keydown',
      () => {
        began = performance.now()
        before = count()
        requestAnimationFrame(look)
      },
      true,
    )
  }, selector)
}

const drawnOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { drawn: number[] }).drawn)

async function press(page: Page): Promise<number[]> {
  for (let i = 0; i < keys; i++) {
    await page.keyboard.press(i % 2 === 0 ? '1' : 'Backspace')
    await page.waitForFunction(
      (many) => (window as unknown as { drawn: number[] }).drawn.length > many,
      i,
    )
  }
  return drawnOf(page)
}

async function ours(browser: Browser, server: Running, key: string): Promise<number[]> {
  const page = await asPerson(browser, server, 'Mara Lindqvist')
  await take(page, addressOf(server, key))
  await page.getByRole('button', { name: /^Edit/ }).click()
  await source(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' image')
  await page.locator('.cm-chip').last().waitFor()
  await watchKeys(page, '.cm-lintRange')
  const times = await press(page)
  await page.context().close()
  return times
}

async function plainly(browser: Browser, server: Running): Promise<number[]> {
  const page = await asPerson(browser, server, 'Mara Lindqvist')
  await page.evaluate((value) => {
    const box = document.createElement('textarea')
    box.id = 'plain'
    box.value = `${value} image`
    document.body.replaceChildren(box)
    box.focus()
  }, text)
  await watchKeys(page, 'textarea')
  const times = await press(page)
  await page.context().close()
  return times
}

const server = await startServer('bench-typing')
const browser = await chromium.launch(config.use?.launchOptions)
try {
  const lead = await asPerson(browser, server, 'Wei Zhang')
  const pair = { question: text, answer: 'The same place stands in <image2>.' }
  const [key = ''] = await bringIn(lead, server, [pair])
  await lead.context().close()
  const mine = timesOf(await ours(browser, server, key))
  const plain = timesOf(await plainly(browser, server))
  const result = {
    bench: 'typing',
    unit: 'ms',
    keys,
    characters: text.length + 7,
    ours: mine,
    plain,
  }
  process.stdout.write(`${JSON.stringify(result)}\n`)
} finally {
  await browser.close()
  await server.stop()
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { CDPSession, Page } from '@playwright/test'

import { instancesOf } from './api.ts'
import { makeHeavy } from './heavy/make-heavy.ts'
import { type Held, heldBy } from './heavy/measure.ts'
import { addressOf, bringInFolder, viewOf } from './records.ts'
import { expect, type Running } from './world.ts'

const aMinute = 60_000

/** Brings the heavy instance and `more` light ones in; answers with their addresses, the heavy one first. */
export async function bringInHeavy(page: Page, server: Running, more: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-heavy-'))
  try {
    await makeHeavy(join(folder, 'engineering'), more)
    await bringInFolder(page, server, join(folder, 'engineering'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const all = await instancesOf(page.request, server)
  const rows = all.filter(({ domain, excerpt }) => domain === 'engineering' && heavyText(excerpt))
  const sorted = rows.toSorted((a, b) => Number(a.id) - Number(b.id))
  const first = sorted[0]?.key ?? ''
  await page.goto(addressOf(server, first))
  await allMade(page, server, first)
  return sorted.map(({ key }) => addressOf(server, key))
}

const heavyText = (excerpt: string) => excerpt.startsWith('Look at')

/** Waits until every derivative of an instance is there, or is known not to come. */
async function allMade(page: Page, server: Running, key: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const { files } = await viewOf(page, server, key)
        const states = Object.values(files).flatMap((file) => Object.values(file.derivatives))
        return states.filter(({ state }) => state === 'waiting').length
      },
      { timeout: 10 * aMinute, intervals: [1000] },
    )
    .toBe(0)
}

/** Scrolls the page's reading column from top to bottom, and calls `rest` where everything on the screen is drawn. */
export async function readThrough(page: Page, rest: () => Promise<void>): Promise<void> {
  await page.locator('[data-viewer]').first().waitFor()
  let moved = true
  while (moved) {
    await settled(page)
    await rest()
    moved = await scrollOn(page)
  }
}

/** Half a screen further; answers with whether there was any further. A wheel would turn the pages of a document instead. */
const scrollOn = (page: Page) =>
  page.evaluate(async () => {
    let box = document.querySelector('[data-viewer]')?.parentElement
    while (box && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement
    const scroller = box ?? document.documentElement
    const before = scroller.scrollTop
    scroller.scrollTop += innerHeight / 2
    await new Promise((resolve) => requestAnimationFrame(resolve))
    return scroller.scrollTop > before
  })

/** Until every viewer that is on the screen has drawn what it shows. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('[data-viewer]')].every((viewer) => {
        const { bottom, top } = viewer.getBoundingClientRect()
        const state = viewer.getAttribute('data-state')
        return bottom < 0 || top > innerHeight || state === 'ready' || state === 'error'
      }),
    undefined,
    { timeout: 60_000 },
  )
}

/** What the page holds once it holds the same twice: what a viewer still had to do is done. */
export async function steady(meter: CDPSession): Promise<Held> {
  let last = await heldBy(meter)
  await expect
    .poll(
      async () => {
        const before = last
        last = await heldBy(meter)
        return last.nodes === before.nodes && last.listeners === before.listeners
      },
      { intervals: [500] },
    )
    .toBe(true)
  return last
}

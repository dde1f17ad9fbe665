// What runs in the page is carried there whole, with the functions that it needs.
/* oxlint-disable unicorn/consistent-function-scoping */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { layoutFaults } from './layout-faults.ts'
import { expect } from './world.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

interface Looks {
  /** The high contrast too. */
  contrast?: boolean
  /** On a very wide screen too. */
  wide?: boolean
  /** Gone before a second look. */
  brief?: boolean
  /** Not laid out anew at other widths: what is shown goes away when the window changes. */
  still?: boolean
  /** The part that is new in this state: axe has looked at all around it in another. */
  within?: string
}

/**
 * Axe finds nothing on the page as it stands, in light and in dark, and what is on it neither overlaps nor makes the page
 * scroll sideways, down to 400 pixels and up to 3840.
 */
export async function everyLook(page: Page, state: string, looks: Looks = {}): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  const look = (words: string, rules: Rules) =>
    looksWell(page, `${state}, ${words}`, { rules, within: looks.within })
  await look('light', everything)
  if (looks.brief) return
  await page.emulateMedia({ colorScheme: 'dark' })
  await look('dark', colours)
  if (looks.contrast) {
    await setContrast(page, 'high')
    await look('dark, high contrast', colours)
    await page.emulateMedia({ colorScheme: 'light' })
    await look('light, high contrast', colours)
    await setContrast(page, 'system')
  }
  await page.emulateMedia({ colorScheme: 'light' })
  const usual = page.viewportSize()
  if (looks.still || !usual) return
  for (const size of looks.wide ? [narrow, wide] : [narrow]) {
    await page.setViewportSize(size)
    await settled(page)
    expect.soft(await layoutFaults(page), `${state}, ${size.width} pixels`).toEqual([])
    await picture(page, `${state}, ${size.width} pixels`)
  }
  await page.setViewportSize(usual)
  await settled(page)
}

const narrow = { width: 400, height: 800 }
const wide = { width: 3840, height: 1600 }
const everything = {
  runOnly: { type: 'tag' as const, values: tags },
  rules: { 'target-size': { enabled: true } },
}
/** A scheme changes nothing but colours. */
const colours = {
  runOnly: { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] },
}

type Rules = typeof everything | typeof colours

async function looksWell(
  page: Page,
  state: string,
  { rules, within }: { rules: Rules; within: string | undefined },
) {
  await settled(page)
  // The list of what may be completed is CodeMirror's: the keys move in it while the focus stays in the text, as the ARIA
  // pattern asks, but axe wants each list that scrolls to be a stop of its own.
  const axe = new AxeBuilder({ page }).options(rules).exclude('.cm-tooltip-autocomplete > ul')
  if (within) axe.include(within)
  const { violations } = await axe.analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ failureSummary, html }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  )
  expect.soft(found, state).toEqual([])
  expect.soft(await layoutFaults(page), state).toEqual([])
  await picture(page, state)
}

async function setContrast(page: Page, contrast: 'high' | 'system'): Promise<void> {
  await page.evaluate((to) => {
    document.documentElement.dataset['contrast'] = to
  }, contrast)
}

/** Until what fades and slides has come to its end, and two frames are drawn; what is not seen never ends. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const isMoving = () =>
      document.getAnimations().some(({ effect, playState }) => {
        const target = effect instanceof KeyframeEffect ? effect.target : null
        const ends = Number.isFinite(effect?.getComputedTiming().endTime)
        return ends && playState === 'running' && target?.checkVisibility() === true
      })
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    // Looked at anew in each frame: what is hidden while it moves would be waited for in vain.
    for (let i = 0; i < 600 && isMoving(); i++) await frame()
    await frame()
    await frame()
  })
}

/** `LOOKS=folder` keeps a picture of each state, to be looked at. */
async function picture(page: Page, state: string): Promise<void> {
  const folder = process.env['LOOKS']
  if (!folder) return
  const name = state.replaceAll(/[^a-z0-9]+/gi, '-')
  await page.screenshot({ path: `${folder}/${name}.png` })
}

// What runs in the page is carried there whole, with the functions that it needs.
/* oxlint-disable unicorn/consistent-function-scoping */
import type { Page } from '@playwright/test'

import { expect } from './world.ts'

export interface Stop {
  name: string
  /** The part of the page it is in. */
  part: string
  /** Not one of its corners and middle can be seen. */
  covered: boolean
  /** It looks as it did before the focus came; only told after `noteControls`. */
  unmarked: boolean
}

interface Walked {
  controls: HTMLElement[]
  stopped: Set<unknown>
  /** What of its style, and of the style around it, can mark the focus. */
  lookOf: (one: Element) => string
  looks: Map<Element, string>
}

/** Where the focus is, or null where it has left the page. */
export function stopOf(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const one = document.activeElement
    if (!one || one === document.body) return null
    // What hears the keys of an editor has no size of its own: the editor around it is what is seen.
    let drawn = one
    while (drawn.clientWidth * drawn.clientHeight === 0 && drawn.getClientRects()[0]?.width === 0)
      drawn = drawn.parentElement ?? document.body
    const { bottom, height, left, right, top, width } = drawn.getBoundingClientRect()
    const points = [0.5, 0.02, 0.98].flatMap((x) =>
      [0.5, 0.02, 0.98].map((y) => [left + width * x, top + height * y] as const),
    )
    const there = (x: number, y: number) => {
      const hit = document.elementFromPoint(x, y)
      return (
        hit !== null &&
        (drawn.contains(hit) || hit.contains(drawn) || hit.closest('label') !== null)
      )
    }
    const { walked } = globalThis as unknown as { walked?: Walked }
    const within = (...selectors: string[]) => selectors.find((selector) => one.closest(selector))
    return {
      name: `${one.tagName.toLowerCase()} “${(one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 30)}” ${Math.round(left)},${Math.round(top)} ${Math.round(right - left)}×${Math.round(bottom - top)}`,
      part:
        within(
          '[data-instance] > header',
          '[data-instance] > section',
          '[data-instance] > aside',
          '[data-instance] footer',
          '[data-instance]',
          'header',
        ) ?? 'body',
      covered: !points.some(([x, y]) => there(x, y)),
      unmarked: walked?.looks.get(one) === walked?.lookOf(one) && walked !== undefined,
    }
  })
}

/** From the very beginning, as after a reload: notes the controls, and stops first at the skip link. */
export async function beginWalk(page: Page): Promise<Stop> {
  await page.evaluate(() => {
    document.querySelector('[data-instance] > section')?.scrollTo(0, 0)
    const { activeElement } = document
    if (activeElement instanceof HTMLElement) activeElement.blur()
    getSelection()?.removeAllRanges()
  })
  await noteControls(page)
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await skip.focus()
  await expect(skip).toBeInViewport()
  const first = await stopOf(page)
  if (!first) throw new Error('The skip link took no focus.')
  return first
}

/** Goes on by a key until the focus leaves the page or comes to the last stop, and tells where it stopped. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab', last?: Stop): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let i = 0; i < 250; i++) {
    await page.keyboard.press(key)
    const stop = await settledStop(page)
    if (!stop) return stops
    stops.push(stop)
    if (stop.name === last?.name) return stops
  }
  throw new Error(
    `The focus never leaves: ${stops
      .slice(-6)
      .map(({ name }) => name)
      .join(', ')}`,
  )
}

/** The page scrolls to a stop and marks it a frame or more after the key: what is seen is looked at until then. */
async function settledStop(page: Page): Promise<Stop | null> {
  let stop = await stopOf(page)
  for (let frame = 0; frame < 60 && (stop?.covered || stop?.unmarked); frame++) {
    await page.evaluate(() => new Promise(requestAnimationFrame))
    stop = await stopOf(page)
  }
  return stop
}

/** Notes every control of the page as it is now, and from now on what the focus stops at. */
export async function noteControls(page: Page): Promise<void> {
  await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"], audio[controls], video[controls]',
    )
    const controls = [...all].filter(
      (one) =>
        one.tabIndex >= 0 &&
        !one.closest('[inert], [hidden]') &&
        !one.matches(':disabled') &&
        one.checkVisibility({ visibilityProperty: true }),
    )
    const stopped = new Set<EventTarget>()
    addEventListener('focusin', ({ target }) => target && stopped.add(target))
    // A hidden box is marked by the sign beside it, an editor by the frame around it.
    const lookOf = (one: Element) =>
      [
        one,
        one.parentElement,
        one.parentElement?.parentElement,
        ...(one.parentElement?.children ?? []),
      ]
        .filter((near) => near instanceof Element)
        .map((near) => getComputedStyle(near))
        .map((style) =>
          [style.outline, style.boxShadow, style.border, style.background, style.transform].join(
            ' ',
          ),
        )
        .join('\n')
    const looks = new Map(controls.map((one) => [one, lookOf(one)]))
    Object.assign(globalThis, { walked: { controls, stopped, lookOf, looks } })
  })
}

/**
 * The controls that were there before the walk, are there still, and were not stopped at. Viewers come alive as one walks: what
 * they replace counts no more. Of radio buttons with one name only one is stopped at.
 */
export function missedControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { controls, stopped } = (globalThis as unknown as { walked: Walked }).walked
    const radioOf = (one: unknown) =>
      one instanceof HTMLInputElement && one.type === 'radio' ? one.name : null
    const radios = new Set([...stopped].map(radioOf))
    return controls
      .filter((one) => one.isConnected && one.tabIndex >= 0 && !stopped.has(one))
      .filter((one) => !one.matches(':disabled') && !one.closest('[inert]'))
      .filter((one) => radioOf(one) === null || !radios.has(radioOf(one)))
      .map((one) => one.outerHTML.slice(0, 120))
  })
}

// What runs in the page is carried there whole, with the functions that it needs.
/* oxlint-disable unicorn/consistent-function-scoping */
import type { Page } from '@playwright/test'

/**
 * What is wrong with how a page is laid out: it scrolls sideways, a part of the desk is wider than its place, two parts or
 * two controls of one bar overlap, or the words of a control are cut off.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const nameOf = (one: Element) =>
      `${one.tagName.toLowerCase()} “${(one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 40)}”`
    const seen = (one: Element) => one.checkVisibility({ visibilityProperty: true })
    const shown = (selector: string, within: ParentNode = document) =>
      [...within.querySelectorAll(selector)].filter(seen)
    const meet = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
    const apart = (all: Element[]) => {
      for (const [i, one] of all.entries())
        for (const other of all.slice(i + 1))
          if (
            !one.contains(other) &&
            !other.contains(one) &&
            meet(one.getBoundingClientRect(), other.getBoundingClientRect())
          )
            faults.push(`${nameOf(one)} overlaps ${nameOf(other)}`)
    }

    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth)
      faults.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`)
    const parts = shown('[data-instance] > *')
    apart(parts)
    for (const part of [...parts, ...shown('[role="tabpanel"], [role="dialog"]')])
      if (part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible')
        faults.push(`${nameOf(part)} is ${part.scrollWidth - part.clientWidth} px too wide`)
    const bars = shown('header, footer, [data-instance] > header > *, [role="tablist"]')
    for (const bar of bars) {
      apart([...bar.children].filter(seen))
      const box = bar.getBoundingClientRect()
      for (const child of bar.children) {
        const own = child.getBoundingClientRect()
        const inside = own.left >= box.left - 1 && own.right <= box.right + 1
        if (seen(child) && own.width > 1 && !inside) faults.push(`${nameOf(child)} leaves its bar`)
      }
    }
    for (const button of shown('button, a[href], [role="tab"]'))
      if (
        button.scrollWidth > button.clientWidth + 1 &&
        getComputedStyle(button).overflowX === 'hidden' &&
        getComputedStyle(button).textOverflow !== 'ellipsis'
      )
        faults.push(`the words of ${nameOf(button)} are cut off`)
    return faults
  })
}

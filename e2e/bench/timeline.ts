import type { Page } from '@playwright/test'

/** A moment at which a viewer changed: milliseconds since the page began. */
interface Moment {
  tag: string
  state: string
  level: string
  at: number
}

declare global {
  interface Window {
    countersignMoments: Moment[]
  }
}

/** Notes, from before the first script on, when each viewer changes its state or level. */
export async function watchViewers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.countersignMoments = []
    const moments = window.countersignMoments
    const note = (viewer: Element) => {
      const of = (name: string) => viewer.getAttribute(`data-${name}`) ?? ''
      const at = performance.now()
      moments.push({ tag: of('tag'), state: of('state'), level: of('level'), at })
    }
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        if (!(target instanceof Element)) continue
        if (target.matches('[data-viewer]')) note(target)
        for (const viewer of target.querySelectorAll('[data-viewer]')) note(viewer)
      }
    })
    const attributeFilter = ['data-state', 'data-level']
    document.addEventListener('DOMContentLoaded', () =>
      observer.observe(document.body, { subtree: true, childList: true, attributeFilter }),
    )
  })
}

/** Milliseconds from a viewer's first moment that fits `from` to the first one after it that fits `to`. */
export async function between(
  page: Page,
  tag: string,
  [from, to]: [Partial<Moment>, Partial<Moment>],
): Promise<number> {
  const moments = await page.evaluate(() => window.countersignMoments)
  const own = moments.filter((moment) => moment.tag === tag)
  const fits = (wanted: Partial<Moment>) => (moment: Moment) =>
    (!wanted.state || moment.state === wanted.state) &&
    (!wanted.level || moment.level === wanted.level)
  const start = own.find(fits(from))
  const end = own.find((moment) => start && moment.at >= start.at && fits(to)(moment))
  if (!start || !end) throw new Error(`${tag} never came from ${text(from)} to ${text(to)}.`)
  return end.at - start.at
}

const text = (wanted: Partial<Moment>) => [wanted.level, wanted.state].filter(Boolean).join(' ')

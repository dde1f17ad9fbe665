import type { CDPSession, Page } from '@playwright/test'

/** What a page holds, counted by the browser itself after its garbage is collected. */
export interface Held {
  nodes: number
  listeners: number
  /** The JavaScript heap in megabytes. */
  heap: number
}

/** What may be counted at any moment. */
export interface Counted {
  live: number
  contexts: number
  workers: number
  nodes: number
}

declare global {
  interface Window {
    countersignContexts: WeakRef<WebGLRenderingContext>[]
    countersignShift: number
  }
}

/** Notes, from before the first script on, every WebGL context and every shift of the layout. */
export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.countersignContexts = []
    window.countersignShift = 0
    const seen = new WeakSet<object>()
    for (const surface of [HTMLCanvasElement, OffscreenCanvas]) {
      const kept = surface.prototype as { getContext: (kind: string, ...rest: unknown[]) => object }
      const original = kept.getContext
      kept.getContext = function getContext(kind, ...rest) {
        const context = original.call(this, kind, ...rest)
        if (context && kind.startsWith('webgl') && !seen.has(context)) {
          seen.add(context)
          window.countersignContexts.push(new WeakRef(context as WebGLRenderingContext))
        }
        return context
      }
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        hadRecentInput: boolean
      })[])
        if (!entry.hadRecentInput) window.countersignShift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

export async function countNow(page: Page): Promise<Counted> {
  const counted = await page.evaluate(() => ({
    live: document.querySelectorAll('[data-viewer][data-level="live"]').length,
    contexts: window.countersignContexts.filter((made) => {
      const context = made.deref()
      return context && !context.isContextLost()
    }).length,
    nodes: document.querySelectorAll('*').length,
  }))
  return { ...counted, workers: page.workers().length }
}

export const shiftOf = (page: Page) => page.evaluate(() => window.countersignShift)

export async function openMeter(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('HeapProfiler.enable')
  return session
}

/** What is left once nothing unreachable is. Two collections, because the first lets finalizers run. */
export async function heldBy(session: CDPSession): Promise<Held> {
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return {
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    heap: of('JSHeapUsedSize') / 1e6,
  }
}

import type { Page } from '@playwright/test'

/** What a page did with the graphics card since it was opened. */
export interface Graphics {
  contexts: number
  /** Textures and buffers that were made and not given back. */
  textures: number
  buffers: number
  drawings: number
}

declare global {
  interface Window {
    graphics: Graphics & { last: WebGL2RenderingContext | null }
  }
}

/** Counts from now on, on every page that is opened. */
export async function meterGraphics(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counted = { contexts: 0, textures: 0, buffers: 0, drawings: 0 }
    window.graphics = { ...counted, last: null }
    const seen = new WeakSet<object>()
    const surface = HTMLCanvasElement.prototype as {
      getContext: (kind: string, ...rest: unknown[]) => object | null
    }
    const original = surface.getContext
    surface.getContext = function getContext(kind, ...rest) {
      const made = original.call(this, kind, ...rest)
      if (made instanceof WebGL2RenderingContext && !seen.has(made)) {
        seen.add(made)
        window.graphics.contexts++
        window.graphics.last = made
      }
      return made
    }
    const count = (name: string, of: keyof typeof counted, by: number) => {
      const owner = WebGL2RenderingContext.prototype as unknown as Record<
        string,
        (...rest: unknown[]) => unknown
      >
      const call = owner[name]
      if (!call) return
      owner[name] = function counting(...rest) {
        window.graphics[of] += by
        return call.apply(this, rest)
      }
    }
    count('createTexture', 'textures', 1)
    count('deleteTexture', 'textures', -1)
    count('createBuffer', 'buffers', 1)
    count('deleteBuffer', 'buffers', -1)
    for (const name of ['drawElements', 'drawArrays', 'clear']) count(name, 'drawings', 1)
  })
}

export function graphicsOf(page: Page): Promise<Graphics> {
  return page.evaluate(() => {
    const { contexts, textures, buffers, drawings } = window.graphics
    return { contexts, textures, buffers, drawings }
  })
}

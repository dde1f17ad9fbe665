import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Page } from '@playwright/test'
import { build } from 'vite'

const types: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
}

/**
 * Builds the plain page, and lets `open` show it at the application's origin, from which media may be read. It stands in a
 * document that really came from there: to one that is made up, Chromium gives nothing from this machine.
 */
export async function plainPage() {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-plain-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, 'plain'),
    base: '/plain/',
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 4000 },
  })
  const open = async (page: Page, origin: string) => {
    await page.route(`${origin}/plain/**`, async (route) => {
      const path = new URL(route.request().url()).pathname.replace('/plain/', '') || 'index.html'
      const contentType = types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
      await route.fulfill({ contentType, body: await readFile(join(folder, path)) })
    })
    await page.goto(`${origin}/sign-in`)
    const html = await readFile(join(folder, 'index.html'), 'utf8')
    await page.addScriptTag({ type: 'module', url: /src="([^"]+)"/.exec(html)?.[1] ?? '' })
    await page.waitForFunction(() => 'plain' in window)
  }
  return { open, close: () => rm(folder, { recursive: true, force: true }) }
}

import { test as base, type Browser, expect, type Page } from '@playwright/test'

import { type Running, startServer } from './start-server.ts'

/**
 * The real server with the demo project on a data folder of its own. Files that run in one worker share it; a file that
 * needs the demo untouched says `test.use({ world: 'its own name' })`.
 */
export const test = base.extend<{ tidy: void }, { server: Running; world: string }>({
  // A page that a test leaves open would go on asking for work, and take what a later test brings in.
  tidy: [
    async ({ browser }, use) => {
      await use()
      for (const context of browser.contexts()) await context.close()
    },
    { auto: true },
  ],
  world: ['shared', { scope: 'worker', option: true }],
  server: [
    async ({ world }, use) => {
      const { stop, ...running } = await startServer(world)
      await use(running)
      await stop()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
})

/** Signs a demo persona in, on a page of the browser that is its own. */
export async function signIn(page: Page, server: Running, name: string): Promise<void> {
  await page.goto(`${server.url}/sign-in`)
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await expect(page).not.toHaveURL(/sign-in/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** A page of its own, with its own session, for one more person. */
export async function asPerson(browser: Browser, server: Running, name: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, server, name)
  return page
}

export { expect, type Running }

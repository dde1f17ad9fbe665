import { AxeBuilder } from '@axe-core/playwright'

import { instancesOf } from './api.ts'
import { expect, signIn, test } from './world.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const places = [
  '',
  '/instances',
  '/lead',
  '/agreement',
  '/progress',
  '/log',
  '/report',
  '/people',
  '/settings',
  '/jobs',
  '/import',
  '/export',
]

for (const scheme of ['light', 'dark'] as const)
  for (const width of [1440, 400])
    test(`every page is accessible and fits ${width} pixels in ${scheme}`, async ({
      browser,
      server,
    }) => {
      test.setTimeout(300_000)
      const context = await browser.newContext({
        colorScheme: scheme,
        viewport: { width, height: 900 },
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      const bugs: string[] = []
      page.on('pageerror', (error) => bugs.push(error.message))

      const look = async (path: string) => {
        await page.goto(`${server.url}${path}`)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        // The stream of news never ends, so the network is never idle.
        await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0)
        const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze()
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
        expect.soft(found, path).toEqual([])
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect.soft(beyond, `${path} is wider than the page`).toBeLessThanOrEqual(0)
      }

      await look('/sign-in')
      await signIn(page, server, 'Wei Zhang')
      await look('/')
      await look('/digest')
      await look('/digest/stop/x.x')
      for (const place of places) await look(`/projects/demo${place}`)
      const rows = await instancesOf(page.request, server)
      for (const domain of ['food', 'chemistry']) {
        const key = rows.find((row) => row.domain === domain)?.key
        await look(`/projects/demo/instances/${key}`)
      }
      expect(bugs).toEqual([])
      await context.close()
    })

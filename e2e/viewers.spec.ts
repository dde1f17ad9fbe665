import { instancesOf } from './api.ts'
import { expect, signIn, test } from './world.ts'

// No other test's media: it walks through all of the demo.
test.use({ world: 'demo' })

test('every medium of the demo is shown in its own viewer, and the damaged one says so', async ({
  page,
  server,
}) => {
  test.setTimeout(400_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|Too many active WebGL/.test(message.text()))
      complaints.push(message.text())
  })
  await page.setViewportSize({ width: 1440, height: 4000 })
  await signIn(page, server, 'Wei Zhang')
  const seen = new Set<string>()

  for (const row of await instancesOf(page.request, server)) {
    await page.goto(`${server.url}/projects/demo/instances/${row.key}`)
    const viewers = page.locator('[data-viewer]')
    await expect(viewers.first()).toBeVisible()
    await expect(page.locator('[data-state="idle"], [data-state="loading"]')).toHaveCount(0, {
      timeout: 60_000,
    })
    for (const viewer of await viewers.all()) {
      const tag = await viewer.getAttribute('data-tag')
      seen.add((await viewer.getAttribute('data-viewer')) ?? '')
      const damaged = row.domain === 'pets' && tag === 'image2'
      await expect(viewer, `${row.domain} ${tag}`).toHaveAttribute(
        'data-state',
        damaged ? 'error' : 'ready',
      )
      if (damaged) await expect(viewer).toContainText('img_0001_02.jpg')
    }
  }
  expect([...seen].toSorted()).toEqual(['audio', 'code', 'document', 'image', 'threeD', 'video'])
  expect(complaints).toEqual([])
})

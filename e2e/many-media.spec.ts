import { bringInHeavy, readThrough, settled, steady } from './heavy-world.ts'
import { type Counted, countNow, heldBy, openMeter, shiftOf, watchPage } from './heavy/measure.ts'
import { asPerson, expect, test } from './world.ts'

test.use({ world: 'heavy' })

const forward = 50
const laps = 5
const slow = { timeout: 60_000 }
let addresses: string[] = []

test.beforeAll(async ({ browser, server }) => {
  test.setTimeout(900_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  addresses = await bringInHeavy(wei, server, forward + 1)
  expect(addresses).toHaveLength(forward + 2)
  await wei.context().close()
})

test('an instance with thirty large media stays light from its first to its last', async ({
  browser,
  server,
}) => {
  test.setTimeout(600_000)
  const page = await asPerson(browser, server, 'Wei Zhang')
  await watchPage(page)
  const meter = await openMeter(page)
  await page.goto(addresses[0] ?? '')
  await expect(page.locator('[data-viewer]')).toHaveCount(30)

  const peak: Counted = { live: 0, contexts: 0, workers: 0, nodes: 0 }
  const count = async () => {
    const now = await countNow(page)
    for (const name of Object.keys(peak) as (keyof Counted)[])
      peak[name] = Math.max(peak[name], now[name])
  }
  await readThrough(page, count)
  for (const kind of ['audio', 'code', 'document', 'threeD']) {
    const ofKind = page.locator(`[data-viewer="${kind}"]`)
    await ofKind.first().scrollIntoViewIfNeeded()
    const awake = ofKind.and(page.locator('[data-level="live"][data-state="ready"]'))
    await expect(awake.first()).toBeVisible(slow)
    await count()
  }
  // Pictures and films come to life only when they are asked.
  for (const viewer of await page
    .locator(':is([data-viewer="image"], [data-viewer="video"])')
    .all()) {
    await viewer.locator('[data-layer="poster"] button').first().click()
    await expect(viewer).toHaveAttribute('data-level', 'live')
    await expect(viewer).toHaveAttribute('data-state', 'ready', slow)
    await count()
  }

  expect(await page.locator('[data-state="error"]').count()).toBe(0)
  expect(peak.live).toBeGreaterThan(0)
  expect(peak.live).toBeLessThanOrEqual(6)
  expect(peak.contexts).toBeLessThanOrEqual(1)
  expect(peak.workers).toBeLessThanOrEqual(3)
  expect(peak.nodes).toBeLessThanOrEqual(6000)
  expect((await heldBy(meter)).heap).toBeLessThanOrEqual(120)
  expect(await shiftOf(page)).toBe(0)
  await page.context().close()
})

test('fifty instances forward leave nothing behind', async ({ browser, server }) => {
  test.setTimeout(600_000)
  const page = await asPerson(browser, server, 'Wei Zhang')
  await watchPage(page)
  const meter = await openMeter(page)
  // So high that every viewer of a light instance is seen at once.
  await page.setViewportSize({ width: 1440, height: 4000 })
  const [, home = '', ...others] = addresses
  await page.goto(home)
  await settled(page)
  const go = async (address: string) => {
    await page.evaluate((to) => history.pushState({}, '', to), new URL(address).pathname)
    // The instance that is left may still stand beside the one that comes.
    const shown = page.locator(`[data-instance="${keyIn(address)}"]`)
    const viewers = shown.locator('[data-viewer]')
    const ready = shown.locator('[data-level="live"][data-state="ready"]')
    const asleep = async () => (await viewers.count()) - (await ready.count())
    await expect(viewers).not.toHaveCount(0)
    // All but the picture come to life by themselves.
    await expect.poll(asleep, { timeout: 60_000 }).toBe(1)
  }
  const around = async (addressesOfLap: readonly string[]) => {
    for (const address of addressesOfLap) await go(address)
    await go(home)
    return steady(meter)
  }
  // The first lap loads what is loaded once: viewers, workers, fonts.
  const perLap = forward / laps
  const lap = (i: number) => others.slice(i * perLap, (i + 1) * perLap)
  const start = await around(lap(0))
  const held = [start]
  for (let i = 0; i < laps; i++) held.push(await around(lap(i)))

  const end = held.at(-1) ?? start
  // What an instance leaves behind it leaves fifty times; a word more on the page (how long ago) is none of it.
  expect(end.listeners).toBe(start.listeners)
  for (const name of ['heap', 'nodes'] as const)
    expect((end[name] - start[name]) / forward, name).toBeLessThan(0.2)
  await page.context().close()
})

const keyIn = (address: string) => new URL(address).pathname.split('/').at(-1) ?? ''

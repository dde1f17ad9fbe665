import { AxeBuilder } from '@axe-core/playwright'
import type { Page, Route } from '@playwright/test'

import { addressOf, bringIn, viewOf } from './records.ts'
import { sent, stage, submit, take, write } from './steps.ts'
import { asPerson, expect, test } from './world.ts'

test.use({ world: 'next' })

const plain = {
  question: 'Look at <image1> and return exactly one image of the same place.',
  answer: 'The same place stands in <image2>.',
}
let keys: string[] = []

const prepared = (page: Page) => page.locator('[data-prepared]')
const keyOf = async (page: Page) => (await stage(page).getAttribute('data-instance')) ?? ''

const isOutOfReach = () => document.activeElement?.closest('[inert]') !== null

async function preparedKey(page: Page): Promise<string> {
  await expect(prepared(page)).toBeAttached()
  return (await prepared(page).getAttribute('data-prepared')) ?? ''
}

/** Holds every question to the server from now on, as a slow line would; `release` lets them go. */
async function holdServer(page: Page): Promise<{ release: () => Promise<void> }> {
  const held: Route[] = []
  await page.route('**/trpc/**', (route) => {
    held.push(route)
  })
  return {
    release: async () => {
      await page.unroute('**/trpc/**')
      await Promise.all(held.map((route) => route.continue().catch(() => undefined)))
    },
  }
}

async function tickAll(page: Page): Promise<void> {
  for (const digit of ['1', '2', '3', '4']) await page.keyboard.press(digit)
  await expect(page.getByRole('tabpanel').getByRole('checkbox', { checked: true })).toHaveCount(4)
}

test.beforeAll(async ({ browser, server }) => {
  test.setTimeout(180_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  keys = await bringIn(wei, server, [plain, plain, plain])
  await wei.context().close()
})

test('submit and next shows the next instance, which nobody could reach before', async ({
  browser,
  server,
}) => {
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, addressOf(server, keys[0] ?? ''))
  const next = await preparedKey(mara)
  expect(next).not.toBe(keys[0])

  for (let press = 0; press < 40; press++) {
    await mara.keyboard.press('Tab')
    expect(await mara.evaluate(isOutOfReach)).toBe(false)
  }
  // What a field lists while it has the focus is not what is looked at here.
  await mara.getByRole('heading', { level: 1 }).focus()
  const twice = await mara.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id)
    return ids.filter((id, i) => ids.indexOf(id) !== i)
  })
  expect(twice).toEqual([])
  expect(await mara.locator('[data-prepared] [data-level="live"]').count()).toBe(0)
  const found = await new AxeBuilder({ page: mara }).analyze()
  expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  expect(await mara.title()).toMatch(/^1 ·/)
  await mara.keyboard.press('Control+k')
  await expect(mara.getByRole('dialog')).toBeVisible()
  await mara.keyboard.type('Skip')
  await expect(mara.getByRole('dialog').getByText('Skip')).toHaveCount(1)
  await mara.keyboard.press('Escape')
  await expect(mara.getByRole('dialog')).toHaveCount(0)

  await tickAll(mara)
  const line = await holdServer(mara)
  await mara.keyboard.press('Control+Enter')
  await expect(stage(mara)).toHaveAttribute('data-instance', next)
  await expect(mara).toHaveURL(addressOf(server, next))
  await expect(mara.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(mara.getByText('submitting…')).toBeVisible()
  await line.release()
  await sent(mara)
  expect((await viewOf(mara, server, keys[0] ?? '')).stage).toBe('check')

  await tickAll(mara)
  await expect(mara.getByRole('tabpanel').getByRole('checkbox', { checked: true })).toHaveCount(4)
  expect((await viewOf(mara, server, next)).lease).not.toBeNull()

  await mara.keyboard.press('g')
  await mara.keyboard.press('d')
  const row = mara.getByRole('dialog').locator(`[data-decision="${keys[0]}"]`)
  await row.getByRole('button', { name: 'Withdraw' }).click()
  await expect(row).toContainText('Returned')
  expect((await viewOf(mara, server, keys[0] ?? '')).stage).toBe('returned')
  const left = await preparedKey(mara)
  await mara.keyboard.press('Escape')
  await mara.goto(`${server.url}/projects/demo`)
  await expect.poll(async () => (await viewOf(mara, server, left)).lease).toBeNull()
})

test('a submission that fails leads back to its draft, and is sent again', async ({
  browser,
  server,
}) => {
  const tomas = await asPerson(browser, server, 'Tomás Ferreira')
  const address = addressOf(server, keys[1] ?? '')
  await take(tomas, address)
  await preparedKey(tomas)
  await write(tomas, ' Count the towers.')
  await tomas.getByRole('button', { name: /^Edit/ }).click()
  await tickAll(tomas)

  await tomas.route('**/trpc/*review.submit*', (route) => route.abort())
  await tomas.getByRole('button', { name: /^Submit and next/ }).click()
  await expect(tomas).not.toHaveURL(address)
  const notice = tomas.locator('[data-outbox="failed"]')
  await expect(notice).toContainText('Submission on 2 is not confirmed yet')
  await tomas.goto(`${server.url}/projects/demo`)
  await expect(notice).toBeVisible()
  await notice.getByRole('link', { name: 'Open 2' }).click()
  await expect(tomas).toHaveURL(address)
  await expect(tomas.getByRole('region', { name: 'Question' })).toContainText('Count the towers.')
  await tomas.unroute('**/trpc/*review.submit*')
  await notice.getByRole('button', { name: 'Try again' }).click()
  await sent(tomas)
  await expect(stage(tomas)).toHaveAttribute('data-stage', 'check')
})

test('votes wait in the outbox while the next is worked on, and the last is taken back', async ({
  browser,
  server,
}) => {
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  for (const key of keys.slice(2)) {
    await take(mara, addressOf(server, key))
    await submit(mara)
  }
  const ada = await asPerson(browser, server, 'Ada Okafor')
  const address = addressOf(server, keys[2] ?? '')
  await take(ada, address)
  const next = await preparedKey(ada)
  await ada.keyboard.press('Shift+1')
  await expect(stage(ada)).toHaveAttribute('data-instance', next)
  await expect(ada.getByText('Vote high on 3:')).toBeVisible()
  await ada.keyboard.press('g')
  await ada.keyboard.press('t')
  await expect(ada.getByRole('heading', { name: 'Your turn' })).toBeVisible()
  await expect(ada.getByText(/^sending in \d+ s/)).toBeVisible()
  await ada.keyboard.press('Control+z')
  await expect(ada).toHaveURL(address)
  await expect(ada.locator('[data-outbox]')).toHaveCount(0)
  expect((await viewOf(ada, server, keys[2] ?? '')).votes).toEqual([])

  await ada.keyboard.press('Shift+1')
  await expect(ada).not.toHaveURL(address)
  const second = await keyOf(ada)
  expect(second).not.toBe(keys[2])
  await ada.keyboard.press('Control+Enter')
  await sent(ada)
  expect((await viewOf(ada, server, keys[2] ?? '')).votes).toMatchObject([{ mine: true }])
})

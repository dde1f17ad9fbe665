import { readFile } from 'node:fs/promises'

import type { Page } from '@playwright/test'

import { instancesOf, post } from './api.ts'
import { everyLook } from './every-look.ts'
import { asPerson, expect, test } from './world.ts'

test.use({ world: 'log' })

async function downloaded(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name }).click()
  return readFile(await (await download).path(), 'utf8')
}

const inAll = /^([\d,]+) events?$/

async function total(page: Page): Promise<number> {
  const said = await page.getByText(inAll).textContent()
  return Number(inAll.exec(said ?? '')?.[1]?.replace(',', ''))
}

test('a lead reads the log, takes a part of it along, sees news come, and has every chain verified', async ({
  browser,
  server,
}) => {
  const wei = await asPerson(browser, server, 'Wei Zhang')
  await wei.goto(`${server.url}/projects/demo/lead`)
  await expect(wei.getByRole('heading', { level: 1 })).toBeVisible()
  await wei.keyboard.press('g')
  await wei.keyboard.press('e')
  await expect(wei.getByRole('heading', { name: 'Log' })).toBeVisible()
  const list = wei.getByRole('list', { name: 'Log' })
  const all = await total(wei)
  expect(all).toBeGreaterThan(50)

  await test.step('a filter counts what it finds, stands in the address, and goes out as it is', async () => {
    await wei.getByLabel('What happened').selectOption('return')
    await expect(wei).toHaveURL(/kind=return/)
    await expect(list.getByRole('listitem').first()).toContainText('sent it back')
    await expect.poll(() => total(wei)).toBeLessThan(all)
    const count = await total(wei)
    expect((await downloaded(wei, 'JSON Lines')).trimEnd().split('\n')).toHaveLength(count)
    expect(await downloaded(wei, 'CSV')).toContain('at,kind,person_id')
  })

  await test.step('an event unfolds by keys', async () => {
    await wei.keyboard.press('j')
    await wei.keyboard.press('k')
    await wei.keyboard.press('Enter')
    await expect(list.getByRole('button', { expanded: true })).toHaveCount(1)
    await expect(list.getByText('Hash before')).toBeVisible()
    await everyLook(wei, 'the log', { brief: true })
    await wei.getByRole('button', { name: 'Reset filters' }).click()
    await expect.poll(() => total(wei)).toBe(all)
  })

  const rows = await instancesOf(wei.request, server)
  const open = rows.find(({ stage }) => stage === 'review')
  await test.step('what happens meanwhile waits until it is asked for', async () => {
    const said = { project: 'demo', key: open?.key, text: 'Mind the date.' }
    const other = await asPerson(browser, server, 'Mara Lindqvist')
    await post(other, server, 'discussion.comment', said)
    await wei.getByRole('button', { name: 'Show 1 new event' }).click()
    await expect(list.getByRole('listitem').first()).toContainText('Mara Lindqvist commented')
    await expect.poll(() => total(wei)).toBe(all + 1)
  })

  await test.step('the chain of one instance, and those of all', async () => {
    await wei.getByLabel('Instance').fill(open?.key ?? '')
    await wei.getByLabel('Instance').press('Enter')
    await expect(wei.getByText(/^The chain of .* verifies/)).toBeVisible()
    await expect(list.getByText('Verified: unchanged').first()).toBeAttached()
    await wei.getByRole('button', { name: 'Reset filters' }).click()
    await wei.getByRole('button', { name: 'Verify all chains' }).click()
    await expect(wei.getByText(`on ${rows.length} instances, every chain whole`)).toBeVisible()
    await wei.reload()
    await expect(wei.getByText(/^Last verified .* by Wei Zhang/)).toBeVisible()
  })
})

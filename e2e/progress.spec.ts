import { stages } from '#shared/lifecycle/lifecycle.ts'

import { instancesOf } from './api.ts'
import { everyLook } from './every-look.ts'
import { asPerson, expect, test } from './world.ts'

test('a lead reads how the work advances, as charts and as tables, and every number opens its instances', async ({
  browser,
  server,
}) => {
  test.setTimeout(120_000)
  const page = await asPerson(browser, server, 'Wei Zhang')
  const rows = await instancesOf(page.request, server)
  const progress = `${server.url}/projects/demo/progress`
  const figure = (name: string) => page.getByRole('region', { name, exact: true }).first()
  const isListed = async (count: number) =>
    expect(page.getByText(new RegExp(`^${count} instances?$`)).first()).toBeVisible()

  await test.step('charts first, with a forecast or why there is none', async () => {
    await page.goto(progress)
    await expect(figure('Burn-up')).toContainText('There is no forecast yet')
    await expect(figure('What reviewers changed')).toContainText('Unchanged')
    await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0)
    await everyLook(page, 'progress as charts')
  })

  await test.step('the last day has as many at each stage as the list', async () => {
    await page.keyboard.press('t')
    await expect(page).toHaveURL(/show=table/)
    const today = figure('Burn-up').getByRole('row').nth(1)
    for (const [i, stage] of stages.entries()) {
      const count = rows.filter((row) => row.stage === stage).length
      await expect(today.getByRole('cell').nth(i)).toHaveText(count > 0 ? String(count) : '')
    }
    await everyLook(page, 'progress as tables')
    const signedOff = rows.filter((row) => row.stage === 'signed_off').length
    await today
      .getByRole('link', { name: String(signedOff), exact: true })
      .last()
      .click()
    await expect(page).toHaveURL(/stage=signed_off/)
    await isListed(signedOff)
    await page.goBack()
  })

  await test.step('a pair of domain and combination opens what it has', async () => {
    const cell = figure('Domains by combinations').getByRole('link').first()
    const count = Number(await cell.textContent())
    await cell.click()
    const { searchParams } = new URL(page.url())
    const [domain, combination] = ['domain', 'combination'].map((name) => searchParams.get(name))
    expect(count).toBe(
      rows.filter((row) => row.domain === domain && row.combination === combination).length,
    )
    await isListed(count)
    await page.goBack()
  })

  await test.step('a filter narrows every figure, and stands in the address', async () => {
    const food = rows.filter(({ domain }) => domain === 'food').length
    await page.getByRole('combobox', { name: 'Domain' }).selectOption('food')
    await expect(page).toHaveURL(/domain=food/)
    await expect(figure('What each domain has').getByRole('row')).toHaveCount(2)
    const line = figure('What each domain has').getByRole('row').nth(1)
    await expect(line.getByRole('cell').nth(1)).toHaveText(String(food))
    await page.getByRole('button', { name: 'Reset filters' }).click()
    await expect(page).not.toHaveURL(/domain=/)
  })
})

import { readFile } from 'node:fs/promises'

import type { Locator, Page } from '@playwright/test'

import { tenthName } from '#client/lib/tenth-name.ts'

import { everyLook } from './every-look.ts'
import { type Made, madeAgreement } from './made-agreement.ts'
import { startServer } from './start-server.ts'
import { asPerson, expect, test } from './world.ts'

/** Follows a figure to the list, which says how many instances there are, and comes back. */
async function behind(page: Page, figure: Locator): Promise<number> {
  await figure.click()
  // The address changes before the page does, and figures say numbers of instances too.
  await expect(page.getByRole('heading', { level: 1, name: 'Instances' })).toBeVisible()
  const total = page.getByText(/^[\d,]+ instances?$/)
  await expect(total).toBeVisible()
  const count = Number.parseInt((await total.textContent()) ?? '')
  await page.goBack()
  await expect(page).toHaveURL(/\/agreement/)
  return count
}

const figure = (page: Page, name: string) => page.getByRole('region', { name, exact: true }).first()

test('every figure of agreement opens as many instances as the database has', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  let made: Made = { slug: '', counts: {} }
  const server = await startServer('agreement', (data) => {
    made = madeAgreement(data, 64)
  })
  const { slug, counts } = made
  const wei = await asPerson(browser, server, 'Wei Zhang')
  const row = (name: string | RegExp) => wei.getByRole('row', { name })

  await test.step('two votes: a domain, a pair of checkers, all of them; the table says the same and goes out', async () => {
    await wei.goto(`${server.url}/projects/${slug}/agreement`)
    await expect(wei.getByRole('heading', { level: 1 })).toHaveText(
      /Two votes agree at α = 0\.\d\d/,
    )
    expect(await behind(wei, wei.getByRole('link', { name: '64 instances' }))).toBe(64)
    expect(await behind(wei, wei.getByRole('link', { name: 'Math' }))).toBe(counts['math'])
    const cell = wei.getByRole('link', { name: new RegExp(`n ${counts['pair']}$`) })
    expect(await behind(wei, cell)).toBe(counts['pair'])
    await everyLook(wei, 'agreement: two votes', { contrast: true })
    await wei.keyboard.press('t')
    await expect(wei).toHaveURL(/show=table/)
    await expect(figure(wei, 'By domain').getByRole('columnheader')).toHaveText([
      'Domain',
      'α',
      'π',
      'AC1',
      'Same',
      'What was said',
      /^n/,
      'Instances',
      'Ratings',
    ])
    await everyLook(wei, 'agreement: two votes as tables')
    const download = wei.waitForEvent('download')
    await wei.getByRole('button', { name: 'Download “By domain” as CSV' }).click()
    const csv = await readFile(await (await download).path(), 'utf8')
    expect(csv).toContain('alpha_low,alpha_high')
    const [head = [], ...lines] = csv
      .trim()
      .split('\r\n')
      .map((line) => line.split(','))
    const split = head.indexOf('high-low')
    const sum = lines.reduce((all, line) => all + Number(line[split]), 0)
    expect(sum).toBe(counts['split'])
  })

  await test.step('filters stand in the address, count what they would find, and go by one button', async () => {
    await wei.getByRole('combobox', { name: 'Domain' }).click()
    await wei.getByRole('option', { name: `Math ${counts['math']}` }).click()
    await expect(wei).toHaveURL(/domain=math/)
    await expect(wei.getByText(`n = ${counts['math']} rounds`)).toBeVisible()
    await wei.getByRole('button', { name: 'Reset filters' }).click()
    await expect(wei).not.toHaveURL(/domain=/)
    await wei.getByRole('radio', { name: 'Week' }).check()
    await wei.keyboard.press('t')
    await expect(wei.getByRole('heading', { name: 'Over time' })).toBeVisible()
    await expect(row(/^Week of/)).toHaveCount(2)
    await everyLook(wei, 'agreement: by week')
  })

  await test.step('two reviews: item for item, and the pairs of the chosen one', async () => {
    await wei.getByRole('radio', { name: 'Two reviews' }).check()
    await wei.getByRole('radio', { name: 'Domain' }).check()
    await expect(row(/^Tag counts/)).toBeVisible()
    const said = figure(wei, 'Item by item')
    await said.getByRole('link', { name: 'Answer edited' }).click()
    await expect(wei).toHaveURL(/item=answer/)
    await expect(wei.getByRole('heading', { level: 1 })).toHaveText(/Answer edited/)
    const physics = wei.getByRole('link', { name: 'Physics' })
    expect(await behind(wei, physics)).toBe(64 - (counts['math'] ?? 0))
    await expect(row(/^Answer 0\.\d\d/)).toBeVisible()
    const tenths = Object.entries(counts).filter(([name]) => name.startsWith('alike'))
    const alike = figure(wei, 'How alike the edited texts are')
    await expect(alike.getByRole('link')).toHaveCount(tenths.length)
    for (const [name, count] of tenths) {
      const tenth = tenthName(Number(name.slice('alike'.length)))
      expect(await behind(wei, alike.getByRole('row', { name: tenth }).getByRole('link'))).toBe(
        count,
      )
    }
    await everyLook(wei, 'agreement: two reviews')
  })

  await test.step('a reviewer and what came of the verdict: either direction, and each cell', async () => {
    await wei.getByRole('radio', { name: 'Reviewer and checkers' }).check()
    await expect(wei.getByRole('heading', { level: 1 })).toHaveText(/were overturned$/)
    const submissions = row(/^All together/).getByRole('link', {
      name: new RegExp(`^${counts['overturned']} of`),
    })
    expect(await behind(wei, submissions.first())).toBe(counts['overturned'])
    const kept = row(/^submitted it/)
      .getByRole('link')
      .first()
    expect(await behind(wei, kept)).toBe(counts['upheld'])
    await everyLook(wei, 'agreement: verdict and outcome')
  })

  await test.step('where nothing was voted on yet, the page says what must happen', async () => {
    await wei.goto(`${server.url}/projects/${slug}/agreement?round=9`)
    await expect(wei.getByRole('heading', { level: 1 })).toHaveText(
      'No coefficient for two votes yet',
    )
    await expect(wei.getByText('Nothing was judged twice with these filters.')).toBeVisible()
    await everyLook(wei, 'agreement: nothing yet', { brief: true })
  })

  await test.step('on a narrow screen the filters are one button that says how many are chosen', async () => {
    await wei.setViewportSize({ width: 400, height: 800 })
    const button = wei.getByRole('button', { name: 'Filters · 1 chosen' })
    await button.click()
    await expect(wei.getByRole('radio', { name: 'Two votes' })).toBeVisible()
    await everyLook(wei, 'agreement: filters on a narrow screen', { still: true })
  })
  await server.stop()
})

import { readFile } from 'node:fs/promises'

import type { Page } from '@playwright/test'

import { ReportFacts } from '#shared/report/report-facts.ts'

import { instancesOf } from './api.ts'
import { everyLook } from './every-look.ts'
import { asPerson, expect, test } from './world.ts'

async function downloaded(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name, exact: true }).click()
  return readFile(await (await download).path(), 'utf8')
}

test('a lead reads the quality report, takes it along as Markdown and JSON, and prints it', async ({
  browser,
  server,
}) => {
  const wei = await asPerson(browser, server, 'Wei Zhang')
  await wei.goto(`${server.url}/projects/demo/report`)
  const paper = wei.getByRole('article')
  await expect(
    paper.getByRole('heading', { name: 'Quality report: Field notes (demo)' }),
  ).toBeVisible()
  const agreement = paper.getByRole('table').filter({ hasText: 'Two votes of a round' })
  await expect(agreement).toContainText('AC1')
  await everyLook(wei, 'the report', { brief: true })

  const facts = ReportFacts.parse(JSON.parse(await downloaded(wei, 'JSON')))
  expect(facts.population.instances).toBe((await instancesOf(wei.request, server)).length)
  const text = await downloaded(wei, 'Markdown')
  expect(text).toContain('# Quality report: Field notes')
  expect(text).toContain(facts.signedOff.hash)

  await test.step('on paper there is the report and nothing of the page', async () => {
    await wei.emulateMedia({ media: 'print', colorScheme: 'light' })
    await expect(wei.getByRole('button', { name: 'JSON' })).toBeHidden()
    await expect(wei.getByRole('banner')).toBeHidden()
    const pdf = await wei.pdf({ preferCSSPageSize: true })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await wei.emulateMedia({ media: null, colorScheme: null })
  })

  await test.step('it speaks Chinese by its address', async () => {
    await wei.getByText('简体中文').click()
    await expect(wei).toHaveURL(/language=zh/)
    await expect(paper.getByRole('heading', { name: '质量报告' })).toBeVisible()
  })
})

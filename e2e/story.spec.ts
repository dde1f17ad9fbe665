import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Page } from '@playwright/test'
import sharp from 'sharp'

import { readZip } from './read-zip.ts'
import { asPerson, expect, test } from './world.ts'

const record = {
  domain: 'natural_science',
  subdomain: 'medicine',
  id: '7',
  input: {
    modal: { image1: 'image/img_0007_01.png' },
    content: 'Compare the scan <image1> with a healthy one and return exactly two images.',
  },
  output: {
    modal: { image2: 'image/img_0007_02.png' },
    content: 'The shadow on the left is missing in <image2>.',
  },
  difficulty_level: 2,
}

async function folderOfRecords(): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'countersign-story-')), 'medicine')
  mkdirSync(join(folder, 'image'), { recursive: true })
  writeFileSync(join(folder, 'image_image.jsonl'), `${JSON.stringify(record)}\n`)
  for (const [i, background] of ['#456', '#789'].entries()) {
    const picture = sharp({ create: { width: 320, height: 200, channels: 3, background } })
    await picture.png().toFile(join(folder, 'image', `img_0007_0${i + 1}.png`))
  }
  return folder
}

async function take(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: /^Take/ }).click()
  await expect(page.getByRole('button', { name: /^Skip/ })).toBeVisible()
}

async function untilSent(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send now' }).click()
  await expect(page.getByRole('button', { name: 'Send now' })).toHaveCount(0)
}

test('a record is imported, revised, split by two votes, decided by a third and exported', async ({
  browser,
  server,
}) => {
  test.setTimeout(300_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')

  await test.step('the lead looks at the file and brings it in', async () => {
    await wei.goto(`${server.url}/projects/demo/import`)
    await wei.locator('input[webkitdirectory]').setInputFiles(await folderOfRecords())
    await expect(wei.getByText('count-mismatch').first()).toBeVisible({ timeout: 60_000 })
    await wei.getByRole('button', { name: 'Bring 1 record in' }).click()
    await expect(wei.getByRole('heading', { name: 'Import report' })).toBeVisible()
  })

  await wei.goto(`${server.url}/projects/demo/instances?domain=medicine`)
  await wei.getByRole('link', { name: '7' }).first().click()
  await expect(wei.getByRole('region', { name: 'Question' })).toBeVisible()
  const address = wei.url().replace(/\?.*$/, '')

  await test.step('a reviewer mends the count with one click and submits', async () => {
    const mara = await asPerson(browser, server, 'Mara Lindqvist')
    await take(mara, address)
    await mara.getByRole('tab', { name: /Findings/ }).click()
    await expect(mara.getByRole('tabpanel')).toContainText('count-mismatch')
    await mara.getByRole('button', { name: 'Change “two” to “one”' }).click()
    await expect(mara.getByRole('tabpanel')).not.toContainText('count-mismatch')
    await expect(mara.getByRole('region', { name: 'Question' })).toContainText('exactly one image')

    await expect(mara.getByText('Draft saved').first()).toBeVisible()
    await mara.reload()
    await expect(mara.getByRole('region', { name: 'Question' })).toContainText('exactly one image')
    await mara.getByRole('tab', { name: /Checks/ }).click()
    for (const check of await mara.getByRole('tabpanel').getByRole('checkbox').all())
      await check.check()
    await mara.getByRole('button', { name: /^Submit and next/ }).click()
    await expect(mara).not.toHaveURL(address)
    await mara.goto(address)
    await expect(mara.getByText('Check', { exact: true }).first()).toBeVisible()
    await expect(mara.getByRole('button', { name: /^Withdraw/ })).toBeVisible()
    await expect(mara.getByRole('button', { name: /^Vote/ })).toHaveCount(0)
  })

  await test.step('two checkers vote blind, high and low', async () => {
    const ada = await asPerson(browser, server, 'Ada Okafor')
    await take(ada, address)
    await ada.getByRole('button', { name: /^Vote high/ }).click()
    await untilSent(ada)

    const kenji = await asPerson(browser, server, 'Kenji Mori')
    await take(kenji, address)
    await expect(kenji.getByText(/hidden from you/).first()).toBeVisible()
    await expect(kenji.getByText('Ada Okafor')).toHaveCount(0)
    await expect(kenji.getByText('Mara Lindqvist')).toHaveCount(0)
    await kenji.getByRole('button', { name: /^Vote low/ }).click()
    await kenji.getByRole('checkbox', { name: 'A medium does not fit' }).check()
    await kenji.getByRole('dialog').getByRole('button', { name: 'Vote low' }).click()
    await untilSent(kenji)
  })

  await test.step('the split goes to a third checker, who signs it off', async () => {
    const ines = await asPerson(browser, server, 'Ines Haddad')
    await ines.goto(address)
    await expect(ines.getByText('Tie-break').first()).toBeVisible()
    await take(ines, address)
    await ines.getByRole('button', { name: /^Vote high/ }).click()
    await untilSent(ines)
    await wei.goto(address)
    await expect(wei.getByText('Signed off').first()).toBeVisible()
  })

  await test.step('the export holds the record as it was signed', async () => {
    await wei.goto(`${server.url}/projects/demo/export`)
    await wei.getByRole('checkbox', { name: 'With the discussions' }).check()
    const [download] = await Promise.all([
      wei.waitForEvent('download'),
      wei
        .getByRole('link', { name: /zip/i })
        .or(wei.getByRole('button', { name: /zip/i }))
        .first()
        .click(),
    ])
    const files = await readZip(await download.path())
    const lines = files.get('natural_science/medicine/image_image.jsonl')?.toString() ?? ''
    const exported = JSON.parse(lines) as typeof record
    expect(exported).toEqual({
      ...record,
      input: { ...record.input, content: record.input.content.replace('two images', 'one image') },
    })
    expect(files.has('natural_science/medicine/image/img_0007_02.png')).toBe(true)
    expect(files.has('annotations.jsonl')).toBe(true)
  })
})

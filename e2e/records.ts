import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Browser, Page } from '@playwright/test'
import sharp from 'sharp'

import type { InstanceView } from '#shared/view/instance-view.ts'

import { instancesOf } from './api.ts'
import { asPerson, expect, type Running } from './world.ts'

/** A pair with one image in the question; its answer has one too where it names `<image2>`. */
export interface Pair {
  question: string
  answer: string
}

/** A pair without a fault, with an image on each side. */
export const plainPair: Pair = {
  question: 'Look at <image1> and return exactly one image of the same place.',
  answer: 'The same place stands in <image2>.',
}

async function folderOf(pairs: readonly Pair[]): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'countersign-desk-')), 'medicine')
  mkdirSync(join(folder, 'image'), { recursive: true })
  for (const [i, background] of ['#456', '#789'].entries()) {
    const picture = sharp({ create: { width: 160, height: 100, channels: 3, background } })
    await picture.png().toFile(join(folder, 'image', `img_${i + 1}.png`))
  }
  const lines = pairs.map(({ answer, question }, i) =>
    JSON.stringify({
      domain: 'natural_science',
      subdomain: 'medicine',
      id: String(i + 1),
      input: { modal: { image1: 'image/img_1.png' }, content: question },
      output: {
        modal: answer.includes('<image2>') ? { image2: 'image/img_2.png' } : {},
        content: answer,
      },
      difficulty_level: 2,
    }),
  )
  writeFileSync(join(folder, 'medicine.jsonl'), lines.join('\n'))
  return folder
}

/** Imports a folder of records and media as the lead who is signed in on `page`. */
export async function bringInFolder(page: Page, server: Running, folder: string): Promise<void> {
  await page.goto(`${server.url}/projects/demo/import`)
  await page.locator('input[webkitdirectory]').setInputFiles(folder)
  const bring = page.getByRole('button', { name: /^Bring \d+ records? in/ })
  await bring.click({ timeout: 180_000 })
  await expect(page.getByRole('heading', { name: 'Import report' })).toBeVisible({
    timeout: 180_000,
  })
}

/** Imports pairs as the lead who is signed in on `page`; answers with the keys of the instances, in order. */
export async function bringIn(
  page: Page,
  server: Running,
  pairs: readonly Pair[],
): Promise<string[]> {
  await bringInFolder(page, server, await folderOf(pairs))
  const rows = (await instancesOf(page.request, server)).filter((row) => row.domain === 'medicine')
  return pairs.map((_, i) => rows.find((row) => row.id === String(i + 1))?.key ?? '')
}

/** Has the lead bring in one plain pair for each name; answers with the key of each. */
export async function onePlainEach<Name extends string>(
  browser: Browser,
  server: Running,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const wei = await asPerson(browser, server, 'Wei Zhang')
  const keys = await bringIn(
    wei,
    server,
    names.map(() => plainPair),
  )
  expect(keys).not.toContain('')
  await wei.context().close()
  return Object.fromEntries(names.map((name, i) => [name, keys[i]])) as Record<Name, string>
}

export const addressOf = (server: Running, key: string) =>
  `${server.url}/projects/demo/instances/${key}`

/** What the server tells the person of `page` about an instance. */
export async function viewOf(page: Page, server: Running, key: string): Promise<InstanceView> {
  const input = JSON.stringify({ project: 'demo', key })
  const url = `${server.url}/trpc/instance.get?input=${encodeURIComponent(input)}`
  // The browser's own request: it opens a new connection where the server has closed an idle one.
  const answer: unknown = await page.evaluate(async (from) => (await fetch(from)).json(), url)
  return (answer as { result: { data: InstanceView } }).result.data
}

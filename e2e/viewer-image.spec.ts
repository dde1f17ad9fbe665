import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { bringInMedia, corpusFile } from './media-records.ts'
import { expect, signIn, test } from './world.ts'

const folder = corpusFile('media/image')

test('every picture of the corpus opens, or says why it does not', async ({ page, server }) => {
  test.skip(!folder, 'The corpus is not at hand.')
  const names = readdirSync(folder ?? '').toSorted()
  await signIn(page, server, 'Wei Zhang')
  const media = Object.fromEntries(
    names.map((name, i) => [`image${i + 1}`, join(folder ?? '', name)]),
  )
  await page.setViewportSize({ width: 1440, height: 4000 })
  await page.goto(await bringInMedia(page, server, media))
  await expect(page.locator('[data-viewer]')).toHaveCount(names.length)
})
